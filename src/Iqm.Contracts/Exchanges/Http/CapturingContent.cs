using System.Net;

namespace Iqm.Contracts.Exchanges.Http;

/// <summary>A body that is copied while whoever asks for it writes or reads it. It is asked for once, so that a body which can pass once only is not broken.</summary>
internal sealed class CapturingContent : HttpContent
{
    private readonly HttpContent _inner;
    private readonly BodyCapture _capture;
    private readonly Action? _finished;
    private readonly bool _ownsInner;

    /// <param name="inner">The body.</param>
    /// <param name="capture">Takes the copy.</param>
    /// <param name="finished">Called when the body has passed, or is disposed before; maybe more than once. Null for nothing.</param>
    /// <param name="ownsInner">Whether <paramref name="inner"/> is disposed with this.</param>
    public CapturingContent(HttpContent inner, BodyCapture capture, Action? finished, bool ownsInner)
    {
        (_inner, _capture, _finished, _ownsInner) = (inner, capture, finished, ownsInner);
        foreach (var (name, values) in inner.Headers.NonValidated)
            Headers.TryAddWithoutValidation(name, values);
    }

    /// <summary>The body that is copied.</summary>
    public HttpContent Inner => _inner;

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        _capture.Restart();
        await _inner.CopyToAsync(new CapturingStream(stream, _capture, null, ownsInner: false), context, cancellationToken).ConfigureAwait(false);
        Completed();
    }

    protected override void SerializeToStream(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        _capture.Restart();
        _inner.CopyTo(new CapturingStream(stream, _capture, null, ownsInner: false), context, cancellationToken);
        Completed();
    }

    protected override Task<Stream> CreateContentReadStreamAsync() => CreateContentReadStreamAsync(CancellationToken.None);

    protected override async Task<Stream> CreateContentReadStreamAsync(CancellationToken cancellationToken) => Reading(await _inner.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false));

    protected override Stream CreateContentReadStream(CancellationToken cancellationToken) => Reading(_inner.ReadAsStream(cancellationToken));

    protected override bool TryComputeLength(out long length)
    {
        length = _inner.Headers.ContentLength ?? 0;
        return _inner.Headers.ContentLength is not null;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && _ownsInner)
            _inner.Dispose();
        base.Dispose(disposing);
        if (disposing)
            _finished?.Invoke();
    }

    private CapturingStream Reading(Stream stream)
    {
        _capture.Restart();
        return new CapturingStream(stream, _capture, _finished, ownsInner: true);
    }

    private void Completed()
    {
        _capture.Complete();
        _finished?.Invoke();
    }
}
