using System.Net;

namespace Iqm.Contracts.Runtime;

/// <summary>The rest of a stream as a body. Unlike <see cref="StreamContent"/> it leaves the stream open: who made it disposes it.</summary>
internal sealed class StreamBody : HttpContent, IReplayableContent
{
    private readonly Stream _stream;
    private readonly long _start;
    private bool _sent;

    public StreamBody(Stream stream)
    {
        _stream = stream;
        _start = stream.CanSeek ? stream.Position : 0;
    }

    public bool CanReplay => _stream.CanSeek;

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        Rewind();
        return _stream.CopyToAsync(stream, cancellationToken);
    }

    protected override void SerializeToStream(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        Rewind();
        _stream.CopyTo(stream);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _stream.CanSeek ? _stream.Length - _start : 0;
        return _stream.CanSeek;
    }

    private void Rewind()
    {
        if (_stream.CanSeek)
            _stream.Position = _start;
        else if (_sent)
            throw new InvalidOperationException("The stream cannot be sent a second time because it cannot seek.");
        _sent = true;
    }
}
