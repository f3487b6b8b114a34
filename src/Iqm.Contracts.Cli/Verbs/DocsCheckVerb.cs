using System.CommandLine;
using Iqm.Contracts.Cli.Documentation;
using Iqm.Contracts.Cli.Options;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Docs;
using Iqm.Contracts.Reports;

namespace Iqm.Contracts.Cli.Verbs;

/// <summary><c>docs check PAGE…</c>: pages against the facts that were accepted and against the contracts.</summary>
internal static class DocsCheckVerb
{
    public static Command Create(IVerbOutput output)
    {
        var docs = new DocsOptions();
        var report = new ReportOptions();
        var verb = new Command("check", "What changed in pages since it was accepted, and where they disagree with the contract. What evidence.yaml decided is left out.")
        {
            ExamplesHelpAction.Option(
                ("docs check pages/", "every page in a folder; each is compared with the contract that knows it"),
                ("docs check login.html --spec specs/iqm", "a page with one contract, whatever else is there"),
                ("docs check new.mdx --lock old.lock.json", "with facts that were kept elsewhere"),
                ("docs check - --spec specs/iqm --format json < page.md", "iqm-contracts/docs-check/1, for programs")),
        };
        docs.AddTo(verb);
        report.AddTo(verb);
        verb.SetAction((result, cancellationToken) => Task.FromResult(Run(docs.Pages(result), docs.Specs(result), docs.HasDefaultSpecs(result), docs.Lock(result), report.Read(result), output, cancellationToken)));
        return verb;
    }

    private static int Run(IReadOnlyList<string> pages, IReadOnlyList<string> specs, bool isDefault, string? lockFile, ReportDestination destination, IVerbOutput output, CancellationToken cancellationToken)
    {
        var files = PageFiles.Find(pages, out var faults);
        if (lockFile is not null && !File.Exists(lockFile))
            faults = faults.Add(Finding.Create(DiagnosticCatalog.InvalidUsage, null, $"there is no lock '{Display.Value(lockFile)}'; 'docs lock' writes one"));
        if (!faults.IsEmpty)
            return output.Refuse(faults, ExitCode.Usage);
        if (DocsContracts.Load(specs, isDefault, lockFile, output, out var exitCode) is not { } contracts)
            return exitCode;
        var report = DocsChecker.Check(PageFiles.Read(files, output, cancellationToken), contracts.Baselines);
        var findings = new FindingReport("docs check", "page", DriftFindings.ByPage(report, contracts.Baselines));
        var ended = destination.Deliver((writer, useColor) =>
        {
            if (destination.Format == ReportFormat.Json)
                writer.Write(DriftJson.Write(report));
            else
                ReportWriter.Write(findings, destination.Format, writer, useColor);
        }, findings.Summary, !report.IsClean, output);
        destination.Suggest(report.IsClean ? "iqm-contracts docs lock with the same pages accepts what they say" : "edit the contract and its evidence; iqm-contracts lint, then docs check again", output);
        return ended;
    }
}
