using System.Collections.Immutable;

namespace Iqm.Contracts.Docs.Blocks;

/// <summary>One piece of a page, the same for every format; its line is one-based.</summary>
internal abstract record Block(int Line);

internal sealed record HeadingBlock(int Level, RichText Text, int Line) : Block(Line);

/// <summary>A paragraph, an item of a list, or a line of plain text; the depth of an item is 1 or more, 0 for what is no item.</summary>
internal sealed record TextBlock(RichText Text, int Depth, int Line) : Block(Line)
{
    public bool IsItem => Depth > 0;
}

/// <summary>Program text or a payload; the language is lower case, and empty when the page names none.</summary>
internal sealed record CodeBlock(string Language, string? Title, string Text, int Line) : Block(Line);

internal sealed record TableBlock(ImmutableArray<TableRow> Rows, int Line) : Block(Line);

/// <summary>A row; its depth is 0, or how many rows above it hold this one, where a flat text shows nested tables.</summary>
internal sealed record TableRow(ImmutableArray<TableCell> Cells, bool IsHeader, int Line, int Depth = 0);

/// <summary>A cell; nested is what is not text: tables, collapsible parts, code.</summary>
internal sealed record TableCell(RichText Text, ImmutableArray<Block> Nested);

/// <summary>A collapsible part, a tab or another labelled container begins.</summary>
internal sealed record ScopeBlock(int Line) : Block(Line)
{
    public string Label { get; set; } = "";
}

internal sealed record ScopeEndBlock(int Line) : Block(Line);

/// <summary>A tag that carries facts in its attributes.</summary>
internal sealed record ComponentBlock(string Name, ImmutableDictionary<string, string> Attributes, int Line) : Block(Line);
