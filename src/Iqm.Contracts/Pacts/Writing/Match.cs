using System.Text.Json.Nodes;

namespace Iqm.Contracts.Pacts;

/// <summary>Matchers for bodies, paths, headers and query parameters: an example for the mock server, and what else is as good.</summary>
/// <remarks>Each gives a node that may stand wherever a value may, also inside other nodes. Source: Pact FFI, IntegrationJson.md.</remarks>
public static class Match
{
    internal const string Key = "pact:matcher:type";

    /// <summary>Any value of the example's type; for objects and arrays, all below likewise.</summary>
    public static JsonObject Type(JsonNode? example) => Of("type", example);

    /// <summary>Any text that the whole of <paramref name="pattern"/> matches; numbers by their digits.</summary>
    public static JsonObject Regex(string pattern, JsonNode? example) => Of("regex", example, ("regex", pattern));

    /// <summary>Any number without a fraction.</summary>
    public static JsonObject Integer(long example) => Of("integer", example);

    /// <summary>Any number. The engine's <c>decimal</c> refuses <c>5</c>, and serializers write <c>5.0</c> so; hence this.</summary>
    public static JsonObject Number(decimal example) => Of("number", example);

    /// <summary>True or false.</summary>
    public static JsonObject Boolean(bool example) => Of("boolean", example);

    /// <summary>A date and time as <paramref name="format"/> says, in Java's letters.</summary>
    /// <param name="example">In that format.</param>
    /// <param name="format">Such as <c>yyyy-MM-dd'T'HH:mm:ssXXX</c>.</param>
    public static JsonObject DateTime(string example, string format) => Of("datetime", example, ("format", format));

    /// <summary>A date as <paramref name="format"/> says, in Java's letters.</summary>
    /// <param name="example">In that format.</param>
    /// <param name="format">Such as <c>yyyy-MM-dd</c>.</param>
    public static JsonObject Date(string example, string format = "yyyy-MM-dd") => Of("date", example, ("format", format));

    /// <summary>A text with <paramref name="part"/> in it.</summary>
    public static JsonObject Include(string part, string example) => Of("include", example, ("part", part));

    /// <summary>Exactly the example, inside something that is matched by type.</summary>
    public static JsonObject Equality(JsonNode? example) => Of("equality", example);

    /// <summary>The example's type, or null.</summary>
    public static JsonObject TypeOrNull(JsonNode example) => Of("type", example, ("or", new JsonArray("null")));

    /// <summary>An array whose items are all as <paramref name="item"/>.</summary>
    /// <param name="item">One item, matchers included.</param>
    /// <param name="min">Fewest items; at least 1.</param>
    public static JsonObject EachLike(JsonNode? item, int min = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(min, 1);
        return Of("type", new JsonArray([.. Enumerable.Range(0, min).Select(index => index == 0 ? Free(item) : item?.DeepClone())]), ("min", min));
    }

    private static JsonObject Of(string type, JsonNode? example, params (string Name, JsonNode Value)[] more)
    {
        var matcher = new JsonObject { [Key] = type };
        foreach (var (name, value) in more)
            matcher[name] = value;
        matcher["value"] = Free(example);
        return matcher;
    }

    private static JsonNode? Free(JsonNode? node) => node?.Parent is null ? node : node.DeepClone();
}
