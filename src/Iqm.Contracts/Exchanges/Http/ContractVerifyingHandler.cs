using Iqm.Contracts.Exchanges.Traffic;

namespace Iqm.Contracts.Exchanges.Http;

/// <summary>Judges what a <c>HttpClient</c> exchanges. In a test it throws at the first violation; in production it only observes.</summary>
/// <remarks>
/// <para>With a <see cref="ContractObserver"/> nothing is ever thrown, bodies reach the caller as they arrive, and a request that is not sampled goes straight to the next
/// handler. A response is judged when its body was read to the end, or disposed; of a body that was not read to the end nothing is said.</para>
/// <para>With an <see cref="ExchangeJudge"/> the response's body is received before the response is handed out, and can then be read as usual. Endless bodies are not for this.</para>
/// <para>What handlers nearer to the network add, a cookie container among them, is not seen: put this one last.</para>
/// </remarks>
public sealed class ContractVerifyingHandler : DelegatingHandler
{
    private readonly ExchangeJudge? _judge;
    private readonly ContractObserver? _observer;

    /// <summary>For tests: throws <see cref="ContractViolationException"/> for an exchange that violates its contract, or that no contract has.</summary>
    /// <param name="judge">Judges; may serve several handlers.</param>
    public ContractVerifyingHandler(ExchangeJudge judge)
    {
        ArgumentNullException.ThrowIfNull(judge);
        _judge = judge;
    }

    /// <summary>For production: never throws by itself.</summary>
    /// <param name="observer">Samples and judges; serves all handlers of a process, and is not disposed with this one.</param>
    public ContractVerifyingHandler(ContractObserver observer)
    {
        ArgumentNullException.ThrowIfNull(observer);
        _observer = observer;
    }

    /// <inheritdoc/>
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        _observer is null ? SendJudgedAsync(request, cancellationToken)
        : _observer.IsNextChosen() ? SendObservedAsync(request, _observer, cancellationToken)
        : base.SendAsync(request, cancellationToken);

    /// <inheritdoc/>
    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (_observer is null)
        {
            var sent = RequestCapture.Attach(request, int.MaxValue);
            var response = Sent(sent, () => base.Send(request, cancellationToken));
            try
            {
                using var received = new MemoryStream();
                response.Content.CopyTo(received, null, cancellationToken);
                response.Content = new BufferedContent(response.Content, received.ToArray());
                return Judged(request, sent, response, received.ToArray());
            }
            catch
            {
                response.Dispose();
                throw;
            }
        }
        if (!_observer.IsNextChosen())
            return base.Send(request, cancellationToken);
        var capture = RequestCapture.Attach(request, _observer.MaxBodyBytes);
        return Observed(request, capture, Sent(capture, () => base.Send(request, cancellationToken)), _observer);
    }

    private static HttpResponseMessage Sent(RequestCapture capture, Func<HttpResponseMessage> send)
    {
        try
        {
            return send();
        }
        finally
        {
            capture.Detach();
        }
    }

    private async Task<HttpResponseMessage> SendJudgedAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var capture = RequestCapture.Attach(request, int.MaxValue);
        HttpResponseMessage response;
        try
        {
            response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            capture.Detach();
        }
        try
        {
            return Judged(request, capture, response, await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false));
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    private HttpResponseMessage Judged(HttpRequestMessage request, RequestCapture capture, HttpResponseMessage response, byte[] received)
    {
        var entry = HttpExchange.Entry(HttpExchange.Head(response.RequestMessage ?? request, response), capture.Body(out var isSentOmitted), isSentOmitted, received, isReceivedOmitted: false);
        var exchange = _judge!.Judge("HttpClient", entry);
        return exchange.IsFailure ? throw new ContractViolationException(exchange) : response;
    }

    private async Task<HttpResponseMessage> SendObservedAsync(HttpRequestMessage request, ContractObserver observer, CancellationToken cancellationToken)
    {
        var capture = RequestCapture.Attach(request, observer.MaxBodyBytes);
        HttpResponseMessage response;
        try
        {
            response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            capture.Detach();
        }
        return Observed(request, capture, response, observer);
    }

    private static HttpResponseMessage Observed(HttpRequestMessage request, RequestCapture capture, HttpResponseMessage response, ContractObserver observer)
    {
        var length = response.Content.Headers.ContentLength;
        var received = new BodyCapture(observer.MaxBodyBytes) { Expected = length };
        var observation = new Observation(observer, HttpExchange.Head(response.RequestMessage ?? request, response), capture, received);
        if (length == 0)
        {
            received.Complete();
            observation.Finish();
        }
        else
        {
            response.Content = new CapturingContent(response.Content, received, observation.Finish, ownsInner: true);
        }
        return response;
    }
}
