using System.Collections.Immutable;
using System.Text;

namespace Iqm.Contracts.Docs.Blocks;

/// <summary>Collects runs; marks open and close kinds.</summary>
internal sealed class RichTextBuilder
{
    private readonly ImmutableArray<TextRun>.Builder _runs = ImmutableArray.CreateBuilder<TextRun>();
    private readonly Stack<RunKind> _kinds = new();
    private readonly StringBuilder _text = new();
    private readonly ImmutableArray<int>.Builder _lineOffsets = ImmutableArray.CreateBuilder<int>();
    private bool _isLineStart = true;
    private int _newLines;

    private RunKind Kind => _kinds.Count > 0 ? _kinds.Peek() : RunKind.Text;

    public void AddMarked(ReadOnlySpan<char> marked)
    {
        foreach (var c in marked)
        {
            switch (c)
            {
                case RichText.Break:
                    AddBreak();
                    break;
                case RichText.Close:
                    Flush();
                    _kinds.TryPop(out _);
                    break;
                case > RichText.Break and < RichText.Close:
                    Flush();
                    _kinds.Push((RunKind)(c - RichText.Break - 1));
                    break;
                case >= RichText.FirstTable and <= RichText.LastTable:
                    break;
                case '\n':
                    _newLines++;
                    _text.Append(' ');
                    break;
                default:
                    // A line end of the source is white space; only marks break lines.
                    if (!char.IsWhiteSpace(c))
                        Visible();
                    _text.Append(c);
                    break;
            }
        }
    }

    public void AddCode(string text)
    {
        Flush();
        Visible();
        _runs.Add(new TextRun(text.ReplaceLineEndings(" "), RunKind.Code));
    }

    public void AddBreak()
    {
        _text.Append('\n');
        _isLineStart = true;
    }

    public RichText Build()
    {
        Flush();
        return new RichText(_runs.ToImmutable(), _lineOffsets.ToImmutable());
    }

    private void Visible()
    {
        if (_isLineStart)
            _lineOffsets.Add(_newLines);
        _isLineStart = false;
    }

    private void Flush()
    {
        if (_text.Length == 0)
            return;
        _runs.Add(new TextRun(_text.ToString(), Kind));
        _text.Clear();
    }
}
