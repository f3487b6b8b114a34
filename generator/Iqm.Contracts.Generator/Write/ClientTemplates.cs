using Iqm.Contracts.Generator.Resolve;
using Iqm.Contracts.Generator.Shape;
using NJsonSchema.CodeGeneration;
using NJsonSchema.CodeGeneration.CSharp.Models;
using NSwag.CodeGeneration.CSharp.Models;

namespace Iqm.Contracts.Generator.Write;

/// <summary>What NSwag asks for its templates: every text it would take from Liquid comes from one of our writers.</summary>
internal sealed class ClientTemplates(ClientShape client, ResolvedDocument document) : ITemplateFactory
{
    private readonly Dictionary<string, TypeShape> _types = client.Types.ToDictionary(t => t.Name, StringComparer.Ordinal);
    private SerializerContext? _context;
    private readonly Dictionary<string, GeneratedFile> _files = new(StringComparer.OrdinalIgnoreCase);

    public TypeNames Types { get; } = new();

    /// <summary>The serializer context; complete once all templates ran.</summary>
    public SerializerContext Context => _context ??= new SerializerContext(client, Types);

    public IEnumerable<GeneratedFile> Files => _files.Values;

    public ITemplate CreateTemplate(string language, string template, object model) => new Rendered(this, template, model);

    private void Render(string template, object model)
    {
        switch (template, model)
        {
            case ("Client.Class", CSharpClientTemplateModel tag):
                var shape = document.TagOf(tag.Class);
                Add(shape.ClassName, new TagClientWriter(client, shape, Resolved(tag), Context, Types).Write());
                break;
            case ("Class", ClassTemplateModel type) when _types.TryGetValue(type.ClassName, out var named):
                Add(named.Name, named switch
                {
                    RecordShape record => new RecordWriter(client, record, Resolved(record, type)).Write(),
                    EnumShape open => new OpenEnumWriter(client, open).Write(),
                    UnionShape union => new UnionWriter(client, union, TypeName).Write(),
                    _ => throw new InvalidOperationException(named.GetType().Name),
                });
                break;
        }
    }

    private List<ResolvedOperation> Resolved(CSharpClientTemplateModel tag) =>
    [
        .. tag.Operations.Select(o => new ResolvedOperation(
            document.OperationOf(o.OperationName),
            [.. o.Parameters.Where(p => !p.IsBody).Select(p => Code.Type(p.Type))],
            o.Parameters.Where(p => p.IsBody).Select(p => Code.Type(p.Type)).FirstOrDefault(),
            document.OperationOf(o.OperationName).Result is null ? Code.Empty : Code.Type(o.UnwrappedResultType))),
    ];

    private static List<ResolvedProperty> Resolved(RecordShape record, ClassTemplateModel type) =>
        [.. type.Properties.Select(p => new ResolvedProperty(record.Properties[ResolvedDocument.IndexOf(p.Name)], Code.Type(p.Type)))];

    private Code TypeName(TypeRef type) => Types.Of(type);

    private void Add(string name, string text)
    {
        var file = new GeneratedFile(name + ".g.cs", text);
        _files[file.Name] = file;
    }

    private sealed class Rendered(ClientTemplates owner, string template, object model) : ITemplate
    {
        public string Render()
        {
            owner.Render(template, model);
            return "";
        }
    }
}

/// <summary>An operation with the types that NSwag resolved for it.</summary>
internal sealed record ResolvedOperation(OperationShape Shape, IReadOnlyList<Code> ParameterTypes, Code BodyType, Code ResultType);

/// <summary>A property with the type that NSwag resolved for it.</summary>
internal sealed record ResolvedProperty(PropertyShape Shape, Code Type);
