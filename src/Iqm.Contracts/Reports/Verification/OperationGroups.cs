using System.Collections.Immutable;
using Iqm.Contracts.Diagnostics;

namespace Iqm.Contracts.Reports.Verification;

/// <summary>Gathers exchanges by operation, keeping a bounded number of different findings.</summary>
internal sealed class OperationGroups
{
    /// <summary>Beyond what anybody reads; a report has one line more that says how many were left out.</summary>
    private const int MaxProblems = 1000;

    private readonly Dictionary<Key, OperationGroup> _groups = [];
    private int _kept;

    /// <summary>How many findings there were that differ from those kept.</summary>
    public long LeftOut { get; private set; }

    public void Add(VerifiedExchange exchange)
    {
        var key = exchange.Operation is null ? Key.None : new Key(exchange.Contract, exchange.Operation);
        if (!_groups.TryGetValue(key, out var group))
            _groups.Add(key, group = new OperationGroup(key.Operation is null ? "no operation" : $"{key.Contract} {key.Operation}"));
        var before = group.ProblemCount;
        LeftOut += group.Add(exchange, MaxProblems - _kept);
        _kept += group.ProblemCount - before;
    }

    /// <summary>Those with something to say, by name; exchanges of no operation last.</summary>
    public ImmutableArray<OperationGroup> WithProblems => [.. _groups.OrderBy(group => group.Key.Operation is null).ThenBy(group => group.Value.Name, StringComparer.Ordinal)
        .Select(group => group.Value).Where(group => group.ProblemCount > 0)];

    /// <summary>All, in the same order, as other reports have them.</summary>
    public ImmutableArray<FindingGroup> ToFindingGroups(VerificationOutcome outcome)
    {
        var groups = _groups.OrderBy(group => group.Key.Operation is null).ThenBy(group => group.Value.Name, StringComparer.Ordinal)
            .Select(group => new FindingGroup(group.Value.Name, [.. group.Value.Problems.Select(ToFinding)])).ToList();
        if (!outcome.Findings.IsEmpty)
            groups.Add(new FindingGroup("files", outcome.Findings));
        return [.. groups];
    }

    private sealed record Key(string? Contract, string? Operation)
    {
        public static readonly Key None = new(null, null);
    }

    private static Finding ToFinding(Problem problem)
    {
        var message = $"{problem.Finding.Message} ({problem.Occurrence})";
        return problem.Waiver is null ? problem.Finding with { Message = message }
            : problem.Finding with { Severity = Severity.Info, Message = $"{message} ({problem.Acceptance})" };
    }
}
