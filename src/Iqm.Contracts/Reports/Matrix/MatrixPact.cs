using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Reports.Matrix;

/// <summary>An interaction of a consumer.</summary>
/// <param name="Consumer">Who relies on it; empty when the pact does not say.</param>
/// <param name="Description">In the consumer's words.</param>
/// <param name="Position">Where it stands in the pact.</param>
/// <param name="IsBroken">Whether the contract does not promise what the consumer relies on, and nobody accepted that.</param>
public sealed record MatrixPact(string Consumer, string Description, SourcePosition Position, bool IsBroken);
