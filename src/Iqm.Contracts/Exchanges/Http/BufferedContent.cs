using System.Net;

namespace Iqm.Contracts.Exchanges.Http;

/// <summary>A body that was received whole, with the header fields it came with.</summary>
internal sealed class BufferedContent : HttpContent
{
    private readonly byte[] _bytes;

    /// <param name="received">What it takes the place of; disposed here.</param>
    /// <param name="bytes">The body.</param>
    public BufferedContent(HttpContent received, byte[] bytes)
    {
        _bytes = bytes;
        foreach (var (name, values) in received.Headers.NonValidated)
            Headers.TryAddWithoutValidation(name, values);
        received.Dispose();
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => stream.WriteAsync(_bytes, 0, _bytes.Length);

    protected override void SerializeToStream(Stream stream, TransportContext? context, CancellationToken cancellationToken) => stream.Write(_bytes);

    protected override Stream CreateContentReadStream(CancellationToken cancellationToken) => new MemoryStream(_bytes, writable: false);

    protected override Task<Stream> CreateContentReadStreamAsync() => Task.FromResult<Stream>(new MemoryStream(_bytes, writable: false));

    protected override bool TryComputeLength(out long length)
    {
        length = _bytes.Length;
        return true;
    }
}
