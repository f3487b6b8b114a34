namespace Iqm.Contracts.Docs.Blocks;

/// <summary>A page as blocks, in its own order; the title is the one from outside the text (front matter, the title element).</summary>
internal sealed record PageBlocks(string? Title, List<Block> Blocks);
