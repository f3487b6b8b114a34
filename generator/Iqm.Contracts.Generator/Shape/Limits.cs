using System.Globalization;
using System.Text.Json.Nodes;

namespace Iqm.Contracts.Generator.Shape;

/// <summary>A schema's limits in words, for documentation.</summary>
internal static class Limits
{
    private const int MaxListed = 20;

    /// <summary>Such as <c>1 to 100 characters; matches ^[a-z]+$; default: 10</c>; empty when there are none.</summary>
    public static string Describe(EffectiveSchema schema)
    {
        var words = new List<string>();
        if (schema.Format is { } format && format is not ("int32" or "int64" or "double" or "float" or "password"))
            words.Add("format " + format);
        Range(words, schema.Annotation("minLength"), schema.Annotation("maxLength"), "character", "characters");
        Range(words, schema.Annotation("minItems"), schema.Annotation("maxItems"), "item", "items");
        if (schema.Flag("uniqueItems"))
            words.Add("no item twice");
        Bound(words, schema, "minimum", "exclusiveMinimum", "at least", "more than");
        Bound(words, schema, "maximum", "exclusiveMaximum", "at most", "less than");
        if (schema.Annotation("multipleOf") is JsonValue step)
            words.Add("a multiple of " + step.ToJsonString());
        if (schema.Text("pattern") is { } pattern)
            words.Add("matches " + pattern);
        if (schema.Enum is { Count: > 0 } values && schema.Branches.Count == 0)
            words.Add("known values: " + string.Join(", ", values.Take(MaxListed).Select(Show)) + (values.Count > MaxListed ? ", …" : ""));
        if (schema.Annotation("default") is JsonValue preset)
            words.Add("default: " + Show(preset));
        return string.Join("; ", words);
    }

    private static void Range(List<string> words, JsonNode? least, JsonNode? most, string one, string many)
    {
        switch (Number(least), Number(most))
        {
            case ({ } a, { } b): words.Add(a == b ? $"exactly {a} {(a == 1 ? one : many)}" : $"{a} to {b} {many}"); break;
            case ({ } a, null) when a > 0: words.Add($"at least {a} {(a == 1 ? one : many)}"); break;
            case (null, { } b): words.Add($"at most {b} {(b == 1 ? one : many)}"); break;
        }
    }

    private static void Bound(List<string> words, EffectiveSchema schema, string keyword, string exclusive, string inclusiveWords, string exclusiveWords)
    {
        // 3.1 gives the bound itself where 3.0 has a flag.
        if (schema.Annotation(exclusive) is JsonValue strict && strict.GetValueKind() == System.Text.Json.JsonValueKind.Number)
            words.Add(exclusiveWords + " " + strict.ToJsonString());
        if (schema.Annotation(keyword) is JsonValue bound)
            words.Add((schema.Flag(exclusive) ? exclusiveWords : inclusiveWords) + " " + bound.ToJsonString());
    }

    private static long? Number(JsonNode? node) => node is JsonValue value && value.TryGetValue<long>(out var number) ? number : null;

    private static string Show(JsonNode? value) => value switch
    {
        null => "null",
        JsonValue text when text.TryGetValue<string>(out var raw) => raw.Length == 0 ? "\"\"" : raw,
        _ => string.Create(CultureInfo.InvariantCulture, $"{value.ToJsonString()}"),
    };
}
