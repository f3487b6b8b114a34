namespace Iqm.Contracts.Mocking.Flows;

/// <summary>The flows there are. One request at a time: what is remembered is not made for several.</summary>
internal sealed class MockFlows
{
    private readonly Lock _gate = new();
    private readonly IMockFlow[] _flows = [new InsightIqFlow(), new IqmFlow()];

    public FlowResult? Handle(FlowRequest request)
    {
        lock (_gate)
            return Array.Find(_flows, flow => flow.Contract == request.Operation.Contract)?.Handle(request);
    }

    public bool? Accepts(string contract, string scheme, string credential, DateTimeOffset now)
    {
        lock (_gate)
            return Array.Find(_flows, flow => flow.Contract == contract)?.Accepts(scheme, credential, now);
    }
}
