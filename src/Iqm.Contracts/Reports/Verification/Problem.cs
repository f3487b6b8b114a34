using System.Globalization;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Waivers;

namespace Iqm.Contracts.Reports.Verification;

/// <summary>Equal findings of several exchanges of one operation.</summary>
internal sealed class Problem(VerifiedExchange first, Finding finding, Waiver? waiver)
{
    public Finding Finding => finding;

    public Waiver? Waiver => waiver;

    public bool IsFailure => waiver is null && finding.Severity == Severity.Error;

    public long Count { get; set; } = 1;

    /// <summary>Where to look: <c>3 times, first in traffic.har, entry 0: POST https://… 200</c>.</summary>
    public string Occurrence
    {
        get
        {
            var times = Count == 1 ? "in" : string.Create(CultureInfo.InvariantCulture, $"{Count:N0} times, first in");
            var request = first.Method is null || first.Url is null ? "" : $": {first.Method} {first.Url}{(first.Status is { } status ? $" {status}" : "")}";
            return Display.Text(string.Create(CultureInfo.InvariantCulture, $"{times} {first.Source}, entry {first.Index}{request}"));
        }
    }

    /// <summary>Who accepted it; null when nobody did.</summary>
    public string? Acceptance => waiver?.Acceptance;
}
