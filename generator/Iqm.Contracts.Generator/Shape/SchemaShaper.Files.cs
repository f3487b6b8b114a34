using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Generator.Shape;

internal sealed partial class SchemaShaper
{
    private static readonly TypeRef s_file = new PrimitiveType(PrimitiveKind.Binary);
    private readonly Dictionary<JsonPointer, bool> _holdingFiles = [];

    /// <summary>Whether a schema is raw bytes where it is not inside JSON: binary, or what Swagger called a file.</summary>
    public static bool IsBinary(EffectiveSchema schema) =>
        schema.Type == "file" || schema.Type is "string" or null && schema.Enum is null && schema.Branches.Count == 0 &&
        (schema.Format == "binary" || schema.Format is null && schema.Type is not null && schema.Text("contentMediaType") is not null && schema.Text("contentEncoding") is null);

    /// <summary>Whether a multipart form of this schema sends files: as members, or as a whole.</summary>
    public bool HoldsFiles(JsonPointer pointer)
    {
        var target = contract.Resolve(pointer);
        if (_holdingFiles.TryGetValue(target, out var known))
            return known;
        var schema = EffectiveSchema.Of(contract, target);
        return _holdingFiles[target] = FileOf(schema) is not null || schema.Properties.Values.Any(p => FileOf(EffectiveSchema.Of(contract, p)) is not null);
    }

    /// <summary>A file or a list of files, when a member of a form is that in one of its forms; null when it is a text or JSON.</summary>
    private TypeRef? FileOf(EffectiveSchema schema, int depth = 0)
    {
        if (IsBinary(schema))
            return s_file;
        if (depth > 4)
            return null;
        if (schema.IsArray)
            return schema.Items is { } items && FileOf(EffectiveSchema.Of(contract, items), depth + 1) == s_file ? new ArrayType(new TypeUse(s_file, false)) : null;
        if (schema.IsObject)
            return null;
        var files = schema.Branches.Select(b => FileOf(EffectiveSchema.Of(contract, b), depth + 1)).OfType<TypeRef>().ToList();
        return files.Find(f => f is ArrayType) ?? files.FirstOrDefault();
    }
}
