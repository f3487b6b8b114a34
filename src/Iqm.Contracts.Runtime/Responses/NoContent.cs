namespace Iqm.Contracts.Runtime;

/// <summary>The result of an operation that answers without a body.</summary>
public readonly record struct NoContent;
