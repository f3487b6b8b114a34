namespace Iqm.Contracts.Docs.Blocks;

/// <summary>Lines of tables whose cells are separated by <c>|</c>.</summary>
internal static class PipeRows
{
    /// <summary>Whether this is the line under a table's head: <c>| --- | :-: |</c>, <c>---|---|</c>.</summary>
    public static bool IsSeparator(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        if (!line.Contains('-') || !line.Contains('|'))
            return false;
        foreach (var c in line)
        {
            if (c is not ('-' or '|' or ':' or ' ' or '\t'))
                return false;
        }
        return true;
    }

    /// <summary>The cells, trimmed; a pipe at either end opens or closes and is no separator. Pipes in code spans and escaped ones do not separate.</summary>
    public static List<string> Cells(string line)
    {
        var cells = new List<string>();
        var text = line.Trim();
        var start = text.StartsWith('|') ? 1 : 0;
        var end = text.Length;
        if (end > start && text[end - 1] == '|' && (end < 2 || text[end - 2] != '\\'))
            end--;
        var ticks = 0;
        for (var i = start; i < end; i++)
        {
            if (text[i] == '`')
            {
                // An odd tick out is a slip, and must not hide the pipes behind it.
                ticks = ticks > 0 ? 0 : text.IndexOf('`', i + 1) is var close && close > 0 && close < end ? 1 : 0;
            }
            else if (text[i] == '|' && ticks == 0 && (i == 0 || text[i - 1] != '\\'))
            {
                cells.Add(Cell(text[start..i]));
                start = i + 1;
            }
        }
        cells.Add(Cell(text[start..Math.Max(start, end)]));
        return cells;
    }

    private static string Cell(string text) => text.Replace("\\|", "|", StringComparison.Ordinal).Trim();
}
