namespace Iqm.Contracts.Generator.Shape;

/// <summary>A path template cut into literal text and parameter names.</summary>
internal static class PathTemplate
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
}
