using System.Collections.Immutable;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Evidence;
using Iqm.Contracts.Exchanges.Coverage;
using Iqm.Contracts.Loading;
using Iqm.Contracts.Reports.Verification;
using Iqm.Contracts.Waivers;

namespace Iqm.Contracts.Exchanges.Traffic;

/// <summary>One run: judges the entries of recordings, applies waivers, and counts.</summary>
/// <remarks>For one thread.</remarks>
public sealed class TrafficVerification
{
    // Loading, exchanges, envelopes, recordings. A file of waivers may also serve other verbs.
    private const string Subjects = "1349";

    private readonly ExchangeJudge _judge;
    private readonly CoverageCollector? _coverageCollector;
    private readonly WaiverLedger _ledger;
    private readonly HashSet<string> _operations;
    private readonly Dictionary<Answer, Count> _coverage = [];
    private readonly List<Finding> _findings = [];
    private long _exchanges, _conforming, _violating, _unmatched, _failing, _waived;

    /// <summary>Begins a run.</summary>
    /// <param name="contracts">At least one.</param>
    /// <param name="clock">Tells the day for waivers.</param>
    /// <param name="options">How exchanges are judged; null for the defaults.</param>
    /// <param name="waivers">What is accepted.</param>
    /// <param name="coverage">Counts what was seen, fields included, which takes a second look at every body; null when nobody asks.</param>
    public TrafficVerification(IReadOnlyCollection<Contract> contracts, TimeProvider clock, ExchangeVerifierOptions? options = null, ImmutableArray<Waiver> waivers = default, CoverageCollector? coverage = null)
    {
        ArgumentNullException.ThrowIfNull(contracts);
        _judge = new ExchangeJudge(contracts, options);
        _coverageCollector = coverage;
        _ledger = new WaiverLedger(waivers.IsDefault ? [] : waivers, clock, Subjects);
        _operations = [.. contracts.SelectMany(ContractOperation.Of).Select(operation => operation.OperationId).OfType<string>()];
    }

    /// <summary>Judges one entry. Its exchange is not needed afterwards.</summary>
    /// <param name="source">The recording it is from.</param>
    /// <param name="entry">The entry.</param>
    public VerifiedExchange Judge(string source, TrafficEntry entry)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(entry);
        var verified = _judge.Judge(source, entry, _ledger, out var result);
        if (result is not null)
            _coverageCollector?.Add(entry.Exchange!, result);
        Tally(verified, result);
        return verified;
    }

    /// <summary>Takes what concerns a recording and not one of its entries.</summary>
    public void Add(IEnumerable<Finding> findings) => _findings.AddRange(findings);

    /// <summary>Ends the run.</summary>
    public VerificationOutcome Close()
    {
        var totals = new VerificationTotals(_exchanges, _conforming, _violating, _unmatched, _failing, _waived);
        ImmutableArray<CoverageRow> coverage = [.. _coverage.Select(row => new CoverageRow(row.Key.Contract, row.Key.Operation, row.Key.Status, row.Value.Exchanges, row.Value.Violating))
            .OrderBy(row => row.Contract, StringComparer.Ordinal).ThenBy(row => row.Operation, StringComparer.Ordinal).ThenBy(row => row.Status, StringComparer.Ordinal)];
        return new VerificationOutcome(totals, coverage, [.. _findings, .. _ledger.Close(_operations)]);
    }

    private void Tally(VerifiedExchange exchange, ExchangeVerificationResult? result)
    {
        var isFailure = exchange.IsFailure;
        _exchanges++;
        _failing += isFailure ? 1 : 0;
        foreach (var finding in exchange.Findings)
            _waived += finding.Waiver is null ? 0 : 1;
        switch (exchange.Verdict)
        {
            case ExchangeVerdict.Conforms:
                _conforming++;
                break;
            case ExchangeVerdict.Violates:
                _violating++;
                break;
            default:
                _unmatched++;
                break;
        }
        if (result is { Contract: { } contract, Operation: { } operation, Status: { } status })
        {
            var key = new Answer(contract, operation, status);
            if (!_coverage.TryGetValue(key, out var count))
                _coverage.Add(key, count = new Count());
            count.Exchanges++;
            count.Violating += isFailure ? 1 : 0;
        }
    }

    private sealed record Answer(string Contract, string Operation, string Status);

    private sealed class Count
    {
        public long Exchanges { get; set; }

        public long Violating { get; set; }
    }
}
