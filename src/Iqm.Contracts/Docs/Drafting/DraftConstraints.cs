using System.Globalization;
using System.Text.Json.Nodes;
using Iqm.Contracts.Schemas;

namespace Iqm.Contracts.Docs.Drafting;

/// <summary>Formats, values, limits and defaults as documented, as far as they fit the type.</summary>
internal static class DraftConstraints
{
    private static readonly string[] Formats = ["date", "date-time", "uuid", "email", "uri", "ipv4", "ipv6", "byte", "password", "int32", "int64", "float", "double", "hostname"];

    public static void Add(JsonObject schema, string type, FieldFact? field, DraftNotes notes)
    {
        if (field is null)
            return;
        if (field.Type?.Format is { } format && type == field.Type.Name)
        {
            if (Formats.Contains(format))
                schema["format"] = format;
            else
                notes.Ask(field.Line, $"has the format '{format}', which no schema knows");
        }
        if (type == "string" && NeutralSample.IsSecret(field.Name) && !schema.ContainsKey("format"))
            schema["format"] = "password";
        if (type is not ("object" or "array") && field.AllowedValues.Length > 0)
            Values(schema, type, field, notes);
        foreach (var limit in field.Limits)
            Limit(schema, type, limit, field, notes);
        if (field.Default is not { } preset || type is "object" or "array")
            return;
        if (Scalar(type, preset) is { } value && (schema["enum"] is not JsonArray values || values.Any(each => JsonEquality.Instance.Equals(each, value))) && field.Limits.IsEmpty)
            schema["default"] = value;
        else
            notes.Ask(field.Line, $"has the default '{preset}', which its type or values do not allow");
    }

    /// <summary>A documented value as the type has it; null when it is none.</summary>
    public static JsonNode? Scalar(string type, string text) => type switch
    {
        "string" => JsonValue.Create(text),
        "integer" => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) ? JsonValue.Create(whole) : null,
        "number" => decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? JsonValue.Create(number) : null,
        "boolean" => bool.TryParse(text, out var truth) ? JsonValue.Create(truth) : null,
        _ => null,
    };

    private static void Values(JsonObject schema, string type, FieldFact field, DraftNotes notes)
    {
        var values = field.AllowedValues.Distinct(StringComparer.Ordinal).Select(value => Scalar(type, value)).ToList();
        if (values.TrueForAll(value => value is not null) && type != "boolean")
            schema["enum"] = new JsonArray([.. values]);
        else if (type != "boolean")
            notes.Ask(field.Line, $"has the values {string.Join(", ", field.AllowedValues)}, which are not all of type {type}");
    }

    private static void Limit(JsonObject schema, string type, string limit, FieldFact field, DraftNotes notes)
    {
        var (keyword, text) = limit.Split('=') is [var name, var value] ? (name, value) : (limit, "");
        var isKnown = type switch
        {
            "string" => keyword is "minLength" or "maxLength",
            "integer" or "number" => keyword is "minimum" or "maximum",
            "array" => keyword is "minItems" or "maxItems",
            _ => false,
        };
        var number = decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var parsed) ? parsed : (decimal?)null;
        var isWhole = number is not null && decimal.Truncate(number.Value) == number && (keyword is "minimum" or "maximum" || number >= 0);
        var other = keyword.StartsWith("min", StringComparison.Ordinal) ? "max" + keyword[3..] : "min" + keyword[3..];
        if (isKnown && number is { } bound && (isWhole || type == "number")
            && !(schema[other] is JsonValue opposite && opposite.GetValue<decimal>() is var rest && (keyword.StartsWith("min", StringComparison.Ordinal) ? bound > rest : bound < rest)))
            schema[keyword] = bound;
        else if (type is not "object")
            notes.Ask(field.Line, $"has the limit {limit}, which does not fit type {type}");
    }
}
