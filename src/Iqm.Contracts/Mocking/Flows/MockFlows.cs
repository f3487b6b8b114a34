namespace Iqm.Contracts.Mocking.Flows;

/// <summary>The flows there are. One request at a time: what is remembered is not made for several.</summary>
internal sealed class MockFlows
{
    private readonly IMockFlow[] _flows = [new InsightIqFlow(), new IqmFlow()];

    /// <summary>Held from the look at what is remembered to the answer that adds to it.</summary>
    public Lock Gate { get; } = new();

    /// <summary>To be called, and its result to be used, with <see cref="Gate"/> held.</summary>
    public FlowResult? Handle(FlowRequest request) => Array.Find(_flows, flow => flow.Contract == request.Operation.Contract)?.Handle(request);

    public bool? Accepts(string contract, string scheme, string credential, DateTimeOffset now)
    {
        lock (Gate)
            return Array.Find(_flows, flow => flow.Contract == contract)?.Accepts(scheme, credential, now);
    }
}
