using System.Collections.Immutable;
using System.Text;

namespace Iqm.Contracts.Docs.Blocks;

/// <summary>Makes blocks of tags and text, whether they come from MDX or from an HTML tree.</summary>
/// <param name="readText">Reads the text between two block-level tags, which starts at a line.</param>
internal sealed class BlockBuilder(Func<string, int, IEnumerable<Block>> readText)
{
    private const int MaxDepth = 200;
    private readonly Stack<Open> _open = new();
    private readonly StringBuilder _text = new();
    private readonly List<Block> _blocks = [];
    private int _textLine = 1;

    private sealed class Open(string name, int line, List<Block> blocks)
    {
        public string Name { get; } = name;
        public int Line { get; } = line;
        public List<Block> Blocks { get; } = blocks;
        public List<TableRow>? Rows { get; init; }
        public ImmutableArray<TableCell>.Builder? Cells { get; init; }
        public bool IsCell { get; init; }
        public bool HasHeader { get; set; }
        public ScopeBlock? Scope { get; init; }
    }

    private List<Block> Current => _open.Count > 0 ? _open.Peek().Blocks : _blocks;

    public void Text(ReadOnlySpan<char> text, int line)
    {
        if (_text.Length == 0)
            _textLine = line;
        _text.Append(text);
    }

    public void Mark(char mark, int line) => Text([mark], line);

    public void Add(Block block)
    {
        Flush();
        Current.Add(block);
    }

    /// <summary>Starts a block-level element.</summary>
    public void Start(string name, string? label, int line)
    {
        Flush();
        name = name.ToLowerInvariant();
        if (_open.Count >= MaxDepth)
            return;
        switch (name)
        {
            case "table":
                _open.Push(new Open(name, line, []) { Rows = [] });
                break;
            case "tr" when Enclosing("table"):
                CloseInto("table");
                _open.Push(new Open(name, line, []) { Cells = ImmutableArray.CreateBuilder<TableCell>() });
                break;
            case "td" or "th" when Enclosing("table"):
                CloseInto("tr", "table");
                if (_open.Peek().Name == "table")
                    _open.Push(new Open("tr", line, []) { Cells = ImmutableArray.CreateBuilder<TableCell>() });
                _open.Peek().HasHeader |= name == "th";
                _open.Push(new Open(name, line, []) { IsCell = true });
                break;
            case "summary" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "li" or "dt" or "dd":
                _open.Push(new Open(name, line, []));
                break;
            case "details":
            case var _ when !string.IsNullOrEmpty(label):
                var scope = new ScopeBlock(line) { Label = label ?? "" };
                Current.Add(scope);
                _open.Push(new Open(name, line, Current) { Scope = scope });
                break;
            default:
                _open.Push(new Open(name, line, Current));
                break;
        }
    }

    /// <summary>Ends an element; does nothing when none of that name is open.</summary>
    public void End(string name, int line)
    {
        Flush();
        name = name.ToLowerInvariant();
        if (!_open.Any(open => open.Name == name) || name is "td" or "th" or "tr" && !Enclosing(name))
            return;
        while (_open.Count > 0)
        {
            var closed = _open.Peek().Name == name;
            Pop(line);
            if (closed)
                return;
        }
    }

    public List<Block> Build(int line)
    {
        Flush();
        while (_open.Count > 0)
            Pop(line);
        return _blocks;
    }

    // Whether the element is open within the innermost table (or is that table).
    private bool Enclosing(string name)
    {
        foreach (var open in _open)
        {
            if (open.Name == name)
                return true;
            if (open.Name == "table")
                return false;
        }
        return false;
    }

    private void CloseInto(params ReadOnlySpan<string> names)
    {
        while (_open.Count > 0 && !names.Contains(_open.Peek().Name))
            Pop(_open.Peek().Line);
    }

    private void Pop(int line)
    {
        var open = _open.Pop();
        switch (open.Name)
        {
            // Rows and cells outside a table are opened as elements of no kind, and closed as such.
            case "table" when open.Rows is { } rows:
                // Text between rows has no place in a table; it is kept before it.
                Current.AddRange(open.Blocks);
                if (rows.Count > 0)
                    Current.Add(new TableBlock([.. rows], open.Line));
                break;
            case "tr" when open.Cells is { Count: > 0 } cells && _open.Count > 0:
                _open.Peek().Rows?.Add(new TableRow(cells.ToImmutable(), open.HasHeader, open.Line));
                break;
            case "td" or "th" when open.IsCell:
                if (_open.Count > 0 && _open.Peek().Cells is { } row)
                    row.Add(CellOf(open.Blocks));
                else
                    Current.AddRange(open.Blocks);
                break;
            case "summary":
                var label = TextOf(open.Blocks);
                if (_open.Count > 0 && _open.Peek().Scope is { } scope)
                    scope.Label = label.Plain;
                else
                    Current.AddRange(open.Blocks);
                break;
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                Current.Add(new HeadingBlock(open.Name[1] - '0', TextOf(open.Blocks), open.Line));
                Current.AddRange(open.Blocks.Where(block => block is not TextBlock));
                break;
            case "li" or "dt" or "dd":
                var isFirst = true;
                foreach (var block in open.Blocks)
                {
                    // An item inside this one was closed before, and is one level deeper than it was then.
                    Current.Add(block is TextBlock text && (isFirst || text.IsItem) ? text with { Depth = text.Depth + 1 } : block);
                    isFirst = false;
                }
                break;
            default:
                if (open.Scope is not null)
                    open.Blocks.Add(new ScopeEndBlock(line));
                break;
        }
    }

    private static RichText TextOf(IEnumerable<Block> blocks) => RichText.Join(blocks.OfType<TextBlock>().Select(block => block.Text));

    private static TableCell CellOf(List<Block> blocks)
    {
        // Text at the beginning is the cell's own; what follows a labelled container, a table or code belongs to that.
        var own = blocks.TakeWhile(block => block is not (TableBlock or CodeBlock or ScopeBlock { Label.Length: > 0 })).ToList();
        return new TableCell(TextOf(own), [.. blocks.Skip(own.Count)]);
    }

    private void Flush()
    {
        if (_text.Length == 0)
            return;
        var text = _text.ToString();
        _text.Clear();
        if (!string.IsNullOrWhiteSpace(text))
            Current.AddRange(readText(text, _textLine));
    }
}
