using System.CommandLine;
using System.CommandLine.Invocation;

namespace Iqm.Contracts.Cli;

/// <summary>What the tool says of itself, on one screen: with nothing to do, and for <c>--help</c>.</summary>
internal sealed class Overview : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var root = parseResult.RootCommandResult.Command;
        var writer = parseResult.InvocationConfiguration.Output;
        writer.Write($"{root.Name}: {root.Description}\n\nUsage: {root.Name} VERB [options]\n\nVerbs:\n");
        var width = root.Subcommands.Max(verb => verb.Name.Length) + 3;
        foreach (var verb in root.Subcommands)
            writer.Write($"  {verb.Name.PadRight(width)}{verb.Description}\n");
        writer.Write($"""

            Results go to stdout, diagnostics to stderr. Exit codes: 0 agree, 1 findings, 2 usage, 3 fault.
            Each finding has a code, which {root.Name} explain CODE explains.
            What iqm-contracts.yaml says, here or in a folder above, needs no option.

            {root.Name} VERB --help    options and examples of one verb
            {root.Name} --version      the version

            """.ReplaceLineEndings("\n"));
        return ExitCode.Agree;
    }
}
