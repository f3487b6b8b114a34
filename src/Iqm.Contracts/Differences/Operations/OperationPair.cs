namespace Iqm.Contracts.Differences.Operations;

/// <summary>An operation that both contracts have.</summary>
internal sealed record OperationPair(OperationSide Old, OperationSide New)
{
    /// <summary>Whether the provider calls, and the client answers.</summary>
    public bool IsInbound => New.IsInbound;

    /// <summary>For a message: <c>GET /users</c>.</summary>
    public string Subject => New.Subject;
}
