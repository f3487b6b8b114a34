using Iqm.Contracts.Diagnostics;

namespace Iqm.Contracts.Loading;

/// <summary>Reading cannot go on. Never leaves this folder: loaders turn it into a finding.</summary>
internal sealed class LoadException(Finding finding) : Exception(finding.Message)
{
    public Finding Finding { get; } = finding;
}
