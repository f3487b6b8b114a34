using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Waivers;

namespace Iqm.Contracts.Reports.Verification;

/// <summary>A finding about an exchange, and who accepted it.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Waiver">The waiver that covers it; null when none does.</param>
public readonly record struct VerifiedFinding(Finding Finding, Waiver? Waiver)
{
    /// <summary>Whether this counts against the exchange.</summary>
    public bool IsFailure => Waiver is null && Finding.Severity == Severity.Error;
}
