namespace Iqm.Contracts.Diagnostics;

/// <summary>How serious a finding is. Only <see cref="Error"/> makes a verb exit with 1 and a build fail.</summary>
public enum Severity
{
    /// <summary>Worth knowing; nothing to do.</summary>
    Info,
    /// <summary>Probably wrong, or right for now.</summary>
    Warning,
    /// <summary>Contract and subject disagree.</summary>
    Error,
}
