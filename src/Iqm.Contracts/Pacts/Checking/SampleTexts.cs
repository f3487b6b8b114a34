using System.Text.Json.Nodes;

namespace Iqm.Contracts.Pacts.Checking;

/// <summary>Texts that a provider may well send where the contract asks for a format, or for none.</summary>
internal static class SampleTexts
{
    private static readonly Dictionary<string, JsonNode?[]> Formats = new(StringComparer.Ordinal)
    {
        ["date"] = ["2024-02-29"],
        ["date-time"] = ["2024-02-29T10:20:30Z", "2024-02-29T10:20:30.123Z", "2024-02-29T10:20:30+05:30"],
        ["uuid"] = ["0f8fad5b-d9cb-469f-a165-70867728950e", "0F8FAD5B-D9CB-469F-A165-70867728950E"],
        ["email"] = ["first.last+tag@mail.example.com"],
        ["uri"] = ["https://example.com/a/b?c=d", "mailto:user@example.com"],
        ["ipv4"] = ["192.0.2.1"],
        ["ipv6"] = ["2001:db8::1"],
        ["hostname"] = ["www.example.com"],
    };

    private static readonly JsonNode?[] Plain = ["Some text, with more than a word"];

    /// <summary>Texts of these formats; a plain text when there is none of them.</summary>
    public static IReadOnlyList<JsonNode?> Of(IEnumerable<string> formats)
    {
        JsonNode?[] known = [.. formats.SelectMany(format => Formats.GetValueOrDefault(format) ?? [])];
        return known.Length > 0 ? known : Plain;
    }
}
