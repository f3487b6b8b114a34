namespace Iqm.Contracts.Cli.Differences;

/// <summary>Git could not be run, or failed. Never leaves this folder: it becomes a finding.</summary>
internal sealed class GitException(string message) : Exception(message);
