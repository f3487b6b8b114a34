using System.Diagnostics.CodeAnalysis;

namespace Iqm.Contracts.Docs;

/// <summary>The methods that OpenAPI knows.</summary>
internal static class HttpMethods
{
    private static readonly string[] All = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "TRACE"];

    /// <summary>Upper-case method from any spelling, <c>del</c> included.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out string? method)
    {
        text = text.Trim().Trim('`', '*', ':', '[', ']').ToUpperInvariant();
        method = text == "DEL" ? "DELETE" : Array.Find(All, known => known == text);
        return method is not null;
    }

    /// <summary>Whether requests with this method usually have a body.</summary>
    public static bool HasBody(string method) => method is "POST" or "PUT" or "PATCH";
}
