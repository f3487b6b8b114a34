namespace Iqm.Contracts.Testing.Mocking;

/// <summary>A body that comes slowly, or ends in its middle.</summary>
internal sealed class FaultyStream(ReadOnlyMemory<byte> body, MockFault fault, TimeProvider clock) : Stream
{
    private readonly ReadOnlyMemory<byte> _body = fault.Transfer == MockTransfer.Truncated ? body[..(body.Length / 2)] : body;
    private int _position;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => _position; set => throw new NotSupportedException(); }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_position == _body.Length)
            return fault.Transfer == MockTransfer.Truncated ? throw new HttpIOException(HttpRequestError.ResponseEnded, "The mock was told to cut this answer off.") : 0;
        var count = Math.Min(buffer.Length, _body.Length - _position);
        if (fault.Transfer == MockTransfer.SlowDrip)
        {
            count = Math.Min(count, fault.DripBytes);
            if (_position > 0 && fault.DripInterval > TimeSpan.Zero)
                await Task.Delay(fault.DripInterval, clock, cancellationToken).ConfigureAwait(false);
        }
        _body.Slice(_position, count).CopyTo(buffer);
        _position += count;
        return count;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => ReadAsync(buffer.AsMemory(offset, count)).AsTask().GetAwaiter().GetResult();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
