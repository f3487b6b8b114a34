namespace Iqm.Contracts.Mocking.Flows;

/// <summary>What one vendor remembers from request to request.</summary>
internal interface IMockFlow
{
    /// <summary>The name of the contract.</summary>
    string Contract { get; }

    /// <summary>Handles a request; null for an operation that it knows nothing of.</summary>
    FlowResult? Handle(FlowRequest request);

    /// <summary>Whether a credential is accepted; null when this flow gives out none for the scheme.</summary>
    bool? Accepts(string scheme, string credential, DateTimeOffset now);
}
