using System.Buffers;
using System.Buffers.Text;
using System.Text.Json;

namespace Iqm.Contracts.Exchanges.Traffic;

/// <summary>Memory for one body, used again for the next entry.</summary>
internal sealed class ByteStore
{
    // A store that held one large body does not keep all of it for ever.
    private const int KeptLength = 4 * 1024 * 1024;

    private byte[] _bytes = [];

    public int Length { get; private set; }

    public ReadOnlyMemory<byte> Memory => _bytes.AsMemory(0, Length);

    public ReadOnlySpan<byte> Span => _bytes.AsSpan(0, Length);

    public void Clear()
    {
        Length = 0;
        if (_bytes.Length > KeptLength)
            _bytes = [];
    }

    /// <summary>Holds the value of the string that the reader is at, as UTF-8.</summary>
    public void SetString(ref Utf8JsonReader reader, string what)
    {
        Reserve(reader.ValueSpan.Length);
        try
        {
            Length = reader.CopyString(_bytes);
        }
        catch (InvalidOperationException)
        {
            throw new EntryFormatException($"'{what}' is no Unicode text");
        }
    }

    public void Set(ReadOnlySpan<byte> bytes)
    {
        Reserve(bytes.Length);
        bytes.CopyTo(_bytes);
        Length = bytes.Length;
    }

    /// <summary>Replaces base64 text by what it stands for.</summary>
    /// <returns>False when it is not base64.</returns>
    public bool FromBase64()
    {
        var status = Base64.DecodeFromUtf8InPlace(_bytes.AsSpan(0, Length), out var written);
        Length = status == OperationStatus.Done ? written : 0;
        return status == OperationStatus.Done;
    }

    /// <summary>Holds what a stream gives.</summary>
    /// <returns>False when it is more than <paramref name="limit"/> bytes.</returns>
    public bool TryRead(Stream stream, int limit)
    {
        Length = 0;
        int read;
        while ((read = stream.Read(Free(limit))) > 0)
        {
            Length += read;
            if (Length > limit)
                return false;
        }
        return true;
    }

    /// <summary>Memory after what is held, never none.</summary>
    /// <param name="limit">How much will be held at most; a byte more shows that it is too much.</param>
    public Span<byte> Free(int limit)
    {
        if (Length == _bytes.Length)
            Array.Resize(ref _bytes, (int)Math.Max(16 * 1024, Math.Min(_bytes.Length * 2L, Math.Max(limit, Length) + 1L)));
        return _bytes.AsSpan(Length);
    }

    /// <summary>Takes what was written to <see cref="Free"/>.</summary>
    public void Extend(int count) => Length += count;

    private void Reserve(int length)
    {
        if (_bytes.Length < length)
            _bytes = new byte[Math.Max(length, Math.Min(_bytes.Length * 2L, KeptLength))];
    }
}
