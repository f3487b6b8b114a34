using System.Text.RegularExpressions;
using Iqm.Contracts.Docs.Blocks;

namespace Iqm.Contracts.Docs.Pages;

/// <summary>Tells the form of a page from what it holds; its extension decides only where that leaves a doubt.</summary>
internal static partial class PageFormats
{
    public static PageFormat Detect(string text, string file)
    {
        var start = text.AsSpan(0, Math.Min(text.Length, 4096)).TrimStart();
        if (start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<head", StringComparison.OrdinalIgnoreCase)
            || start.StartsWith("<body", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<?xml") && start.Contains("<html", StringComparison.OrdinalIgnoreCase)
            || start.StartsWith("<!--") && start.Contains("<html", StringComparison.OrdinalIgnoreCase))
            return PageFormat.Html;
        var extension = Path.GetExtension(file).ToLowerInvariant();
        int headings = 0, fences = 0, tables = 0, tags = 0;
        var inFence = false;
        foreach (var each in text.AsSpan().EnumerateLines())
        {
            var line = each.Trim();
            if (line.StartsWith("```") || line.StartsWith("~~~"))
            {
                fences++;
                inFence = !inFence;
            }
            else if (inFence)
            {
                continue;
            }
            else if (line.StartsWith("#") && line.TrimStart('#') is var rest && line.Length - rest.Length <= 6 && rest.StartsWith(" ") && !line.EndsWith(" #"))
            {
                headings++;
            }
            else if (line.StartsWith("|") && PipeRows.IsSeparator(line))
            {
                tables++;
            }
            else if (line.StartsWith("<") && TagPattern().IsMatch(line))
            {
                tags++;
            }
        }
        if (extension is ".html" or ".htm" or ".xhtml" && tags > headings + fences)
            return PageFormat.Html;
        var isMarkdown = headings + fences / 2 + tables >= 2 || text.StartsWith("---\n", StringComparison.Ordinal) && headings + fences + tags > 0;
        if (tags > 10 && !isMarkdown)
            return PageFormat.Html;
        if (isMarkdown || extension is ".md" or ".mdx" or ".markdown" && headings + fences + tables + tags > 0)
            return PageFormat.Markdown;
        return PageFormat.Text;
    }

    /// <summary>Whether elements nest deeper than any page does; a tree of them would take quadratic time.</summary>
    public static bool IsTooDeep(string text)
    {
        int depth = 0, deepest = 0;
        for (var i = text.IndexOf('<', StringComparison.Ordinal); i >= 0 && i + 1 < text.Length; i = text.IndexOf('<', i + 1))
        {
            var rest = text.AsSpan(i + 1);
            if (rest.StartsWith("/"))
                depth = Math.Max(0, depth - 1);
            else if (char.IsAsciiLetter(rest[0]) && !Unclosed.Any(name => text.AsSpan(i + 1).StartsWith(name, StringComparison.OrdinalIgnoreCase)))
                deepest = Math.Max(deepest, ++depth);
        }
        return deepest > 5_000;
    }

    // Elements that pages leave open.
    private static readonly string[] Unclosed = ["p", "li", "br", "img", "input", "meta", "link", "hr", "td", "tr", "th", "col", "dt", "dd", "option", "path", "source", "wbr"];

    [GeneratedRegex(@"^</?[A-Za-z][\w.]*[\s>/]", RegexOptions.CultureInvariant)]
    private static partial Regex TagPattern();
}
