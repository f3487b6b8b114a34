using System.Collections.Immutable;
using Iqm.Contracts.Diagnostics;

namespace Iqm.Contracts.Configuration;

/// <summary>What reading a configuration gave.</summary>
/// <param name="Configuration"><see cref="ToolConfiguration.None"/> when there is no file, or one with errors.</param>
/// <param name="Findings">What is wrong, in the order of the file.</param>
public sealed record ToolConfigurationResult(ToolConfiguration Configuration, ImmutableArray<Finding> Findings)
{
    /// <summary>Whether the configuration can be used.</summary>
    public bool IsValid => Findings.All(finding => finding.Severity != Severity.Error);
}
