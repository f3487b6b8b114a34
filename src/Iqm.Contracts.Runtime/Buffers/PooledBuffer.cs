using System.Buffers;

namespace Iqm.Contracts.Runtime;

/// <summary>A growing byte buffer from the shared pool. Cleared before it goes back, for it may have held a secret.</summary>
internal sealed class PooledBuffer : IBufferWriter<byte>, IDisposable
{
    private const int FirstSize = 1024;

    private byte[] _bytes;
    private int _length;

    public PooledBuffer(int size = FirstSize) => _bytes = ArrayPool<byte>.Shared.Rent(size);

    public ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, _length);

    public int Length => _length;

    public void Advance(int count) => _length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Grow(Math.Max(sizeHint, 1));
        return _bytes.AsMemory(_length);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Grow(Math.Max(sizeHint, 1));
        return _bytes.AsSpan(_length);
    }

    public void Dispose()
    {
        var bytes = _bytes;
        _bytes = [];
        if (bytes.Length > 0)
        {
            bytes.AsSpan(0, _length).Clear();
            ArrayPool<byte>.Shared.Return(bytes);
        }
        _length = 0;
    }

    private void Grow(int needed)
    {
        if (_bytes.Length - _length >= needed)
            return;
        var size = (int)Math.Min(Array.MaxLength, Math.Max((long)_length + needed, 2L * _bytes.Length));
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(size, checked(_length + needed)));
        _bytes.AsSpan(0, _length).CopyTo(larger);
        _bytes.AsSpan(0, _length).Clear();
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }
}
