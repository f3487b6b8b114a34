using System.Text.RegularExpressions;

namespace Iqm.Contracts.Docs.Interpretation;

/// <summary>Media types as pages write them: <c>application/json</c>, <c>application json</c>.</summary>
internal static partial class MediaTypes
{
    /// <summary>The first one in the text, in its registered spelling; null when there is none.</summary>
    public static string? Find(string text)
    {
        var match = Pattern().Match(text);
        if (!match.Success)
            return null;
        var media = $"{match.Groups[1].Value}{match.Groups[2].Value}/{match.Groups[3].Value}".ToLowerInvariant();
        return media switch
        {
            "multipart/formdata" => "multipart/form-data",
            "application/form-urlencoded" or "application/x-www-form-url-encoded" or "application/www-form-urlencoded" => "application/x-www-form-urlencoded",
            _ => media,
        };
    }

    /// <summary>Whether the text is a media type and nothing else.</summary>
    public static bool IsWhole(string text) => Pattern().Match(text) is { Success: true } match && match.Length == text.Trim().Length;

    [GeneratedRegex(@"\b(?:(application|multipart)[/ ]|(text)/)(json|xml|pdf|zip|octet-stream|form-?data|x-www-form-url-?encoded|(?:www-)?form-urlencoded|mixed|plain|csv|html|[a-z][\w.-]*\+json)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
