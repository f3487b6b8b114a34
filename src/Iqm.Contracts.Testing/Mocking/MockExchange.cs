using System.Collections.Immutable;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Exchanges;

namespace Iqm.Contracts.Testing.Mocking;

/// <summary>One request to a mock, and its answer.</summary>
public sealed record MockExchange
{
    /// <summary>Both halves. Without a status when the connection was dropped.</summary>
    public required Exchange Exchange { get; init; }

    /// <summary>The contract that has the operation; null when none does.</summary>
    public string? Contract { get; init; }

    /// <summary>The operationId, or method and path template; null when no operation matches.</summary>
    public string? Operation { get; init; }

    /// <summary>What is wrong with the request, and what the mock could not do for it.</summary>
    public ImmutableArray<Finding> Findings { get; init; } = [];

    /// <summary>The fault that happened to it; null for none.</summary>
    public MockFault? Fault { get; init; }

    /// <summary>When it began.</summary>
    public DateTimeOffset Started { get; init; }

    /// <summary>How long the answer took, latency included.</summary>
    public TimeSpan Took { get; init; }

    /// <summary>Whether there is no error among the findings.</summary>
    public bool IsConforming
    {
        get
        {
            foreach (var finding in Findings)
                if (finding.Severity == Severity.Error)
                    return false;
            return true;
        }
    }
}
