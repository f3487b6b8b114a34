namespace Iqm.Contracts.Reports.Verification;

/// <summary>How often an operation answered with a documented status.</summary>
/// <param name="Contract">The contract's name.</param>
/// <param name="Operation">The operationId, or method and path template when it has none.</param>
/// <param name="Status">As the contract spells it: <c>200</c>, <c>4XX</c>, <c>default</c>.</param>
/// <param name="Exchanges">How often.</param>
/// <param name="Violating">How often with an error that no waiver covers.</param>
public sealed record CoverageRow(string Contract, string Operation, string Status, long Exchanges, long Violating);
