using NJsonSchema;
using NJsonSchema.CodeGeneration;
using NJsonSchema.CodeGeneration.CSharp;
using NSwag;
using NSwag.CodeGeneration.CSharp;
using NSwag.CodeGeneration.OperationNameGenerators;

namespace Iqm.Contracts.Generator.Resolve;

/// <summary>Drives NSwag over a resolved document. NSwag finds operations, parameters and types and calls our templates; nothing of its own text is used.</summary>
internal sealed class ClientResolver : CSharpClientGenerator
{
    private ClientResolver(OpenApiDocument document, CSharpClientGeneratorSettings settings, TypeResolver resolver) : base(document, settings, resolver) { }

    /// <summary>The artifacts in NSwag's order: one a client, one a type.</summary>
    public static IReadOnlyList<CodeArtifact> Resolve(ResolvedDocument document, ITemplateFactory templates)
    {
        var settings = new CSharpClientGeneratorSettings
        {
            ClassName = "{controller}",
            OperationNameGenerator = new Keys(),
            GenerateClientInterfaces = false,
            GenerateExceptionClasses = false,
            GenerateOptionalParameters = true,
            ResponseArrayType = "IReadOnlyList",
            ResponseDictionaryType = "IReadOnlyDictionary",
            ParameterArrayType = "IReadOnlyList",
            ParameterDictionaryType = "IReadOnlyDictionary",
        };
        var types = settings.CSharpGeneratorSettings;
        types.TemplateFactory = templates;
        types.TypeNameGenerator = new GivenNames();
        types.PropertyNameGenerator = new Keys();
        types.JsonLibrary = CSharpJsonLibrary.SystemTextJson;
        types.GenerateNullableReferenceTypes = true;
        types.AnyType = "JsonElement";
        types.ArrayType = types.ArrayBaseType = "IReadOnlyList";
        types.DictionaryType = types.DictionaryBaseType = "IReadOnlyDictionary";
        types.DateType = "DateOnly";
        types.DateTimeType = "DateTimeOffset";
        types.NumberType = types.NumberDoubleType = "double";
        var resolver = new TypeResolver(types, document);
        resolver.RegisterSchemaDefinitions(document.Document.Definitions);
        var generator = new ClientResolver(document.Document, settings, resolver);
        return [.. generator.GenerateAllClientTypes(), .. generator.GenerateDtoTypes()];
    }

    /// <summary>Names are decided already: the hint is the name.</summary>
    private sealed class GivenNames : ITypeNameGenerator
    {
        public string Generate(JsonSchema schema, string? typeNameHint, IEnumerable<string> reservedTypeNames) => typeNameHint ?? "";
    }

    private sealed class Keys : IOperationNameGenerator, IPropertyNameGenerator
    {
        public string Generate(JsonSchemaProperty property) => property.Name;
        public bool SupportsMultipleClients => true;
        public string GetClientName(OpenApiDocument document, string path, string httpMethod, OpenApiOperation operation) => operation.Tags[0];
        public string GetOperationName(OpenApiDocument document, string path, string httpMethod, OpenApiOperation operation) => operation.OperationId;
    }
}
