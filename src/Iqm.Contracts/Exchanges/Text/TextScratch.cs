using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Iqm.Contracts.Exchanges.Text;

/// <summary>Memory that one thread uses again and again for reading text.</summary>
internal sealed class TextScratch
{
    private const int KeptBytes = 1 << 20;

    [ThreadStatic]
    private static TextScratch? _cached;

    private ArrayBufferWriter<byte> _buffer = new(256);

    private TextScratch() => Writer = new Utf8JsonWriter(_buffer, new JsonWriterOptions { SkipValidation = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public Utf8JsonWriter Writer { get; }

    public TextFields Fields { get; } = new();

    public List<ReadOnlyMemory<char>> Pieces { get; } = [];

    public List<(string Name, ReadOnlyMemory<char> Value)> PathValues { get; } = [];

    /// <summary>What was written.</summary>
    public ReadOnlySpan<byte> Json
    {
        get
        {
            Writer.Flush();
            return _buffer.WrittenSpan;
        }
    }

    public static TextScratch Rent()
    {
        var scratch = _cached ?? new TextScratch();
        _cached = null;
        return scratch;
    }

    /// <summary>Begins a new JSON value.</summary>
    public void Restart()
    {
        if (_buffer.Capacity > KeptBytes)
            _buffer = new ArrayBufferWriter<byte>(256);
        else
            _buffer.ResetWrittenCount();
        Writer.Reset(_buffer);
    }

    public void Return()
    {
        Restart();
        Fields.Clear();
        Pieces.Clear();
        PathValues.Clear();
        _cached = this;
    }
}
