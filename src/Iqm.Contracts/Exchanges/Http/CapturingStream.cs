namespace Iqm.Contracts.Exchanges.Http;

/// <summary>A stream that keeps a copy of what is read from it or written to it. Nothing is read ahead or held back.</summary>
/// <param name="inner">The stream; disposed with this one if <paramref name="ownsInner"/>.</param>
/// <param name="capture">Takes the copy.</param>
/// <param name="finished">Called when the last byte was read, and when this is disposed; null for nothing.</param>
/// <param name="ownsInner">Whether <paramref name="inner"/> belongs to this stream.</param>
internal sealed class CapturingStream(Stream inner, BodyCapture capture, Action? finished, bool ownsInner) : Stream
{
    public override bool CanRead => inner.CanRead;

    public override bool CanSeek => inner.CanSeek;

    public override bool CanWrite => inner.CanWrite;

    public override bool CanTimeout => inner.CanTimeout;

    public override int ReadTimeout
    {
        get => inner.ReadTimeout;
        set => inner.ReadTimeout = value;
    }

    public override int WriteTimeout
    {
        get => inner.WriteTimeout;
        set => inner.WriteTimeout = value;
    }

    public override long Length => inner.Length;

    public override long Position
    {
        get => inner.Position;
        set
        {
            capture.Spoil();
            inner.Position = value;
        }
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        Passed(buffer[..read], isEnd: read == 0 && buffer.Length > 0);
        return read;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = await inner.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        Passed(buffer.Span[..read], isEnd: read == 0 && buffer.Length > 0);
        return read;
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        inner.Write(buffer);
        capture.Append(buffer);
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        await inner.WriteAsync(buffer, cancellationToken).ConfigureAwait(false);
        capture.Append(buffer.Span);
    }

    public override void Flush() => inner.Flush();

    public override Task FlushAsync(CancellationToken cancellationToken) => inner.FlushAsync(cancellationToken);

    public override long Seek(long offset, SeekOrigin origin)
    {
        capture.Spoil();
        return inner.Seek(offset, origin);
    }

    public override void SetLength(long value) => inner.SetLength(value);

    public override async ValueTask DisposeAsync()
    {
        if (ownsInner)
            await inner.DisposeAsync().ConfigureAwait(false);
        finished?.Invoke();
        await base.DisposeAsync().ConfigureAwait(false);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && ownsInner)
            inner.Dispose();
        if (disposing)
            finished?.Invoke();
        base.Dispose(disposing);
    }

    private void Passed(ReadOnlySpan<byte> bytes, bool isEnd)
    {
        if (isEnd)
            capture.Complete();
        if (isEnd || !bytes.IsEmpty && capture.Append(bytes))
            finished?.Invoke();
    }
}
