using System.Collections.Immutable;
using System.Text;

namespace Iqm.Contracts.Docs.Blocks;

/// <summary>Collects runs; marks open and close kinds.</summary>
internal sealed class RichTextBuilder
{
    private readonly ImmutableArray<TextRun>.Builder _runs = ImmutableArray.CreateBuilder<TextRun>();
    private readonly Stack<RunKind> _kinds = new();
    private readonly StringBuilder _text = new();

    private RunKind Kind => _kinds.Count > 0 ? _kinds.Peek() : RunKind.Text;

    public void AddMarked(ReadOnlySpan<char> marked)
    {
        foreach (var c in marked)
        {
            switch (c)
            {
                case RichText.Break:
                    _text.Append('\n');
                    break;
                case RichText.Close:
                    Flush();
                    _kinds.TryPop(out _);
                    break;
                case > RichText.Break and < RichText.Close:
                    Flush();
                    _kinds.Push((RunKind)(c - RichText.Break - 1));
                    break;
                default:
                    // A line end of the source is white space; only marks break lines.
                    _text.Append(c is '\n' or '\r' ? ' ' : c);
                    break;
            }
        }
    }

    public void AddCode(string text)
    {
        Flush();
        _runs.Add(new TextRun(text.ReplaceLineEndings(" "), RunKind.Code));
    }

    public void AddBreak() => _text.Append('\n');

    public RichText Build()
    {
        Flush();
        return new RichText(_runs.ToImmutable());
    }

    private void Flush()
    {
        if (_text.Length == 0)
            return;
        _runs.Add(new TextRun(_text.ToString(), Kind));
        _text.Clear();
    }
}
