using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Markdig;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Iqm.Contracts.Docs.Blocks;

/// <summary>Markdown between two tags. Pipe tables are taken line by line, more tolerant than any Markdown; the rest is Markdig's.</summary>
internal static class MarkdownText
{
    private static readonly System.Buffers.SearchValues<char> Markup = System.Buffers.SearchValues.Create("`*_[\\&<~");
    private static readonly MarkdownPipeline Pipeline = CreatePipeline();

    /// <param name="text">The text.</param>
    /// <param name="line">Its first line.</param>
    /// <param name="tables">What the marks in cells stand for.</param>
    public static IEnumerable<Block> Read(string text, int line, IReadOnlyList<Block[]> tables)
    {
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            // A quoted table is a table.
            if (lines[i].AsSpan().TrimStart().StartsWith(">") && lines[i].AsSpan().TrimStart(" \t>") is var quoted && quoted.StartsWith("|"))
                lines[i] = quoted.ToString();
        }
        var (start, noPayloadBefore) = (0, 0);
        for (var i = 0; i < lines.Length; i++)
        {
            var isTable = i + 1 < lines.Length && lines[i].Contains('|', StringComparison.Ordinal) && PipeRows.IsSeparator(lines[i + 1]);
            var end = isTable ? i + 2 : PayloadEnd(lines, i, ref noPayloadBefore);
            if (end == i)
                continue;
            foreach (var block in Markdown(lines, start, i, line))
                yield return block;
            while (isTable && end < lines.Length && lines[end].Contains('|', StringComparison.Ordinal))
                end++;
            yield return isTable ? Table(lines, i, end, line, tables) : new CodeBlock("", null, string.Join('\n', lines[i..end]).TrimEnd(), line + i);
            start = end;
            i = end - 1;
        }
        foreach (var block in Markdown(lines, start, lines.Length, line))
            yield return block;
    }

    /// <summary>Text within a line: a cell, a title.</summary>
    public static RichText Inline(string text)
    {
        if (text.AsSpan().IndexOfAny(Markup) < 0)
            return RichText.FromMarked(text);
        var builder = new RichTextBuilder();
        foreach (var leaf in (Parse(text.TrimStart()) ?? []).Descendants<LeafBlock>())
            Add(leaf.Inline, builder);
        return builder.Build();
    }

    /// <summary>The line after a payload that stands in the text without a fence, indented as Markdown has it or not; <paramref name="at"/> when none begins there.</summary>
    private static int PayloadEnd(string[] lines, int at, ref int noneBefore)
    {
        if (at < noneBefore || lines[at].AsSpan().Trim() is not ['{' or '[', ..] || at > 0 && !string.IsNullOrWhiteSpace(lines[at - 1]))
            return at;
        var end = CodeExtent.Payload(lines, at, out var scanned);
        // An expression of MDX, a placeholder and a footnote begin alike, and have no members.
        if (end > at && Interpretation.LooseJson.Read(string.Join('\n', lines[at..end]), out _, out var isValue) is { } value && isValue && (value is JsonArray { Count: > 0 } items ? items[0] : value) is JsonObject { Count: > 0 })
            return end;
        // Brackets that do not close are looked for once, not from each line again.
        noneBefore = Math.Max(end, scanned);
        return at;
    }

    private static TableBlock Table(string[] lines, int start, int end, int line, IReadOnlyList<Block[]> tables)
    {
        var rows = ImmutableArray.CreateBuilder<TableRow>();
        for (var i = start; i < end; i++)
        {
            if (i != start + 1)
                rows.Add(new TableRow([.. PipeRows.Cells(lines[i]).Select(cell => new TableCell(Inline(cell), Nested(cell, tables)))], i == start, line + i));
        }
        return new TableBlock(rows.ToImmutable(), line + start);
    }

    private static ImmutableArray<Block> Nested(string cell, IReadOnlyList<Block[]> tables) =>
        cell.AsSpan().IndexOfAnyInRange(RichText.FirstTable, RichText.LastTable) < 0 ? []
        : [.. cell.Where(c => c is >= RichText.FirstTable and <= RichText.LastTable && c - RichText.FirstTable < tables.Count).SelectMany(mark => tables[mark - RichText.FirstTable])];

    private static List<Block> Markdown(string[] lines, int start, int end, int line)
    {
        var result = new List<Block>();
        if (start >= end)
            return result;
        // What stands inside tags is indented by their depth, which means nothing.
        var text = string.Join('\n', lines[start..end].Select(each => each.TrimStart(' ', '\t') is { Length: > 0 } trimmed && trimmed[0] is not ('-' or '*' or '+') && !char.IsAsciiDigit(trimmed[0]) ? trimmed : each));
        if (!string.IsNullOrWhiteSpace(text))
        {
            if (Parse(text) is { } document)
                Add(document, line + start, 0, result);
            else
                result.Add(new TextBlock(RichText.FromMarked(text), 0, line + start));
        }
        return result;
    }

    // Markdig refuses what is nested beyond its limit.
    private static MarkdownDocument? Parse(string text)
    {
        try
        {
            return Markdig.Markdown.Parse(text, Pipeline);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static void Add(ContainerBlock container, int line, int depth, List<Block> result)
    {
        foreach (var block in container)
        {
            switch (block)
            {
                case Markdig.Syntax.HeadingBlock heading:
                    result.Add(new HeadingBlock(heading.Level, Text(heading), line + heading.Line));
                    break;
                case ParagraphBlock paragraph:
                    result.Add(new TextBlock(Text(paragraph), depth, line + paragraph.Line));
                    break;
                case ListItemBlock item:
                    Add(item, line, depth + 1, result);
                    break;
                case ContainerBlock nested:
                    Add(nested, line, depth, result);
                    break;
            }
        }
    }

    private static RichText Text(LeafBlock block)
    {
        var builder = new RichTextBuilder();
        Add(block.Inline, builder);
        return builder.Build();
    }

    private static void Add(ContainerInline? container, RichTextBuilder builder)
    {
        foreach (var inline in container ?? Enumerable.Empty<Inline>())
        {
            switch (inline)
            {
                case CodeInline code:
                    builder.AddCode(code.Content);
                    break;
                case LiteralInline literal:
                    builder.AddMarked(literal.Content.AsSpan());
                    break;
                case HtmlEntityInline entity:
                    builder.AddMarked(entity.Transcoded.AsSpan());
                    break;
                case HtmlInline html:
                    // Tags were taken out before: what looks like one is a type or a placeholder.
                    builder.AddMarked(html.Tag);
                    break;
                case AutolinkInline link:
                    builder.AddMarked(link.Url);
                    break;
                case LineBreakInline:
                    builder.AddMarked("\n");
                    break;
                case LinkInline { IsImage: true }:
                    break;
                case ContainerInline nested:
                    Add(nested, builder);
                    break;
            }
        }
    }

    private static MarkdownPipeline CreatePipeline()
    {
        var builder = new MarkdownPipelineBuilder { PreciseSourceLocation = false };
        builder.BlockParsers.TryRemove<HtmlBlockParser>();
        builder.BlockParsers.TryRemove<IndentedCodeBlockParser>();
        builder.BlockParsers.TryRemove<FencedCodeBlockParser>();
        return builder.Build();
    }
}
