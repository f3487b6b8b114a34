using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Linting.Rules;

/// <summary>Media types are written as such, and encodings belong to members of a form.</summary>
/// <remarks>Source: OpenAPI 3.0.4 §4.7.14, §4.7.15; RFC 9110 §8.3.1.</remarks>
internal sealed partial class MediaTypeRule : ILintRule
{
    public void Check(LintContext context)
    {
        foreach (var media in context.Nodes("Media Type"))
        {
            var name = media.Pointer.Last!;
            if (!MediaType().IsMatch(name))
                context.Report(DiagnosticCatalog.LintInvalidMediaType, media.Pointer, Display.Value(name));
            if (media.Node["encoding"] is not JsonObject encodings)
                continue;
            var at = media.Pointer.Append("encoding");
            if (!name.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) && !name.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase))
                context.Report(DiagnosticCatalog.LintWithoutEffect, at, "encoding", $"'{Display.Value(name)}'", "multipart and application/x-www-form-urlencoded");
            var properties = PropertiesOf(context.Contract, media.Pointer.Append("schema"), []);
            foreach (var (property, _) in encodings)
                if (properties.Count > 0 && !properties.Contains(property))
                    context.Report(DiagnosticCatalog.LintEncodingWithoutProperty, at.Append(property), Display.Value(property), NearNames.Sentence(property, properties));
        }
    }

    private static HashSet<string> PropertiesOf(Contract contract, JsonPointer schema, HashSet<JsonPointer> seen)
    {
        var at = contract.Resolve(schema);
        var names = new HashSet<string>(StringComparer.Ordinal);
        if (!seen.Add(at) || seen.Count > 1000 || contract.Find(at) is not JsonObject node)
            return names;
        if (node["properties"] is JsonObject properties)
            names.UnionWith(properties.Select(property => property.Key));
        foreach (var keyword in new[] { "allOf", "oneOf", "anyOf" })
            for (var i = 0; i < (node[keyword] as JsonArray)?.Count; i++)
                names.UnionWith(PropertiesOf(contract, at.Append(keyword).Append(i), seen));
        return names;
    }

    [GeneratedRegex(@"^[A-Za-z0-9!#$%&'*+.^_`|~-]+/[A-Za-z0-9!#$%&'*+.^_`|~-]+([ \t]*;[ \t]*[A-Za-z0-9!#$%&'*+.^_`|~-]+=([A-Za-z0-9!#$%&'*+.^_`|~-]+|""[^""\\]*""))*\z")]
    private static partial Regex MediaType();
}
