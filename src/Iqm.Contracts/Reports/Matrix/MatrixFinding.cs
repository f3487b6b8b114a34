using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Waivers;

namespace Iqm.Contracts.Reports.Matrix;

/// <summary>A finding in the report.</summary>
/// <param name="Source">What found it: <c>lint</c>, <c>pact</c>, <c>verify</c> or <c>waivers</c>.</param>
/// <param name="Finding">The finding.</param>
/// <param name="Waiver">Who accepted it; null when nobody did.</param>
/// <param name="Count">How often it was found.</param>
public sealed record MatrixFinding(string Source, Finding Finding, Waiver? Waiver, long Count = 1)
{
    /// <summary>Whether it has a severity and nobody accepted it.</summary>
    public bool IsOpen(Severity severity) => Waiver is null && Finding.Severity == severity;
}
