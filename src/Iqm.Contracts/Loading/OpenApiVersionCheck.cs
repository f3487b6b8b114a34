using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Iqm.Contracts.Diagnostics;

namespace Iqm.Contracts.Loading;

/// <summary>Whether a document says that it is OpenAPI 3.0.</summary>
/// <remarks>Source: OpenAPI 3.0.4 §4.1.</remarks>
internal static partial class OpenApiVersionCheck
{
    /// <summary>What is wrong; null when nothing is.</summary>
    public static Finding? Run(JsonNode? root, SourceMap map, bool allowOthers)
    {
        if (root is not JsonObject document)
            return Finding.Create(DiagnosticCatalog.NotOpenApi, map.Locate(JsonPointer.Root), "its root is not an object");
        if (document.TryGetPropertyValue("openapi", out var version))
            return Check("openapi", version, allowOthers, map);
        if (document.TryGetPropertyValue("swagger", out version))
            return Check("swagger", version, allowOthers, map);
        return Finding.Create(DiagnosticCatalog.NotOpenApi, map.Locate(JsonPointer.Root), "it has no member 'openapi'" + NearNames.Sentence("openapi", document.Select(member => member.Key)).TrimEnd('.'));
    }

    private static Finding? Check(string member, JsonNode? version, bool allowOthers, SourceMap map)
    {
        if (version is not JsonValue value || !value.TryGetValue(out string? text))
        {
            var written = version is JsonObject or JsonArray ? "an object or array" : version?.ToJsonString() ?? "null";
            return Finding.Create(DiagnosticCatalog.NotOpenApi, Position(), $"'{member}' is {Display.Value(written)} where a string is needed, as in {member}: '{(member == "openapi" ? "3.0.4" : "2.0")}'");
        }
        if (member == "openapi" && Supported().IsMatch(text) || allowOthers && Known().IsMatch(text))
            return null;
        return Finding.Create(DiagnosticCatalog.UnsupportedVersion, Position(), member, Display.Value(text));

        // Positions in JSON cost a pass over the document, which only a finding is worth.
        SourcePosition Position() => map.Locate(JsonPointer.Root.Append(member));
    }

    [GeneratedRegex(@"^3\.0\.[0-9]+(-[0-9A-Za-z.-]+)?\z")]
    private static partial Regex Supported();

    [GeneratedRegex(@"^(2\.0|3\.[0-2](\.[0-9]+)?(-[0-9A-Za-z.-]+)?)\z")]
    private static partial Regex Known();
}
