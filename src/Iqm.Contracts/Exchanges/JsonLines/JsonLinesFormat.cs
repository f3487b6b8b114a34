using System.Text.Json;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Exchanges.Traffic;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Exchanges.JsonLines;

/// <summary>JSON Lines: an exchange a line. Blank lines are passed over.</summary>
internal sealed class JsonLinesFormat(TrafficBuffer buffer, EntryFactory factory, TrafficReadOptions options) : ITrafficFormat
{
    private readonly JsonLinesEntryReader _reader = new();

    public TrafficEntry? Next(Action<Finding> report)
    {
        while (buffer.Peek() >= 0)
        {
            var length = LengthOfLine();
            var position = buffer.Position;
            if (length < 0)
                return TooLarge(position);
            var line = buffer.Unread[..length];
            var entry = factory.Read(position, line, _reader, options.MaxEntryBytes);
            buffer.Advance(length);
            return entry;
        }
        return null;
    }

    /// <summary>Up to the line's end, which is not part of it; -1 when that is farther than the limit.</summary>
    private int LengthOfLine()
    {
        var looked = 0;
        for (; ; )
        {
            var end = buffer.Unread[looked..].IndexOf((byte)'\n');
            if (end >= 0)
                return looked + end <= options.MaxEntryBytes ? looked + end : -1;
            looked = buffer.Unread.Length;
            if (looked > options.MaxEntryBytes)
                return -1;
            if (!buffer.Fill())
                return looked;
        }
    }

    private TrafficEntry TooLarge(SourcePosition position)
    {
        try
        {
            _reader.Read(buffer.Unread, options.MaxEntryBytes, []);
        }
        catch (Exception e) when (e is JsonException or EntryFormatException)
        {
            // What came before the cut has been noted.
        }
        var entry = factory.TooLarge(position, _reader, options.MaxEntryBytes);
        int end;
        while ((end = buffer.Unread.IndexOf((byte)'\n')) < 0)
        {
            buffer.Advance(buffer.Unread.Length);
            if (!buffer.Fill())
                return entry;
        }
        buffer.Advance(end);
        return entry;
    }
}
