using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Docs.Blocks;

namespace Iqm.Contracts.Docs.Pages;

/// <summary>Tells why a page that documents no operation is not the page that somebody meant to save.</summary>
internal static partial class PageProblems
{
    // A page that says more than this is documentation, even if some of its words are those of an error page.
    private const int FewLetters = 1_500;

    public static FindingDescriptor? Find(string text, IHtmlDocument? document, PageBlocks blocks, string? title)
    {
        var shown = string.Join('\n', Shown(blocks.Blocks)).Trim();
        var letters = shown.Count(char.IsLetterOrDigit);
        var heading = title ?? "";
        if (shown.Length > 4 * FewLetters)
            shown = shown[..(4 * FewLetters)];
        if (MissingPattern().IsMatch(heading) || letters < FewLetters && (MissingPattern().IsMatch(shown) || document?.Title is { } name && MissingPattern().IsMatch(name)))
            return DiagnosticCatalog.PageMissing;
        if (document?.QuerySelector("input[type=password]") is not null || LoginPattern().IsMatch(heading) || letters < FewLetters && LoginPattern().IsMatch(shown)
            || document?.Title is { } titled && letters < FewLetters && LoginPattern().IsMatch(titled))
            return DiagnosticCatalog.PageLoginWall;
        if (document is not null && letters < 400 && (document.Scripts.Length > 0 || ScriptPattern().IsMatch(text.AsSpan(0, Math.Min(text.Length, 65_536)))) || letters < 400 && ScriptPattern().IsMatch(shown))
            return DiagnosticCatalog.PageNeedsScript;
        if (letters == 0)
            return ImagePattern().IsMatch(text.AsSpan(0, Math.Min(text.Length, 65_536))) ? DiagnosticCatalog.PageWithoutOperations : DiagnosticCatalog.PageEmpty;
        return null;
    }

    private static IEnumerable<string> Shown(IEnumerable<Block> blocks) => blocks.Select(block => block switch
    {
        HeadingBlock heading => heading.Text.Plain,
        TextBlock text => text.Text.Plain,
        CodeBlock code => code.Text,
        TableBlock table => string.Join('\n', table.Rows.SelectMany(row => row.Cells).Select(cell => cell.Text.Plain)),
        ScopeBlock scope => scope.Label,
        _ => "",
    });

    [GeneratedRegex(@"\bpage (?:was |could )?(?:not|n't) (?:be )?found\b|\b404\b(?=\W*(?:$|error|not|page|-|–|\|))|\bnot found\b\W*$|can(?:no|')t find (?:the|that|this) page|(?:page|content) (?:you.{0,40}|is |has )?(?:does ?n[o']t exist|no longer (?:exists?|available)|been (?:moved|removed))|couldn.t find (?:what|the page)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MissingPattern();

    [GeneratedRegex(@"\b(?:log|sign)[ -]?in (?:to|with|required|continue|–|-|\||$)|\bplease (?:log|sign) ?in\b|^\W*(?:log|sign)[ -]?in\W*$|forgot (?:your )?password|\bsession (?:has )?expired\b|\bauthentication required\b|\baccess denied\b|verify you are (?:a )?human|checking your browser", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex LoginPattern();

    [GeneratedRegex(@"enable java ?script|java ?script (?:is )?(?:required|disabled|must be enabled)|requires java ?script|<script\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ScriptPattern();

    [GeneratedRegex(@"<img\b|!\[", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ImagePattern();
}
