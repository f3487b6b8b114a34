namespace Iqm.Contracts.Docs.Blocks;

/// <summary>Components that stand for one field: <c>&lt;ParamField query="limit" type="integer" /&gt;</c>, <c>&lt;SchemaItem name="id" required={true} /&gt;</c>.</summary>
internal static class ComponentField
{
    /// <summary>Attributes that give the name, and with it the place.</summary>
    public static readonly string[] Places = ["query", "path", "header", "body", "cookie"];

    /// <summary>Attributes that give the type.</summary>
    public static readonly string[] Types = ["type", "schemaName", "dataType", "schemaType"];

    private static readonly string[] Endings = ["Param", "Params", "Parameter", "ParamField", "ParamsItem", "Field", "SchemaItem", "Property", "Attribute", "Header", "PropertyItem", "ParamItem", "FieldItem"];

    public static bool IsOne(Tag tag) =>
        Array.Exists(Endings, ending => tag.Name.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) && (tag["name", "field", "param"] is not null || tag[Places] is not null)
        && (tag[Types] is not null || tag.Attributes.ContainsKey("required") || tag["in", "location"] is not null);
}
