using System.Collections.Immutable;
using Iqm.Contracts.Diagnostics;

namespace Iqm.Contracts.Loading;

/// <summary>What <see cref="ContractLoader"/> made of a file.</summary>
/// <param name="Contract">The contract; null when an error makes it unusable.</param>
/// <param name="Findings">In document order, file by file.</param>
public sealed record ContractLoadResult(Contract? Contract, ImmutableArray<Finding> Findings);
