using Iqm.Contracts.Diagnostics;

namespace Iqm.Contracts.Differences;

/// <summary>What a change means for a client of the API that was built against the old contract; the most serious first.</summary>
public enum ChangeSeverity
{
    /// <summary>What works today fails once the vendor follows the new contract.</summary>
    Breaking,
    /// <summary>What works today may fail, or mean something else; a person decides.</summary>
    Risky,
    /// <summary>What works today goes on working.</summary>
    Compatible,
}

/// <summary>Severities of changes as reports write them, and as findings have them.</summary>
internal static class ChangeSeverities
{
    /// <summary><c>breaking</c>, <c>risky</c> or <c>compatible</c>.</summary>
    public static string Word(this ChangeSeverity severity) => severity switch { ChangeSeverity.Breaking => "breaking", ChangeSeverity.Risky => "risky", _ => "compatible" };

    /// <summary>The severity of the finding that tells the change.</summary>
    public static Severity ToFinding(this ChangeSeverity severity) => severity switch { ChangeSeverity.Breaking => Severity.Error, ChangeSeverity.Risky => Severity.Warning, _ => Severity.Info };

    /// <summary>The severity that a code's entry in the catalogue stands for.</summary>
    public static ChangeSeverity Of(FindingDescriptor descriptor) => descriptor.DefaultSeverity switch { Severity.Error => ChangeSeverity.Breaking, Severity.Warning => ChangeSeverity.Risky, _ => ChangeSeverity.Compatible };
}
