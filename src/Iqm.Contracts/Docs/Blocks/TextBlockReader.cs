using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Iqm.Contracts.Docs.Interpretation;

namespace Iqm.Contracts.Docs.Blocks;

/// <summary>
/// Text copied from a browser to blocks: payloads and program text are found by their brackets, tables by their pipes or tabs; every other line stays a line,
/// as only its words can tell a heading from a sentence.
/// </summary>
internal sealed partial class TextBlockReader
{
    private readonly string[] _lines;
    private readonly List<Block> _blocks = [];
    private int _at;
    private int _noPayloadBefore;

    private TextBlockReader(string text) => _lines = [.. text.Split('\n').Select(Row)];

    // A row whose first cell has name and type, copied with a tab between the cells.
    private static string Row(string line) => line.Contains('\t', StringComparison.Ordinal) && line.Replace("\t", " | ", StringComparison.Ordinal) is var row && RowPattern().IsMatch(row) ? row : line;

    public static PageBlocks Read(string text)
    {
        var reader = new TextBlockReader(text);
        while (reader._at < reader._lines.Length)
            reader.Next();
        return new PageBlocks(null, reader._blocks);
    }

    private void Next()
    {
        var line = _lines[_at].Trim();
        if (line.Length == 0)
            _at++;
        else if (FencePattern().Match(line) is { Success: true } fence)
            Fence(fence);
        else if (line[0] is '{' or '[' && _at >= _noPayloadBefore && Payload() is var payload && payload > _at)
            Code("", payload);
        else if (CodeExtent.Program(_lines, _at, out var language) is var program && program > _at)
            Code(language, program);
        else if (IsTable(_at))
            Table();
        else if (HeadingPattern().Match(line) is { Success: true } heading)
            Heading(heading);
        else
            Line(line);
    }

    // Brackets that do not close are looked for once, not from each line again.
    private int Payload()
    {
        var end = CodeExtent.Payload(_lines, _at, out var scanned);
        if (end == _at)
            _noPayloadBefore = scanned;
        return end;
    }

    private void Line(string line)
    {
        var item = ItemPattern().Match(line);
        var text = item.Success ? line[item.Length..] : line;
        // Tabs separate the cells of a copied table.
        text = text.Replace('\t', RichText.Break);
        _blocks.Add(new TextBlock(text.Contains('`', StringComparison.Ordinal) ? MarkdownText.Inline(text) : RichText.FromMarked(text), item.Success ? 1 : 0, _at + 1));
        _at++;
    }

    private void Heading(Match heading)
    {
        _blocks.Add(new HeadingBlock(heading.Groups[1].Length, MarkdownText.Inline(heading.Groups[2].Value.Trim()), _at + 1));
        _at++;
    }

    private void Fence(Match fence)
    {
        var start = ++_at;
        while (_at < _lines.Length && !_lines[_at].TrimStart().StartsWith(fence.Groups[1].Value, StringComparison.Ordinal))
            _at++;
        _blocks.Add(new CodeBlock(fence.Groups[2].Value.ToLowerInvariant(), null, string.Join('\n', _lines[start..Math.Min(_at, _lines.Length)]), start + 1));
        _at++;
    }

    private void Code(string language, int end)
    {
        _blocks.Add(new CodeBlock(language, null, string.Join('\n', _lines[_at..end]).TrimEnd(), _at + 1));
        _at = end;
    }

    private bool IsTable(int at)
    {
        if (at + 1 < _lines.Length && _lines[at].Contains('|', StringComparison.Ordinal) && PipeRows.IsSeparator(_lines[at + 1]))
            return true;
        return RowPattern().IsMatch(_lines[at]) || _lines[at].Trim() == "|";
    }

    private void Table()
    {
        var start = _at;
        var rows = ImmutableArray.CreateBuilder<TableRow>();
        var depth = 0;
        SplitOperation();
        var hasHead = _at + 1 < _lines.Length && PipeRows.IsSeparator(_lines[_at + 1]);
        for (; _at < _lines.Length && _lines[_at].Contains('|', StringComparison.Ordinal); _at++)
        {
            var line = _lines[_at].Trim();
            if (_at > start && _at + 1 < _lines.Length && PipeRows.IsSeparator(_lines[_at + 1]))
                break;
            if (PipeRows.IsSeparator(line))
                continue;
            if (line == "|")
            {
                depth++;
                continue;
            }
            // The rows of a nested table end with a single pipe, those around it with none or with the many of the widest row.
            var isNested = depth > 0 && line.EndsWith('|') && !line.EndsWith("||", StringComparison.Ordinal) && !line.EndsWith("| |", StringComparison.Ordinal);
            if (!isNested && !line.StartsWith('|'))
                depth = 0;
            var cells = PipeRows.Cells(line);
            while (cells.Count > 2 && cells[^1].Length == 0)
                cells.RemoveAt(cells.Count - 1);
            rows.Add(new TableRow([.. cells.Select(cell => new TableCell(MarkdownText.Inline(cell.Replace("<br>", RichText.Break.ToString(), StringComparison.OrdinalIgnoreCase)), []))],
                hasHead && _at == start, _at + 1, depth));
        }
        if (rows.Count > 0)
            _blocks.Add(new TableBlock(rows.ToImmutable(), start + 1));
    }

    // 'POST /v1/users/addRequest Schema | |': an operation, and the label of the table that describes it.
    private void SplitOperation()
    {
        var line = _lines[_at];
        var pipe = line.IndexOf('|', StringComparison.Ordinal);
        if (pipe <= 0 || OperationText.Read(line) is null)
            return;
        for (var i = 6; i < pipe; i++)
        {
            if (!char.IsUpper(line[i]) || char.IsUpper(line[i - 1]) || SectionLabel.Read(line[i..pipe].Trim()) is null)
                continue;
            _blocks.Add(new TextBlock(RichText.From(line[..i].Trim()), 0, _at + 1));
            _lines[_at] = line[i..];
            return;
        }
    }

    // A row without the line that makes a table: 'name type | description', the description may be missing.
    [GeneratedRegex(@"^\s*[\w$@.\[\]-]+\*?\s+(?:\(?(?:string|integer|int|number|boolean|bool|object|array|list|float|double|long|file|date|enum|multipart|form)\b).{0,60}?\s\|(?:\s|$)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex RowPattern();

    [GeneratedRegex(@"^(```+|~~~+)\s*(\w*)", RegexOptions.CultureInvariant)]
    private static partial Regex FencePattern();

    [GeneratedRegex(@"^(#{1,6})\s+([^#\s].*?)(?<!\s#)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex HeadingPattern();

    [GeneratedRegex(@"^(?:[-*•·‣]|\d{1,2}[.)])\s+", RegexOptions.CultureInvariant)]
    private static partial Regex ItemPattern();
}
