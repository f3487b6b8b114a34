using System.Diagnostics;
using System.Diagnostics.Metrics;
using Iqm.Contracts.Reports;
using Iqm.Contracts.Reports.Verification;

namespace Iqm.Contracts.Exchanges.Http;

/// <summary>The instruments of the meter <c>Iqm.Contracts</c>.</summary>
internal sealed class ObserverMetrics : IDisposable
{
    private const string Name = "Iqm.Contracts";

    private readonly Meter? _own;
    private readonly Counter<long> _exchanges, _findings, _dropped, _bodies, _failures;

    public ObserverMetrics(IMeterFactory? meters)
    {
        // A factory's meters are the factory's to dispose.
        var meter = meters?.Create(Name) ?? (_own = new Meter(Name));
        _exchanges = meter.CreateCounter<long>("iqm.contracts.exchanges", "{exchange}", "Exchanges that were judged.");
        _findings = meter.CreateCounter<long>("iqm.contracts.findings", "{finding}", "Findings about exchanges that were judged.");
        _dropped = meter.CreateCounter<long>("iqm.contracts.dropped", "{exchange}", "Exchanges that were chosen and not judged, because too many waited.");
        _bodies = meter.CreateCounter<long>("iqm.contracts.bodies_left_out", "{exchange}", "Exchanges that were judged without a body that was too large to keep.");
        _failures = meter.CreateCounter<long>("iqm.contracts.failures", "{exchange}", "Exchanges that could not be judged because of a fault of the observer.");
    }

    public void Judged(VerifiedExchange exchange)
    {
        _exchanges.Add(1, new TagList { { "contract", exchange.Contract }, { "operation", exchange.Operation }, { "status", exchange.Status }, { "verdict", exchange.Verdict.ToString().ToLowerInvariant() } });
        foreach (var (finding, waiver) in exchange.Findings)
            _findings.Add(1, new TagList { { "code", finding.Code }, { "severity", waiver is null ? SeverityNames.Of(finding.Severity) : "waived" }, { "contract", exchange.Contract }, { "operation", exchange.Operation } });
    }

    public void Dropped() => _dropped.Add(1);

    public void BodyLeftOut() => _bodies.Add(1);

    public void Failed() => _failures.Add(1);

    public void Dispose() => _own?.Dispose();
}
