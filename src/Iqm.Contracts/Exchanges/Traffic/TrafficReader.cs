using System.Collections.Immutable;
using System.Text;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Exchanges.Har;
using Iqm.Contracts.Exchanges.JsonLines;

namespace Iqm.Contracts.Exchanges.Traffic;

/// <summary>Reads a recording entry by entry: HAR 1.2 or JSON Lines, told apart by content. Memory stays flat, however long the recording is.</summary>
/// <remarks>For one thread. Whatever is wrong with the recording is a finding of an entry or of the file, never an exception.</remarks>
public sealed class TrafficReader
{
    private readonly TrafficBuffer _buffer;
    private readonly EntryFactory _factory = new();
    private readonly TrafficReadOptions _options;
    private readonly ImmutableArray<Finding>.Builder _findings = ImmutableArray.CreateBuilder<Finding>();
    private ITrafficFormat? _format;
    private bool _isDone;

    /// <summary>Prepares to read; nothing is read yet.</summary>
    /// <param name="stream">The recording; stays open.</param>
    /// <param name="source">How findings name it: a path with <c>/</c> separators.</param>
    /// <param name="options">Limits; null for the defaults.</param>
    /// <exception cref="ArgumentOutOfRangeException">A limit is outside the range its documentation gives.</exception>
    public TrafficReader(Stream stream, string source, TrafficReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(source);
        _options = options ?? new TrafficReadOptions();
        _options.Check();
        Source = source;
        _buffer = new TrafficBuffer(stream, source);
    }

    /// <summary>How findings name the recording.</summary>
    public string Source { get; }

    /// <summary>How many bytes have been read, for progress.</summary>
    public long Offset => _buffer.Offset;

    /// <summary>What is wrong with the file and not with one entry, as far as it has been read.</summary>
    public ImmutableArray<Finding> Findings => _findings.ToImmutable();

    /// <summary>Reads the next entry, usable or not.</summary>
    /// <returns>Null at the end. The exchange's bodies are valid until the next call.</returns>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public TrafficEntry? Read()
    {
        if (_isDone)
            return null;
        _format ??= Detect();
        if (_format?.Next(_findings.Add) is { } entry)
            return entry;
        _isDone = true;
        if (_factory.Count == 0 && _findings.Count == 0)
            _findings.Add(Finding.Create(DiagnosticCatalog.TrafficWithoutEntries, _buffer.Position));
        return null;
    }

    private ITrafficFormat? Detect()
    {
        while (_buffer.Unread.Length < 4 && _buffer.Fill())
        {
        }
        _buffer.AdvancePreamble();
        if (_buffer.Unread.StartsWith(Encoding.Unicode.Preamble) || _buffer.Unread.StartsWith(Encoding.BigEndianUnicode.Preamble))
            return Refuse("it is UTF-16; save it as UTF-8");
        if (_buffer.Unread.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]))
            return Refuse("it is compressed with gzip; unpack it, for instance with 'gunzip -c FILE | iqm-contracts verify -'");
        var first = _buffer.Peek();
        if (first < 0)
        {
            _findings.Add(Finding.Create(DiagnosticCatalog.TrafficEmpty, _buffer.Position));
            return null;
        }
        if (first != '{')
            return Refuse(first == '[' ? "it begins with a list" : "it does not begin with '{'");
        return IsJsonLines() ? new JsonLinesFormat(_buffer, _factory, _options) : new HarFormat(_buffer, _factory, _options);
    }

    // The extension says what was meant, so that a HAR whose 'log' was misspelt is told so; otherwise the first member does.
    private bool IsJsonLines()
    {
        var extension = Path.GetExtension(Source).ToUpperInvariant();
        return extension is ".JSONL" or ".NDJSON" || extension != ".HAR" && FirstMembers.AreOfAnExchange(_buffer);
    }

    private ITrafficFormat? Refuse(string reason)
    {
        _findings.Add(Finding.Create(DiagnosticCatalog.TrafficUnknownForm, _buffer.Position, reason));
        return null;
    }
}
