using System.Text.Json.Nodes;

namespace Iqm.Contracts.Generator.Shape;

/// <summary>The addresses that a contract gives: to all, to a path, to an operation.</summary>
internal static class Servers
{
    /// <summary>The first server of the object, with the default of each variable.</summary>
    /// <param name="owner">The document, a path item or an operation; null for none.</param>
    /// <returns>An absolute http or https address without user name, query and trailing slash; null when the first is none.</returns>
    public static string? First(JsonObject? owner)
    {
        var url = owner?["servers"] is JsonArray { Count: > 0 } servers && servers[0] is JsonObject server ? Expand(server) : null;
        return url is not null && Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address.UserInfo.Length == 0
            ? address.GetLeftPart(UriPartial.Path).TrimEnd('/') : null;
    }

    private static string? Expand(JsonObject server)
    {
        var url = EffectiveSchema.StringOf(server["url"])?.Trim() ?? "";
        foreach (var (name, variable) in server["variables"] as JsonObject ?? [])
        {
            var value = EffectiveSchema.StringOf(variable?["default"]) ?? "";
            // A base path that brings its own slash behind that of the address is one slash.
            if (value.StartsWith('/'))
                url = url.Replace("/{" + name + "}", value, StringComparison.Ordinal);
            url = url.Replace("{" + name + "}", value, StringComparison.Ordinal);
        }
        if (url.Contains('{', StringComparison.Ordinal))
            return null;
        // Without a scheme it is that of the document, which nobody fetched: today that is https.
        return url.StartsWith("//", StringComparison.Ordinal) ? "https:" + url : url;
    }
}
