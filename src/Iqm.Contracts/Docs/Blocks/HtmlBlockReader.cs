using System.Collections.Immutable;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Iqm.Contracts.Docs.Blocks;

/// <summary>A saved HTML page to blocks. Nothing is fetched and no script runs.</summary>
internal sealed class HtmlBlockReader
{
    private const int MaxDepth = 400;
    private static readonly HashSet<string> Skipped = new(StringComparer.OrdinalIgnoreCase)
        { "script", "style", "noscript", "template", "iframe", "svg", "nav", "footer", "head", "object", "canvas", "video", "audio", "dialog" };
    private static readonly string[] Chrome = ["table-of-contents", "theme-doc-toc", "breadcrumbs", "navbar", "sidebar", "pagination-nav", "hash-link"];

    private readonly BlockBuilder _builder = new(ReadText);
    private int _line = 1;

    public static PageBlocks Read(IHtmlDocument document)
    {
        var reader = new HtmlBlockReader();
        var root = document.QuerySelector("main article") ?? document.QuerySelector("main") ?? document.QuerySelector("[role=main]") ?? (IElement?)document.Body;
        if (root is not null)
            reader.Children(root, 0);
        var title = document.Title?.Split(" | ", StringSplitOptions.TrimEntries)[0];
        return new PageBlocks(string.IsNullOrWhiteSpace(title) ? null : title, reader._builder.Build(reader._line));
    }

    public static IHtmlDocument Parse(string text) =>
        new HtmlParser(new HtmlParserOptions { IsKeepingSourceReferences = true, IsScripting = false }, BrowsingContext.New(AngleSharp.Configuration.Default)).ParseDocument(text);

    private static IEnumerable<Block> ReadText(string text, int line)
    {
        var rich = RichText.FromMarked(text);
        if (!rich.IsEmpty)
            yield return new TextBlock(rich, 0, line);
    }

    private void Children(INode node, int depth)
    {
        if (depth > MaxDepth)
            return;
        foreach (var child in node.ChildNodes)
        {
            if (child is IText text)
                _builder.Text(text.Data, _line);
            else if (child is IElement element)
                Element(element, depth + 1);
        }
    }

    private void Element(IElement element, int depth)
    {
        var name = element.LocalName;
        if (element.SourceReference is { } reference)
            _line = Math.Max(1, reference.Position.Line);
        if (Skipped.Contains(name) || IsChrome(element))
            return;
        if (name == "pre")
            Preformatted(element);
        else if (name == "br")
            _builder.Mark(RichText.Break, _line);
        else if (name == "button" && IsWord(element))
            return;
        else if (InlineTags.Contains(name) && element.QuerySelector("div, p, table, ul, ol, pre, h1, h2, h3, h4, h5") is null && element.GetAttribute("role") is not "tab")
            Inline(element, depth);
        else if (name is "tbody" or "thead" or "tfoot" or "colgroup" or "html" or "body")
            Children(element, depth);
        else
            BlockLevel(element, depth);
    }

    private void Inline(IElement element, int depth)
    {
        _builder.Mark(RichText.Open(InlineTags.KindOf(element.LocalName, element.ClassName)), _line);
        Children(element, depth);
        _builder.Mark(RichText.Close, _line);
    }

    private void BlockLevel(IElement element, int depth)
    {
        if (element.GetAttribute("method") is { } method && HttpMethods.TryParse(method, out _) && (element.GetAttribute("url") ?? element.GetAttribute("path")) is not null)
        {
            _builder.Add(new ComponentBlock(element.LocalName,
                element.Attributes.ToDictionary(each => each.Name, each => each.Value, StringComparer.OrdinalIgnoreCase).ToImmutableDictionary(StringComparer.OrdinalIgnoreCase), _line));
            return;
        }
        var label = element.GetAttribute("role") == "tabpanel" ? element.GetAttribute("data-label") ?? TabLabel(element) : null;
        _builder.Start(element.LocalName, label, _line);
        Children(element, depth);
        _builder.End(element.LocalName, _line);
    }

    private void Preformatted(IElement element)
    {
        var language = LanguageOf(element) ?? LanguageOf(element.QuerySelector("code")) ?? LanguageOf(element.ParentElement) ?? LanguageOf(element.ParentElement?.ParentElement) ?? "";
        // Highlighters put each line in an element of its own, with or without a line break in it.
        var lines = element.QuerySelectorAll(".token-line, .line, .view-line");
        var hasBreaks = element.QuerySelector("br") is not null || element.TextContent.Contains('\n', StringComparison.Ordinal);
        string text;
        if (lines.Length > 1 && (!hasBreaks || element.QuerySelector("br") is not null))
            text = string.Join('\n', lines.Select(line => line.TextContent.TrimEnd('\n')));
        else
            text = TextWithBreaks(element);
        if (!string.IsNullOrWhiteSpace(text))
            _builder.Add(new CodeBlock(language, element.GetAttribute("title"), text.Trim('\n').TrimEnd(), _line));
    }

    private static string TextWithBreaks(IElement element)
    {
        var text = new System.Text.StringBuilder();
        foreach (var node in element.Descendants())
        {
            if (node is IText data)
                text.Append(data.Data);
            else if (node is IElement { LocalName: "br" } && (text.Length == 0 || text[^1] != '\n'))
                text.Append('\n');
        }
        return text.ToString();
    }

    private static string? LanguageOf(IElement? element) =>
        element?.ClassList.FirstOrDefault(name => name.StartsWith("language-", StringComparison.Ordinal) || name.StartsWith("lang-", StringComparison.Ordinal)) is { } found
            ? found[(found.IndexOf('-', StringComparison.Ordinal) + 1)..].ToLowerInvariant() : null;

    private static string? TabLabel(IElement panel)
    {
        if (panel.GetAttribute("aria-labelledby") is { Length: > 0 } id)
            return panel.Owner?.GetElementById(id)?.TextContent.Trim();
        var list = panel.Parent?.ParentElement?.QuerySelectorAll("[role=tab]");
        var index = panel.ParentElement?.Children.Where(child => child.GetAttribute("role") == "tabpanel").ToList().IndexOf(panel) ?? -1;
        return list is not null && index >= 0 && index < list.Length ? list[index].TextContent.Trim() : null;
    }

    private static bool IsChrome(IElement element) =>
        element.ClassName is { Length: > 0 } classes && Chrome.Any(word => classes.Contains(word, StringComparison.OrdinalIgnoreCase)) && element.LocalName is not ("body" or "main" or "article")
        || element.GetAttribute("role") is "navigation" or "dialog" or "tooltip" || element.GetAttribute("role") is "tablist" && !IsStatuses(element);

    // Tabs name what their panels show, but of the statuses only one has its panel in a saved page.
    private static bool IsStatuses(IElement tabs) =>
        tabs.QuerySelectorAll("[role=tab]") is { Length: > 0 } all && all.All(tab => Interpretation.SectionLabel.LoneStatus(tab.TextContent) is not null);

    private static bool IsWord(IElement element) => !element.TextContent.Any(char.IsAsciiDigit);
}
