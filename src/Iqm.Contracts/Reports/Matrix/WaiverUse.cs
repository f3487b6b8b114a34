using System.Collections.Immutable;
using System.Globalization;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Waivers;

namespace Iqm.Contracts.Reports.Matrix;

/// <summary>Applies waivers to findings of all sources, and counts.</summary>
internal sealed class WaiverUse(ImmutableArray<Waiver> waivers, TimeProvider clock)
{
    private readonly DateOnly _today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
    private readonly int[] _uses = new int[waivers.Length];

    /// <summary>The waiver that covers a finding; null when none does, or only one that has expired.</summary>
    public Waiver? Find(Finding finding, string? operation, string? request = null)
    {
        for (var i = 0; i < waivers.Length; i++)
        {
            if (waivers[i].Expires < _today || !WaiverScope.Covers(waivers[i], finding, operation, request))
                continue;
            _uses[i]++;
            return waivers[i];
        }
        return null;
    }

    /// <summary>A finding of an earlier run, with the waiver of today: the run's own holds until its day.</summary>
    public MatrixFinding Applied(MatrixFinding finding, string? operation, string? request) => finding with
    {
        Waiver = Find(finding.Finding, operation ?? finding.Finding.Operation, request) ?? (finding.Waiver is { } own && own.Expires >= _today ? own : null),
    };

    public ImmutableArray<MatrixWaiver> Report() => [.. waivers.Select((waiver, i) => new MatrixWaiver(waiver, _uses[i], waiver.Expires < _today))];

    public IEnumerable<Finding> Expired() => waivers.Where(waiver => waiver.Expires < _today).Select(waiver => Finding.Create(DiagnosticCatalog.WaiverExpired, waiver.Position,
        $"{waiver.Code} of {Display.Value(waiver.Operation)}{(waiver.At.Length > 0 ? $" at {Display.Value(waiver.At)}" : "")}", waiver.Expires.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Display.Value(waiver.Owner)));
}
