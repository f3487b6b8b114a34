using System.Collections.Immutable;
using System.Globalization;
using Iqm.Contracts.Diagnostics;

namespace Iqm.Contracts.Waivers;

/// <summary>Applies waivers to the findings of one run, and keeps account of which were needed.</summary>
/// <remarks>For one thread.</remarks>
public sealed class WaiverLedger
{
    // Of 'IQMC3004' the 3.
    private const int SubjectDigit = 4;

    private readonly ImmutableArray<Waiver> _waivers;
    private readonly DateOnly _today;
    private readonly long[] _uses;
    private readonly HashSet<string> _operations = new(StringComparer.Ordinal);

    /// <summary>Begins a run.</summary>
    /// <param name="waivers">In the order in which they are tried.</param>
    /// <param name="clock">Tells the day, in UTC.</param>
    /// <param name="subjects">First digits of the codes that the run can find, such as <c>34</c>; null for all. Waivers for other codes are another verb's: of them nothing is said.</param>
    public WaiverLedger(ImmutableArray<Waiver> waivers, TimeProvider clock, string? subjects = null)
    {
        ArgumentNullException.ThrowIfNull(clock);
        _waivers = subjects is null ? waivers : [.. waivers.Where(waiver => subjects.Contains(waiver.Code[SubjectDigit], StringComparison.Ordinal))];
        _today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        _uses = new long[_waivers.Length];
    }

    /// <summary>Notes that an operation was judged, so that waivers for it could have been needed.</summary>
    public void Saw(string operation) => _operations.Add(operation);

    /// <summary>The waiver that covers a finding; null when none does, or only one that has expired.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="operation">The operationId it is about; null when there is none.</param>
    /// <param name="request">Method and path, such as <c>GET /users</c>; null when not known.</param>
    public Waiver? Find(Finding finding, string? operation, string? request = null)
    {
        ArgumentNullException.ThrowIfNull(finding);
        Waiver? covering = null;
        for (var i = 0; i < _waivers.Length; i++)
        {
            if (!WaiverScope.Covers(_waivers[i], finding, operation, request))
                continue;
            _uses[i]++;
            if (_waivers[i].Expires >= _today)
                covering ??= _waivers[i];
        }
        return covering;
    }

    /// <summary>A finding as reports without a place for waivers show it: a covered one is only worth knowing, and says who accepted it.</summary>
    public Finding Show(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return Find(finding, finding.Operation) is { } waiver ? finding with { Severity = Severity.Info, Message = $"{finding.Message} It is {waiver.Acceptance}" } : finding;
    }

    /// <summary>What is wrong with the waivers themselves, at the end of the run: expired, or not needed.</summary>
    /// <param name="knownOperations">All operationIds there are.</param>
    public ImmutableArray<Finding> Close(IReadOnlySet<string> knownOperations)
    {
        ArgumentNullException.ThrowIfNull(knownOperations);
        var findings = ImmutableArray.CreateBuilder<Finding>();
        for (var i = 0; i < _waivers.Length; i++)
        {
            var waiver = _waivers[i];
            var subject = $"{waiver.Code} of {Display.Value(waiver.Operation)}{(waiver.At.Length > 0 ? $" at {Display.Value(waiver.At)}" : "")}";
            if (waiver.Expires < _today)
                findings.Add(Finding.Create(DiagnosticCatalog.WaiverExpired, waiver.Position, subject, waiver.Expires.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Display.Value(waiver.Owner)) with { Operation = waiver.Operation });
            else if (_uses[i] == 0)
                findings.Add(Unused(waiver, subject, knownOperations));
        }
        return findings.ToImmutable();
    }

    // Of an operation that did not occur nothing is known, so the waiver may still be needed.
    private Finding Unused(Waiver waiver, string subject, IReadOnlySet<string> knownOperations)
    {
        var absent = knownOperations.Contains(waiver.Operation) && !_operations.Contains(waiver.Operation);
        var finding = Finding.Create(DiagnosticCatalog.WaiverUnused, waiver.Position, subject, absent ? "the operation does not occur in what was judged" : "there is no such finding any more; remove it") with { Operation = waiver.Operation };
        return absent ? finding with { Severity = Severity.Warning } : finding;
    }
}
