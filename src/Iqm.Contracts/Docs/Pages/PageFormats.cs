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

    [GeneratedRegex(@"^</?[A-Za-z][\w.]*[\s>/]", RegexOptions.CultureInvariant)]
    private static partial Regex TagPattern();
}
