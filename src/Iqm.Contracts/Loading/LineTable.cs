namespace Iqm.Contracts.Loading;

/// <summary>Lines of a UTF-16 text, for offsets in any order.</summary>
/// <remarks>YamlDotNet's own line numbers count U+0085, U+2028 and U+2029 as line ends, which editors do not.</remarks>
internal sealed class LineTable
{
    private readonly List<int> _starts = [0];

    public LineTable(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var end = text.AsSpan(at).IndexOfAny('\n', '\r');
            if (end < 0)
                break;
            at += end + 1;
            if (text[at - 1] == '\r' && at < text.Length && text[at] == '\n')
                at++;
            _starts.Add(at);
        }
    }

    public (int Line, int Column) At(long offset)
    {
        var found = _starts.BinarySearch((int)offset);
        var line = found >= 0 ? found : ~found - 1;
        return (line + 1, (int)offset - _starts[line] + 1);
    }
}
