using System.Text;

namespace Iqm.Contracts.Loading;

/// <summary>Turns offsets into lines and columns, forward only, so that one pass over a text costs one pass.</summary>
/// <remarks>A line ends with CR LF, LF or CR, as YAML 1.2 §5.4 has it and as editors count.</remarks>
internal ref struct LineCounter(ReadOnlySpan<byte> utf8)
{
    private readonly ReadOnlySpan<byte> _utf8 = utf8;
    private int _offset;
    private int _line = 1;
    private int _column = 1;

    /// <summary>One-based line and column, in UTF-16 units, of a byte offset that is not before the last one asked for.</summary>
    public (int Line, int Column) At(int offset)
    {
        offset = Math.Min(offset, _utf8.Length);
        while (_offset < offset)
        {
            var rest = _utf8[_offset..offset];
            var end = rest.IndexOfAny((byte)'\n', (byte)'\r');
            if (end < 0)
            {
                _column += Encoding.UTF8.GetCharCount(rest);
                _offset = offset;
                break;
            }
            _offset += end + 1;
            if (rest[end] == '\r' && _offset < _utf8.Length && _utf8[_offset] == '\n')
            {
                if (_offset == offset)
                {
                    // Between CR and LF: still on the line that ends here.
                    _offset--;
                    return (_line, _column + Encoding.UTF8.GetCharCount(rest[..end]));
                }
                _offset++;
            }
            _line++;
            _column = 1;
        }
        return (_line, _column);
    }
}
