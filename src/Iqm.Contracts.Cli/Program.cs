using System.CommandLine;
using Iqm.Contracts.Cli.Verbs;

namespace Iqm.Contracts.Cli;

/// <summary>The tool: its verbs, one line each.</summary>
internal static class Program
{
    private static async Task<int> Main(string[] arguments)
    {
        using var cancellation = new CancellationTokenSource();
        Console.CancelKeyPress += (_, key) =>
        {
            key.Cancel = true;
            cancellation.Cancel();
        };
        return await RunAsync(arguments, new ConsoleOutput(), cancellation.Token).ConfigureAwait(false);
    }

    /// <summary>Runs one command line.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    internal static Task<int> RunAsync(string[] arguments, IVerbOutput output, CancellationToken cancellationToken = default) =>
        CommandLine.RunAsync(Verbs(output), arguments, output, cancellationToken);

    private static Command[] Verbs(IVerbOutput output) =>
    [
        LintVerb.Create(output),
        GenerateVerb.Create(output),
        VerifyVerb.Create(output),
        DocsVerb.Create(output),
        DiffVerb.Create(output),
        MockVerb.Create(output),
        PactVerb.Create(output),
        ReportVerb.Create(output),
        CompletionVerb.Create(output),
    ];
}
