using System.Globalization;
using System.Text.Json.Nodes;

namespace Iqm.Contracts.Generator.Shape;

internal sealed partial class SchemaShaper
{
    /// <summary>Enums stay open: a value that the contract does not know is kept as it came.</summary>
    private TypeUse Enumeration(EffectiveSchema schema, string hint)
    {
        var values = schema.Enum!;
        var nullable = schema.Nullable || values.Any(v => v is null);
        var texts = new List<string>();
        var integers = new List<long>();
        var others = 0;
        foreach (var value in values.OfType<JsonValue>())
        {
            if (value.TryGetValue<string>(out var text))
                texts.Add(text);
            else if (value.TryGetValue<long>(out var integer))
                integers.Add(integer);
            else if (value.TryGetValue<decimal>(out var number) && number == decimal.Truncate(number) && number is >= long.MinValue and <= long.MaxValue)
                integers.Add((long)number);
            else
                others++;
        }
        // Digits in quotes under type: integer, and numbers under type: string, are slips of the document: the type decides.
        if (schema.Type == "string" && others == 0 && (texts.Count > 0 || integers.Count > 0))
            return Open(schema, hint, false, [.. texts, .. integers.Select(i => i.ToString(CultureInfo.InvariantCulture))], nullable);
        if (schema.Type is "integer" && others == 0 && texts.All(t => long.TryParse(t, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _)))
            return Open(schema, hint, true, [.. integers.Select(i => i.ToString(CultureInfo.InvariantCulture)), .. texts], nullable);
        if (schema.Type is null && others == 0 && integers.Count == 0 && texts.Count > 0)
            return Open(schema, hint, false, texts, nullable);
        if (schema.Type is null && others == 0 && texts.Count == 0 && integers.Count > 0)
            return Open(schema, hint, true, [.. integers.Select(i => i.ToString(CultureInfo.InvariantCulture))], nullable);
        // Booleans, fractions and mixtures have a type of their own already, or none.
        return new TypeUse(schema.Type is "object" or "array" ? TypeRef.Any : Primitive(schema, schema.Type), nullable);
    }

    private TypeUse Open(EffectiveSchema schema, string hint, bool integer, List<string> values, bool nullable)
    {
        var shape = new EnumShape(typeNames.Take(hint), schema.Pointer, integer) { Description = schema.Text("description"), Deprecated = schema.Flag("deprecated") };
        types.Add(shape);
        var given = schema.Annotation("x-enumNames") as JsonArray ?? schema.Annotation("x-enum-varnames") as JsonArray;
        AddMembers(shape, values, given?.Count == values.Count ? [.. given.Select(EffectiveSchema.StringOf)] : null);
        return new TypeUse(new NamedType(shape), nullable);
    }

    private static void AddMembers(EnumShape shape, List<string> values, List<string?>? given = null)
    {
        var names = new NameScope(StringComparer.Ordinal, [shape.Name, .. shape.Members.Select(m => m.Name), "Value", "IsKnown", "FromWire", "ToWireText", "Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "Finalize", "ReferenceEquals", "Known", "StringComparer", "StringComparison", "WireText", "ArgumentNullException"]);
        var known = shape.Members.Select(m => m.Value).ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i < values.Count; i++)
        {
            var value = values[i];
            if (!known.Add(value))
                continue;
            var name = given?[i] is { } words ? Naming.Pascal(words, "Value")
                : shape.IsInteger ? value.StartsWith('-') ? "Minus" + value[1..] : "Value" + value
                : Naming.Pascal(value, value.Length == 0 ? "Empty" : "Value");
            shape.Members.Add(new EnumMember(names.Take(name == "Value" && value.Length > 0 ? "OtherValue" : name), value));
        }
    }
}
