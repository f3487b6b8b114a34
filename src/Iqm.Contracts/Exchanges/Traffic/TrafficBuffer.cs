using System.Text;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Exchanges.Traffic;

/// <summary>The unread part of a stream, as much of it as is asked for at once, and where it is in the text.</summary>
internal sealed class TrafficBuffer(Stream stream, string source)
{
    private const int Chunk = 128 * 1024;

    private byte[] _bytes = new byte[Chunk];
    private int _start;
    private int _end;
    private int _line = 1;
    private int _column = 1;

    /// <summary>What has been read from the stream and not been passed.</summary>
    public ReadOnlySpan<byte> Unread => _bytes.AsSpan(_start, _end - _start);

    /// <summary>Whether the stream gave its last byte.</summary>
    public bool IsEnded { get; private set; }

    /// <summary>How many bytes have been passed.</summary>
    public long Offset { get; private set; }

    /// <summary>Where <see cref="Unread"/> begins.</summary>
    public SourcePosition Position => new(source, _line, _column);

    /// <summary>Makes <see cref="Unread"/> longer; what is in it already keeps its place.</summary>
    /// <returns>False when the stream has ended.</returns>
    public bool Fill()
    {
        if (IsEnded)
            return false;
        if (_bytes.Length - _end < Chunk / 2)
            MakeRoom();
        var read = stream.Read(_bytes, _end, _bytes.Length - _end);
        _end += read;
        IsEnded = read == 0;
        return !IsEnded;
    }

    /// <summary>Passes bytes of <see cref="Unread"/>.</summary>
    public void Advance(int count)
    {
        (_line, _column) = After(_bytes.AsSpan(_start, count), _line, _column);
        _start += count;
        Offset += count;
    }

    /// <summary>Passes a byte order mark, which takes no place in the text.</summary>
    public void AdvancePreamble()
    {
        var preamble = Encoding.UTF8.Preamble;
        if (!Unread.StartsWith(preamble))
            return;
        _start += preamble.Length;
        Offset += preamble.Length;
    }

    /// <summary>Passes white space.</summary>
    /// <returns>The byte after it; -1 at the end of the stream.</returns>
    public int Peek()
    {
        do
        {
            var next = Unread.IndexOfAnyExcept(" \t\r\n"u8);
            Advance(next < 0 ? Unread.Length : next);
            if (next >= 0)
                return Unread[0];
        }
        while (Fill());
        return -1;
    }

    /// <summary>Passes a JSON value, keeping none of it.</summary>
    /// <returns>False when its end is not known.</returns>
    public bool Skip(JsonExtent extent)
    {
        extent.Start();
        return SkipRest(extent);
    }

    /// <summary>Passes what is left of the value that <paramref name="extent"/> has begun to look at, and the beginning with it.</summary>
    public bool SkipRest(JsonExtent extent)
    {
        for (; ; )
        {
            var state = extent.Find(Unread);
            Advance(extent.Length);
            extent.Drop(extent.Length);
            if (state != ExtentState.Incomplete)
                return state == ExtentState.Found;
            if (!Fill())
                return false;
        }
    }

    private static (int Line, int Column) After(ReadOnlySpan<byte> passed, int line, int column)
    {
        var lastLine = passed.LastIndexOf((byte)'\n');
        if (lastLine < 0)
            return (line, column + Encoding.UTF8.GetCharCount(passed));
        return (line + passed[..(lastLine + 1)].Count((byte)'\n'), 1 + Encoding.UTF8.GetCharCount(passed[(lastLine + 1)..]));
    }

    private void MakeRoom()
    {
        var length = _end - _start;
        // Moving less than half of the memory costs, over time, no more than a pass over what is read.
        var target = length <= _bytes.Length / 2 ? _bytes : new byte[_bytes.Length + Math.Max(_bytes.Length / 2, Chunk)];
        _bytes.AsSpan(_start, length).CopyTo(target);
        (_bytes, _start, _end) = (target, 0, length);
    }
}
