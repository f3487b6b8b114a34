namespace Iqm.Contracts.Exchanges.Http;

/// <summary>Copies a request's body while it is sent.</summary>
internal sealed class RequestCapture
{
    private readonly HttpRequestMessage _request;
    private readonly CapturingContent? _content;
    private readonly BodyCapture? _capture;
    private bool _isLost;

    private RequestCapture(HttpRequestMessage request, CapturingContent? content, BodyCapture? capture) => (_request, _content, _capture) = (request, content, capture);

    /// <summary>Puts the copying content in the place of the request's; a request without body is left alone.</summary>
    /// <param name="request">A request that is about to be sent.</param>
    /// <param name="limit">Bytes that are kept.</param>
    public static RequestCapture Attach(HttpRequestMessage request, int limit)
    {
        if (request.Content is not { } content)
            return new RequestCapture(request, null, null);
        var capture = new BodyCapture(limit);
        var copying = new CapturingContent(content, capture, null, ownsInner: false);
        request.Content = copying;
        return new RequestCapture(request, copying, capture);
    }

    /// <summary>Gives the request its own content back, unless a handler on the way gave it another.</summary>
    public void Detach()
    {
        // After a redirect the request may have lost its body.
        _isLost = _request.Content is null;
        if (_content is not null && ReferenceEquals(_request.Content, _content))
            _request.Content = _content.Inner;
    }

    /// <summary>Whether the body had more bytes than are kept.</summary>
    public bool IsTooLarge => _capture?.IsTooLarge == true;

    /// <summary>The body that was sent; null for none.</summary>
    /// <param name="isOmitted">Whether there was one that is not known: it is too large, or was not sent to its end.</param>
    public ReadOnlyMemory<byte>? Body(out bool isOmitted)
    {
        if (_capture is null || _isLost)
        {
            isOmitted = false;
            return null;
        }
        isOmitted = !_capture.TryGet(out var body);
        return isOmitted ? null : body;
    }
}
