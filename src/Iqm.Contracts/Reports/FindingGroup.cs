using System.Collections.Immutable;
using Iqm.Contracts.Diagnostics;

namespace Iqm.Contracts.Reports;

/// <summary>Findings about one subject.</summary>
/// <param name="Name">What was looked at: a path with <c>/</c> separators.</param>
/// <param name="Findings">In document order.</param>
public sealed record FindingGroup(string Name, ImmutableArray<Finding> Findings);
