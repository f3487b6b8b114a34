using System.Buffers;

namespace Iqm.Contracts.Runtime;

/// <summary>A body that was read from the network, in an array of the shared pool. Cleared before it goes back, for it may hold a secret.</summary>
internal readonly struct ReceivedBody(byte[] bytes, int length, bool isWhole) : IDisposable
{
    public ReadOnlyMemory<byte> Bytes => bytes.AsMemory(0, length);

    /// <summary>Whether that is all of it.</summary>
    public bool IsWhole => isWhole;

    public void Dispose()
    {
        bytes.AsSpan(0, length).Clear();
        ArrayPool<byte>.Shared.Return(bytes);
    }
}
