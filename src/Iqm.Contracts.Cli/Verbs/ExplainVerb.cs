using System.CommandLine;
using Iqm.Contracts.Diagnostics;

namespace Iqm.Contracts.Cli.Verbs;

/// <summary><c>explain CODE…</c>: what a finding means, an example, and how to mend it.</summary>
internal static class ExplainVerb
{
    public static Command Create(IVerbOutput output)
    {
        var codes = new Argument<string[]>("CODE") { Description = "The code of a finding, such as IQMC3004.", Arity = ArgumentArity.OneOrMore };
        codes.CompletionSources.Add(_ => DiagnosticCatalog.All.Select(descriptor => new System.CommandLine.Completions.CompletionItem(descriptor.Code)));
        var verb = new Command("explain", "Explains the code of a finding: what it means, an example, how to mend it.")
        {
            ExamplesHelpAction.Option(
                ("explain IQMC3004", "what the code of a finding means"),
                ("explain iqmc3004 iqmc6540", "several")),
            codes,
        };
        verb.SetAction(result => Run(result.GetValue(codes) ?? [], output));
        return verb;
    }

    private static int Run(string[] codes, IVerbOutput output)
    {
        var unknown = codes.Where(code => DiagnosticGuide.Explain(code) is null).ToArray();
        if (unknown.Length > 0)
            return output.Refuse(unknown.Select(Unknown), ExitCode.Usage);
        output.Out.Write(string.Join('\n', codes.Select(code => $"{Colored(code.ToUpperInvariant(), output)}: {DiagnosticGuide.Explain(code)!.Replace("**", "", StringComparison.Ordinal)}")));
        return ExitCode.Agree;
    }

    private static Finding Unknown(string code) => Finding.Create(DiagnosticCatalog.InvalidUsage, null,
        $"there is no code '{Display.Value(code)}'; codes are IQMC and four digits.{NearNames.Sentence(code, DiagnosticCatalog.All.Select(descriptor => descriptor.Code))}".TrimEnd('.'));

    private static string Colored(string code, IVerbOutput output) => output.UseColor ? $"\u001b[1m{code}\u001b[0m" : code;
}
