using System.Text.Json;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Exchanges.Traffic;

namespace Iqm.Contracts.Exchanges.Har;

/// <summary>HAR 1.2: <c>{"log": {"entries": […]}}</c>, read entry by entry, the members in any order.</summary>
/// <remarks>
/// The end of each entry is found by its brackets before it is read, so that one that is broken does not take those after it along. Where brackets are what is
/// broken, reading goes on at the next object that begins with <c>startedDateTime</c>, as entries of all known recorders do.
/// </remarks>
internal sealed class HarFormat(TrafficBuffer buffer, EntryFactory factory, TrafficReadOptions options) : ITrafficFormat
{
    private const int MaxKeyLength = 256;
    private const int FirstGuess = 16 * 1024;

    private readonly HarEntryReader _reader = new();
    private readonly JsonExtent _extent = new();
    private Place _place = Place.File;
    private bool _isFirst = true;
    private int _lastLength = FirstGuess;
    private bool _sawLog;
    private bool _sawEntries;

    private enum Place { File, Root, Log, Entries, End }

    public TrafficEntry? Next(Action<Finding> report)
    {
        while (_place != Place.End)
        {
            if (_place == Place.Entries)
            {
                if (NextEntry(report) is { } entry)
                    return entry;
            }
            else if (!Move(report))
            {
                _place = Place.End;
            }
        }
        return null;
    }

    /// <summary>Goes one step towards the next entry; false, with a finding, when there is no way.</summary>
    private bool Move(Action<Finding> report)
    {
        var next = buffer.Peek();
        if (_place == Place.File)
        {
            buffer.Advance(1);
            _place = Place.Root;
            return true;
        }
        if (next < 0)
            return Fail(report, DiagnosticCatalog.TrafficTruncated, factory.Count);
        if (next == '}')
            return Leave(report);
        if (!_isFirst)
        {
            if (next != ',')
                return Fail(report, DiagnosticCatalog.HarMalformed, "a ',' or the end of the object is missing");
            buffer.Advance(1);
            if (buffer.Peek() < 0)
                return Fail(report, DiagnosticCatalog.TrafficTruncated, factory.Count);
        }
        _isFirst = false;
        if (ReadKey() is not { } key)
            return buffer.Peek() < 0 ? Fail(report, DiagnosticCatalog.TrafficTruncated, factory.Count) : Fail(report, DiagnosticCatalog.HarMalformed, "a member's name and a ':' are expected");
        return Enter(key, report);
    }

    private bool Enter(string key, Action<Finding> report)
    {
        var value = buffer.Peek();
        switch (_place, key)
        {
            case (Place.Root, "log") when value == '{':
                buffer.Advance(1);
                (_place, _isFirst, _sawLog) = (Place.Log, true, true);
                return true;
            case (Place.Log, "entries") when value == '[':
                buffer.Advance(1);
                (_place, _isFirst, _sawEntries) = (Place.Entries, true, true);
                return true;
            case (Place.Root, "log"):
            case (Place.Log, "entries"):
                return value < 0 ? Fail(report, DiagnosticCatalog.TrafficTruncated, factory.Count) : Fail(report, DiagnosticCatalog.HarIncomplete, key == "log" ? "'log' is no object" : "'log.entries' is no list");
            default:
                return buffer.Skip(_extent) || Fail(report, buffer.Peek() < 0 ? DiagnosticCatalog.TrafficTruncated : DiagnosticCatalog.HarMalformed,
                    buffer.Peek() < 0 ? factory.Count : $"the brackets in the value of '{Display.Value(key)}' do not match");
        }
    }

    private bool Leave(Action<Finding> report)
    {
        buffer.Advance(1);
        _isFirst = false;
        if (_place == Place.Log)
        {
            _place = Place.Root;
            return _sawEntries || Fail(report, DiagnosticCatalog.HarIncomplete, "'log' has no 'entries'");
        }
        if (!_sawLog)
            return Fail(report, DiagnosticCatalog.HarIncomplete, "there is no 'log'");
        if (buffer.Peek() >= 0)
            return Fail(report, DiagnosticCatalog.HarMalformed, "text follows after the end");
        _place = Place.End;
        return true;
    }

    private TrafficEntry? NextEntry(Action<Finding> report)
    {
        var next = buffer.Peek();
        if (next == ']')
        {
            buffer.Advance(1);
            (_place, _isFirst) = (Place.Log, false);
            return null;
        }
        if (!_isFirst && next == ',')
        {
            buffer.Advance(1);
            next = buffer.Peek();
        }
        else if (!_isFirst && next >= 0)
        {
            report(Finding.Create(DiagnosticCatalog.HarMalformed, buffer.Position, "a ',' or the end of the list is missing between entries"));
            return Resume(0, report);
        }
        _isFirst = false;
        if (next >= 0)
            return ReadEntry(report);
        _place = Place.End;
        report(Finding.Create(DiagnosticCatalog.TrafficTruncated, buffer.Position, factory.Count));
        return null;
    }

