using Iqm.Contracts.Diagnostics;

namespace Iqm.Contracts.Reports;

/// <summary>Severities as reports write them.</summary>
internal static class SeverityNames
{
    /// <summary><c>error</c>, <c>warning</c> or <c>info</c>.</summary>
    public static string Of(Severity severity) => severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "info" };
}
