namespace Iqm.Contracts.Differences;

/// <summary>An operation that a change concerns, as the new contract has it, or the old one when the new lacks it.</summary>
/// <param name="Method">In upper case.</param>
/// <param name="Path">The path template; for a callback or webhook, its name.</param>
/// <param name="OperationId">Null when it has none.</param>
public sealed record ChangedOperation(string Method, string Path, string? OperationId)
{
    /// <summary>The operationId, otherwise <c>GET /users</c>.</summary>
    public string Name => OperationId ?? $"{Method} {Path}";

    /// <summary><c>GET /users (listUsers)</c>, or without the operationId when there is none.</summary>
    public override string ToString() => OperationId is null ? $"{Method} {Path}" : $"{Method} {Path} ({OperationId})";
}
