using System.CommandLine;
using Iqm.Contracts.Cli.Options;
using Iqm.Contracts.Linting;
using Iqm.Contracts.Reports;

namespace Iqm.Contracts.Cli.Verbs;

/// <summary><c>lint [SPEC…]</c>: the documents, their examples, their evidence.</summary>
internal static class LintVerb
{
    public static Command Create(IVerbOutput output)
    {
        var specs = new SpecOptions();
        var report = new ReportOptions();
        var verb = new Command("lint", "Checks documents: valid OpenAPI 3.0, references that resolve, examples that fit, evidence that is whole.")
        {
            ExamplesHelpAction.Option(
                ("lint", "every openapi.yaml, openapi.yml and openapi.json in specs/ and below"),
                ("lint specs/iqm/openapi.yaml", "one document"),
                ("lint --format sarif --output lint.sarif", "for code scanning"),
                ("lint --format github", "as annotations in a GitHub workflow")),
        };
        specs.AddTo(verb, withArgument: true);
        report.AddTo(verb);
        verb.SetAction((result, cancellationToken) => Task.FromResult(Run(specs.Read(result), report.Read(result), output, cancellationToken)));
        return verb;
    }

    private static int Run(IReadOnlyList<string> paths, ReportDestination destination, IVerbOutput output, CancellationToken cancellationToken)
    {
        var files = SpecFiles.Find(paths, out var faults);
        if (!faults.IsEmpty)
            return output.Refuse(faults, ExitCode.Usage);
        var results = output.Each(files, file => $"Checking {file}", file => ContractLinter.LintFile(file), cancellationToken);
        var report = new FindingReport("lint", "document", [.. results.Select(result => new FindingGroup(result.File, result.Findings))]);
        return destination.Deliver(report, output, clean: "iqm-contracts report --output report.html shows what is known of every response");
    }
}
