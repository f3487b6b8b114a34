using System.Text.RegularExpressions;

namespace Iqm.Contracts.Docs.Drafting;

/// <summary>Names in a draft: of operations, tags, sources.</summary>
internal static partial class DraftNames
{
    private static readonly string[] Fillers = ["a", "an", "the", "of", "for", "to", "by", "in", "on", "with", "and", "api", "endpoint", "your", "all"];

    /// <summary>In lower case, words joined by <c>-</c>, other signs and a leading number left out.</summary>
    public static string Slug(string heading) => string.Join('-', AllWords(heading.Replace("'", "", StringComparison.Ordinal).Replace("’", "", StringComparison.Ordinal).ToLowerInvariant()).SkipWhile(word => word.All(char.IsDigit)));

    /// <summary>A name for an operation, from its heading, or from method and path where that says nothing.</summary>
    public static string OperationId(string? heading, string method, string path, Predicate<string> isFree)
    {
        var fromHeading = Camel(AllWords(heading ?? "").Where(word => !Fillers.Contains(word.ToLowerInvariant())).SkipWhile(word => char.IsDigit(word[0])).Take(7));
        if (fromHeading.Length > 2 && isFree(fromHeading))
            return fromHeading;
        var fromPath = Camel([method.ToLowerInvariant(), .. AllWords(path.Replace("{", " by ", StringComparison.Ordinal)).SkipWhile(word => word is "api" || Version().IsMatch(word))]);
        for (var i = 1; ; i++)
        {
            var name = i == 1 ? fromPath : fromPath + i.ToString(System.Globalization.CultureInfo.InvariantCulture);
            if (isFree(name))
                return name;
        }
    }

    /// <summary>A tag, from a page's title.</summary>
    public static string Tag(string? title) => Pascal(AllWords(title ?? "").Where(word => word.ToLowerInvariant() is not ("api" or "guidelines" or "guide" or "reference" or "documentation" or "a" or "an" or "the"))) is { Length: > 0 } tag ? tag : "Operations";

    /// <summary>The words of a name in camel case.</summary>
    public static string Words(string name) => Humps().Replace(name, " ");

    /// <summary>A name for an example.</summary>
    public static string Camel(IEnumerable<string> words) => Pascal(words) is { Length: > 0 } name ? char.ToLowerInvariant(name[0]) + name[1..] : "";

    private static string Pascal(IEnumerable<string> words) => string.Concat(words.Select(word => char.ToUpperInvariant(word[0]) + (word.Any(char.IsLower) ? word[1..] : word[1..].ToLowerInvariant())));

    private static IEnumerable<string> AllWords(string text) => WordPattern().Matches(text).Select(match => match.Value);

    [GeneratedRegex("[A-Za-z0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex WordPattern();

    [GeneratedRegex(@"(?<=[a-z0-9])(?=[A-Z])", RegexOptions.CultureInvariant)]
    private static partial Regex Humps();

    [GeneratedRegex(@"^v\d+$", RegexOptions.CultureInvariant)]
    private static partial Regex Version();
}
