using System.CommandLine;
using Iqm.Contracts.Configuration;

namespace Iqm.Contracts.Cli;

/// <summary>One run of the tool: its streams, and the configuration from which options take what the command line does not give.</summary>
internal sealed class ToolInvocation : InvocationConfiguration
{
    public required ToolConfiguration Tool { get; init; }

    /// <summary>The configuration of the run that a result belongs to.</summary>
    public static ToolConfiguration Of(ParseResult result) => (result.InvocationConfiguration as ToolInvocation)?.Tool ?? ToolConfiguration.None;
}