    private TrafficEntry? ReadEntry(Action<Finding> report)
    {
        // What is in order shows its end by itself. An entry that may not be all there is not tried, for that ends in an exception.
        if (buffer.Unread.Length > 2 * _lastLength && factory.TryReadFirst(buffer.Position, buffer.Unread, _reader, options.MaxEntryBytes, out var length) is { } first)
        {
            buffer.Advance(_lastLength = length);
            return first;
        }
        _extent.Start();
        var state = _extent.Find(buffer.Unread);
        while (state == ExtentState.Incomplete && _extent.Length <= options.MaxEntryBytes && buffer.Fill())
            state = _extent.Find(buffer.Unread);
        if (state == ExtentState.Found && _extent.Length <= options.MaxEntryBytes)
            return Judge(buffer.Unread[..(_lastLength = _extent.Length)]);
        var position = buffer.Position;
        if (state == ExtentState.Found)
        {
            var whole = factory.TooLarge(position, Probe(buffer.Unread[..options.MaxEntryBytes]), options.MaxEntryBytes);
            buffer.Advance(_extent.Length);
            return whole;
        }
        var following = EntryStart.FindNext(buffer.Unread, 1);
        if (state == ExtentState.Mismatch || following >= 0)
        {
            var entry = factory.Malformed(position, Probe(buffer.Unread[..(following >= 0 ? following : _extent.Length)]), "its brackets or quotes do not match");
            Resume(following >= 0 ? following : _extent.Length, report);
            return entry;
        }
        if (buffer.IsEnded)
        {
            _place = Place.End;
            report(Finding.Create(DiagnosticCatalog.TrafficTruncated, position, factory.Count));
            return null;
        }
        var large = factory.TooLarge(position, Probe(buffer.Unread), options.MaxEntryBytes);
        if (!buffer.SkipRest(_extent))
            Resume(0, report);
        return large;
    }

    private TrafficEntry Judge(ReadOnlySpan<byte> json)
    {
        var position = buffer.Position;
        var entry = factory.Read(position, json, _reader, options.MaxEntryBytes);
        // With a quote too many or too few, what looks like one entry may be several.
        var following = entry.Exchange is null ? EntryStart.FindNext(json, 1) : -1;
        buffer.Advance(following >= 0 ? following : json.Length);
        if (following >= 0)
            _isFirst = true;
        return entry;
    }

    /// <summary>Goes on with the next entry that can be recognized, from <paramref name="from"/> on.</summary>
    private TrafficEntry? Resume(int from, Action<Finding> report)
    {
        buffer.Advance(from);
        _isFirst = true;
        for (; ; )
        {
            var start = EntryStart.FindNext(buffer.Unread, 0);
            if (start >= 0)
            {
                buffer.Advance(start);
                return null;
            }
            // The beginning of an entry may be cut by the end of what is known.
            buffer.Advance(Math.Max(0, buffer.Unread.Length - EntryStart.MaxLength));
            if (!buffer.Fill())
                break;
        }
        var rest = buffer.Unread.TrimStart(" \t\r\n,"u8);
        if (!IsEndOfLog(rest))
            report(Finding.Create(DiagnosticCatalog.TrafficTruncated, buffer.Position, factory.Count));
        _place = Place.End;
        return null;
    }

    // After the last entry comes the list's end, and perhaps members of the log; more was never meant to be judged.
    private static bool IsEndOfLog(ReadOnlySpan<byte> rest) => rest.LastIndexOf((byte)'}') >= 0 && rest.LastIndexOf((byte)']') >= 0;

    /// <summary>Learns method and address of an entry that cannot be read to its end.</summary>
    private HarEntryReader Probe(ReadOnlySpan<byte> json)
    {
        try
        {
            _reader.Read(json, options.MaxEntryBytes, []);
        }
        catch (Exception e) when (e is JsonException or EntryFormatException)
        {
            // What came before the fault has been noted.
        }
        return _reader;
    }

    private string? ReadKey()
    {
        if (buffer.Peek() != '"')
            return null;
        _extent.Start();
        var state = _extent.Find(buffer.Unread);
        while (state == ExtentState.Incomplete && _extent.Length <= options.MaxEntryBytes && buffer.Fill())
            state = _extent.Find(buffer.Unread);
        if (state != ExtentState.Found)
        {
            if (buffer.IsEnded)
                buffer.Advance(buffer.Unread.Length);
            return null;
        }
        var text = buffer.Unread[1..(_extent.Length - 1)];
        var key = text.Length <= MaxKeyLength ? System.Text.Encoding.UTF8.GetString(text) : "";
        buffer.Advance(_extent.Length);
        if (buffer.Peek() != ':')
            return null;
        buffer.Advance(1);
        return key;
    }

    private bool Fail(Action<Finding> report, FindingDescriptor descriptor, object argument)
    {
        report(Finding.Create(descriptor, buffer.Position, argument));
        _place = Place.End;
        return false;
    }
}
