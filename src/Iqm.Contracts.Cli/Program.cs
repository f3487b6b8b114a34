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

    private static readonly (string Name, Func<IVerbOutput, Command> Create)[] Verbs =
    [
        ("lint", LintVerb.Create),
        ("generate", GenerateVerb.Create),
        ("verify", VerifyVerb.Create),
        ("docs", DocsVerb.Create),
        ("diff", DiffVerb.Create),
        ("mock", MockVerb.Create),
        ("pact", PactVerb.Create),
        ("report", ReportVerb.Create),
        ("explain", ExplainVerb.Create),
        (CompletionVerb.Name, CompletionVerb.Create),
    ];

    /// <summary>Runs one command line.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    internal static Task<int> RunAsync(string[] arguments, IVerbOutput output, CancellationToken cancellationToken = default)
    {
        // To make every verb takes longer than to read a contract: one that is called by its name is made alone. Completion asks about them all.
        var called = Verbs.Where(verb => verb.Name != CompletionVerb.Name && verb.Name == arguments.FirstOrDefault()).ToArray();
        Command[] verbs = [.. (called.Length > 0 ? called : Verbs).Select(verb => verb.Create(output))];
        return CommandLine.RunAsync(verbs, arguments, output, cancellationToken);
    }
}
