using Iqm.Contracts.Exchanges.Traffic;

namespace Iqm.Contracts.Exchanges.Http;

/// <summary>An exchange that was chosen, from the response's head to the end of its body.</summary>
internal sealed class Observation(ContractObserver observer, Exchange head, RequestCapture sent, BodyCapture received)
{
    private int _isFinished;

    /// <summary>The response's body has passed, or nobody will read it any more. Only the first call counts.</summary>
    public void Finish()
    {
        if (Interlocked.Exchange(ref _isFinished, 1) == 0)
            observer.Post(this);
    }

    /// <summary>Whether a body is left out because it has more bytes than are kept.</summary>
    public bool IsTooLarge => received.IsTooLarge || sent.IsTooLarge;

    /// <summary>The exchange, with what is known of its bodies.</summary>
    public TrafficEntry Entry()
    {
        var request = sent.Body(out var isSentOmitted);
        var isReceived = received.TryGet(out var response);
        return HttpExchange.Entry(head, request, isSentOmitted, isReceived ? response : null, !isReceived);
    }
}
