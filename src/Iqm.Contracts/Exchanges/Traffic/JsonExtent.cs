using System.Buffers;

namespace Iqm.Contracts.Exchanges.Traffic;

/// <summary>Finds where a JSON value ends, by its brackets and quotes alone; can be interrupted where the text ends and go on when there is more.</summary>
/// <remarks>It does not say whether the value is valid. Brackets that do not match are told, for the end is not known then.</remarks>
internal sealed class JsonExtent
{
    private const int MaxTrackedDepth = 1024;

    private static readonly SearchValues<byte> Structure = SearchValues.Create("\"{}[]"u8);
    private static readonly SearchValues<byte> ScalarEnd = SearchValues.Create(",]}\n\r\t "u8);

    private readonly byte[] _open = new byte[MaxTrackedDepth];
    private int _depth;
    private bool _isInString;
    private bool _isScalar;

    /// <summary>How far the text has been looked at; when found, where the value ends.</summary>
    public int Length { get; private set; }

    /// <summary>Begins with a new value.</summary>
    public void Start() => (_depth, _isInString, _isScalar, Length) = (0, false, false, 0);

    /// <summary>Forgets text that will not be given again.</summary>
    public void Drop(int count) => Length -= count;

    /// <param name="text">From where the value begins, as far as it is known, less what was dropped.</param>
    public ExtentState Find(ReadOnlySpan<byte> text)
    {
        var i = Length;
        while (i < text.Length)
        {
            if (_isInString)
            {
                var found = text[i..].IndexOfAny((byte)'"', (byte)'\\');
                if (found < 0)
                {
                    i = text.Length;
                    break;
                }
                i += found;
                if (text[i] == '\\')
                {
                    // A pair that is cut is looked at again.
                    if (i + 1 == text.Length)
                        break;
                    i += 2;
                    continue;
                }
                i++;
                _isInString = false;
                if (_depth == 0)
                    return End(i, ExtentState.Found);
                continue;
            }
            if (_depth == 0 && (_isScalar || !Structure.Contains(text[i])))
            {
                _isScalar = true;
                var end = text[i..].IndexOfAny(ScalarEnd);
                if (end >= 0)
                    return End(i + end, ExtentState.Found);
                i = text.Length;
                break;
            }
            var next = text[i..].IndexOfAny(Structure);
            if (next < 0)
            {
                i = text.Length;
                break;
            }
            i += next;
            var c = text[i++];
            switch (c)
            {
                case (byte)'"':
                    _isInString = true;
                    break;
                case (byte)'{' or (byte)'[':
                    if (_depth < MaxTrackedDepth)
                        _open[_depth] = c;
                    _depth++;
                    break;
                default:
                    _depth--;
                    // '{' and '}', '[' and ']' are two apart.
                    if (_depth < 0 || _depth < MaxTrackedDepth && _open[_depth] != c - 2)
                        return End(i - 1, ExtentState.Mismatch);
                    if (_depth == 0)
                        return End(i, ExtentState.Found);
                    break;
            }
        }
        return End(i, ExtentState.Incomplete);
    }

    private ExtentState End(int length, ExtentState state)
    {
        Length = length;
        return state;
    }
}
