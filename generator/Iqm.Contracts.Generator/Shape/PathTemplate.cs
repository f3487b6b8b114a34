using System.Text.RegularExpressions;

namespace Iqm.Contracts.Generator.Shape;

/// <summary>A path template cut into literal text and parameter names.</summary>
internal static partial class PathTemplate
{
    /// <summary>The parts in order: literal text, or the name of a parameter.</summary>
    public static IEnumerable<(string Text, bool IsParameter)> Parts(string path)
    {
        var at = 0;
        while (at < path.Length)
        {
            var open = path.IndexOf('{', at);
            var close = open < 0 ? -1 : path.IndexOf('}', open);
            if (close < 0)
            {
                yield return (path[at..], false);
                yield break;
            }
            if (open > at)
                yield return (path[at..open], false);
            yield return (path[(open + 1)..close], true);
            at = close + 1;
        }
    }

    public static IEnumerable<string> Names(string path) => Parts(path).Where(p => p.IsParameter).Select(p => p.Text).Distinct(StringComparer.Ordinal);

    /// <summary>
    /// The part of a template that is sent. Some documents tell operations of one path apart by a fragment, which no request carries; some write query
    /// parameters into the path, which would be sent twice.
    /// </summary>
    /// <param name="path">The template as the contract has it.</param>
    /// <param name="isQuery">Whether the operation declares a query parameter of this name.</param>
    public static string Sent(string path, Predicate<string> isQuery)
    {
        var fragment = path.IndexOf('#', StringComparison.Ordinal);
        if (fragment >= 0)
            path = path[..fragment];
        path = QueryExpression().Replace(path, "");
        var query = path.IndexOf('?', StringComparison.Ordinal);
        if (query < 0)
            return path;
        var pairs = path[(query + 1)..].Split('&', StringSplitOptions.RemoveEmptyEntries).Where(pair => !IsDeclared(pair, isQuery)).ToList();
        return pairs.Count == 0 ? path[..query] : path[..(query + 1)] + string.Join('&', pairs);
    }

    private static bool IsDeclared(string pair, Predicate<string> isQuery)
    {
        var equals = pair.IndexOf('=', StringComparison.Ordinal);
        return equals >= 0 && pair[equals..] is ['=', '{', .. var name, '}'] && (isQuery(pair[..equals]) || isQuery(name));
    }

    /// <summary>RFC 6570's form of query parameters, <c>{?page,limit}</c>.</summary>
    [GeneratedRegex(@"\{[?&][^{}]*\}", RegexOptions.CultureInvariant)]
    private static partial Regex QueryExpression();
}
