using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Iqm.Contracts.Cli;

/// <summary>A verb's help, with examples after it.</summary>
internal sealed class ExamplesHelpAction(params (string CommandLine, string Effect)[] examples) : SynchronousCommandLineAction
{
    private readonly HelpAction _help = new() { MaxWidth = 120 };

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        _help.Invoke(parseResult);
        var writer = parseResult.InvocationConfiguration.Output;
        writer.Write("Examples:\n");
        foreach (var (commandLine, effect) in examples)
            writer.Write($"  iqm-contracts {commandLine}\n      {effect}\n");
        return ExitCode.Agree;
    }

    /// <summary>The option that shows a verb's help.</summary>
    public static HelpOption Option(params (string CommandLine, string Effect)[] examples) => new() { Action = new ExamplesHelpAction(examples) };
}
