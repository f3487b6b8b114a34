using System.Collections.Immutable;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Loading;
using Iqm.Contracts.Reports.Verification;
using Iqm.Contracts.Waivers;

namespace Iqm.Contracts.Exchanges.Traffic;

/// <summary>Judges exchanges one by one, as reports show them: waivers applied, addresses and messages without secrets. Made once, used by several threads at once.</summary>
public sealed class ExchangeJudge
{
    private readonly ExchangeVerifier _verifier;
    private readonly ExchangeParts _parts;
    private readonly bool _showsValues;
    private readonly TrafficRedaction _redaction;
    private readonly ImmutableArray<Waiver> _waivers;
    private readonly TimeProvider? _clock;

    /// <summary>A judge that accepts nothing which the contracts do not allow.</summary>
    /// <param name="contracts">At least one.</param>
    /// <param name="options">How exchanges are judged; null for the defaults.</param>
    public ExchangeJudge(IReadOnlyCollection<Contract> contracts, ExchangeVerifierOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(contracts);
        options ??= ExchangeVerifierOptions.Default;
        _verifier = ExchangeVerifier.Create(contracts, options);
        _parts = options.Parts;
        _showsValues = options.ShowValues;
        _redaction = TrafficRedaction.For(contracts);
        _waivers = [];
    }

    /// <summary>A judge that knows what was accepted.</summary>
    /// <param name="contracts">At least one.</param>
    /// <param name="options">How exchanges are judged; null for the defaults.</param>
    /// <param name="waivers">What is accepted.</param>
    /// <param name="clock">Tells the day for waivers.</param>
    public ExchangeJudge(IReadOnlyCollection<Contract> contracts, ExchangeVerifierOptions? options, ImmutableArray<Waiver> waivers, TimeProvider clock)
        : this(contracts, options)
    {
        ArgumentNullException.ThrowIfNull(clock);
        (_waivers, _clock) = (waivers, clock);
    }

    /// <summary>Judges one exchange. What is wrong with it is a finding, never an exception.</summary>
    /// <param name="source">Where it is from, for reports.</param>
    /// <param name="entry">The exchange, and what is wrong with its record.</param>
    public VerifiedExchange Judge(string source, TrafficEntry entry) => Judge(source, entry, _clock is null ? null : new WaiverLedger(_waivers, _clock), out _);

    internal VerifiedExchange Judge(string source, TrafficEntry entry, WaiverLedger? ledger, out ExchangeVerificationResult? result)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(entry);
        var verification = entry.Exchange is { } exchange ? _verifier.Verify(exchange) : null;
        result = verification;
        var operation = verification?.Operation;
        if (operation is not null)
            ledger?.Saw(operation);
        var findings = ImmutableArray<VerifiedFinding>.Empty;
        var url = entry.Url is null ? null : _redaction.Url(entry.Url);
        if (!entry.Findings.IsEmpty || verification is { Findings.IsEmpty: false })
        {
            var request = entry.Method is null ? null : $"{entry.Method} {PathOf(entry.Url ?? "")}";
            var secrets = entry.Exchange is { } read ? _redaction.SecretsOf(read, withBodies: _showsValues) : new ExchangeSecrets();
            // A waiver names the place as it is shown where no operation is known, and as it is otherwise.
            findings = [.. entry.Findings.Where(IsAsked).Concat(verification?.Findings ?? []).Select(finding => Redacted(finding, verification))
                .Select(finding => new VerifiedFinding(_redaction.Show(finding, secrets), ledger?.Find(finding, operation, request)))];
            url = url is null ? null : secrets.WithoutIn(url);
        }
        return new VerifiedExchange
        {
            Source = source,
            Index = entry.Index,
            Method = entry.Method,
            Url = url,
            Status = entry.Exchange?.Status,
            Contract = verification?.Contract,
            Operation = operation,
            Verdict = verification is { IsMatched: false } ? ExchangeVerdict.Unmatched
                : findings.Any(finding => finding.IsFailure) ? ExchangeVerdict.Violates : ExchangeVerdict.Conforms,
            Findings = findings,
        };
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
