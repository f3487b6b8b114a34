using System.Collections.Immutable;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Evidence;
using Iqm.Contracts.Loading;
using Iqm.Contracts.Reports.Verification;
using Iqm.Contracts.Waivers;

namespace Iqm.Contracts.Exchanges.Traffic;

/// <summary>One run: judges the entries of recordings, applies waivers, and counts.</summary>
/// <remarks>For one thread.</remarks>
public sealed class TrafficVerification
{
    private readonly ExchangeVerifier _verifier;
    private readonly ExchangeParts _parts;
    private readonly TrafficRedaction _redaction;
    private readonly WaiverLedger _ledger;
    private readonly HashSet<string> _operations;
    private readonly Dictionary<(string Contract, string Operation, string Status), (long Exchanges, long Violating)> _coverage = [];
    private readonly List<Finding> _findings = [];
    private long _exchanges, _conforming, _violating, _unmatched, _failing, _waived;

    /// <summary>Begins a run.</summary>
    /// <param name="contracts">At least one.</param>
    /// <param name="clock">Tells the day for waivers.</param>
    /// <param name="options">How exchanges are judged; null for the defaults.</param>
    /// <param name="waivers">What is accepted.</param>
    public TrafficVerification(IReadOnlyCollection<Contract> contracts, TimeProvider clock, ExchangeVerifierOptions? options = null, ImmutableArray<Waiver> waivers = default)
    {
        ArgumentNullException.ThrowIfNull(contracts);
        options ??= new ExchangeVerifierOptions();
        _verifier = ExchangeVerifier.Create(contracts, options);
        _parts = options.Parts;
        _redaction = TrafficRedaction.For(contracts);
        _ledger = new WaiverLedger(waivers.IsDefault ? [] : waivers, clock);
        _operations = [.. contracts.SelectMany(ContractOperation.Of).Select(operation => operation.OperationId).OfType<string>()];
    }

    /// <summary>Judges one entry. Its exchange is not needed afterwards.</summary>
    /// <param name="source">The recording it is from.</param>
    /// <param name="entry">The entry.</param>
    public VerifiedExchange Judge(string source, TrafficEntry entry)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(entry);
        var result = entry.Exchange is { } exchange ? _verifier.Verify(exchange) : null;
        var request = entry.Method is null ? null : $"{entry.Method} {PathOf(entry.Url ?? "")}";
        var isBroken = entry.Exchange is null;
        if (result?.Operation is { } operation)
            _ledger.Saw(operation);
        var findings = ImmutableArray<VerifiedFinding>.Empty;
        if (!entry.Findings.IsEmpty || result is { Findings.IsEmpty: false })
            findings = [.. entry.Findings.Where(IsAsked).Concat(result?.Findings ?? []).Select(finding => Redacted(finding, result)).Select(finding => new VerifiedFinding(finding, _ledger.Find(finding, result?.Operation, request)))];
        var verdict = !isBroken && !result!.IsMatched ? ExchangeVerdict.Unmatched
            : findings.Any(finding => finding.IsFailure) ? ExchangeVerdict.Violates : ExchangeVerdict.Conforms;
        var verified = new VerifiedExchange
        {
            Source = source,
            Index = entry.Index,
            Method = entry.Method,
            Url = entry.Url is { } url ? _redaction.Url(url) : null,
            Status = entry.Exchange?.Status,
            Contract = result?.Contract,
            Operation = result?.Operation,
            Verdict = verdict,
            Findings = findings,
        };
        Count(verified, result);
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

    private void Count(VerifiedExchange exchange, ExchangeVerificationResult? result)
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
            var before = _coverage.GetValueOrDefault((contract, operation, status));
            _coverage[(contract, operation, status)] = (before.Exchanges + 1, before.Violating + (isFailure ? 1 : 0));
        }
    }

    // What a path without operation holds is not known, so it is shown with the care that addresses are.
    private static Finding Redacted(Finding finding, ExchangeVerificationResult? result) => result is null or { IsMatched: true } ? finding
        : finding with { Message = TrafficRedaction.WithoutTokens(finding.Message), Instance = finding.Instance is { } instance ? TrafficRedaction.WithoutTokens(instance) : null };

    private bool IsAsked(Finding finding) => finding.Part is not { } part
        || _parts.HasFlag(part.StartsWith("request", StringComparison.Ordinal) ? ExchangeParts.Request : ExchangeParts.Response);

    private static string PathOf(string url)
    {
        var end = url.IndexOfAny(['?', '#']);
        var path = end < 0 ? url : url[..end];
        var authority = path.IndexOf("//", StringComparison.Ordinal);
        if (authority < 0)
            return path;
        var start = path.IndexOf('/', authority + 2);
        return start < 0 ? "/" : path[start..];
    }
}
