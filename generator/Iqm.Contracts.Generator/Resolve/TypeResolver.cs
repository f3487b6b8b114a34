using Iqm.Contracts.Generator.Shape;
using NJsonSchema;
using NJsonSchema.CodeGeneration.CSharp;

namespace Iqm.Contracts.Generator.Resolve;

/// <summary>NSwag's type resolver, extended by what its model does not carry: unions, open enums, lenient date-times, files.</summary>
internal sealed class TypeResolver(CSharpGeneratorSettings settings, ResolvedDocument document) : CSharpTypeResolver(settings)
{
    public const string LenientDateTimeFormat = "x-lenient-date-time";
    public const string FileFormat = "x-file";

    public override string Resolve(JsonSchema schema, bool isNullable, string? typeNameHint)
    {
        var actual = schema.ActualSchema;
        if (document.ShapeOf(actual) is { } shape)
            return Nullable(shape is RecordShape ? base.Resolve(schema, false, shape.Name) : shape.Name, isNullable);
        return actual.Format switch
        {
            LenientDateTimeFormat => Nullable("LenientDateTime", isNullable),
            FileFormat => Nullable("FileContent", isNullable),
            _ when actual.Type == JsonObjectType.None => Nullable(Settings.AnyType, isNullable),
            _ => base.Resolve(schema, isNullable, typeNameHint),
        };
    }

    private static string Nullable(string type, bool isNullable) => isNullable && !type.EndsWith('?') ? type + "?" : type;
}
