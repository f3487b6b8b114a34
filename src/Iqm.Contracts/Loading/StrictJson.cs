using System.Text.Json;
using System.Text.Json.Nodes;

namespace Iqm.Contracts.Loading;

/// <summary>Parses JSON into nodes that hold no surprise: repeated members, and escapes that are half of a surrogate pair, are otherwise found only when somebody asks for them.</summary>
internal static class StrictJson
{
    /// <exception cref="JsonException">It is not JSON, deeper than <paramref name="maxDepth"/>, has a member twice, or text that is no Unicode.</exception>
    public static JsonNode? Parse(ReadOnlySpan<byte> utf8, int maxDepth)
    {
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = maxDepth });
        while (reader.Read())
            if (reader.ValueIsEscaped && !IsUnicode(ref reader))
                throw new JsonException("The text has a \\u escape that is half of a surrogate pair.");
        return JsonNode.Parse(utf8, documentOptions: new JsonDocumentOptions { MaxDepth = maxDepth, AllowDuplicateProperties = false });
    }

    private static bool IsUnicode(ref Utf8JsonReader reader)
    {
        try
        {
            _ = reader.GetString();
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
