using System.CommandLine;
using Iqm.Contracts.Cli.Options;
using Iqm.Contracts.Cli.Pacts;
using Iqm.Contracts.Cli.Reporting;
using Iqm.Contracts.Reports.Matrix;

namespace Iqm.Contracts.Cli.Verbs;

/// <summary><c>report</c>: operations × statuses × {documented, example, mocked, pact, verified live}, with findings, evidence and waivers.</summary>
internal static class ReportVerb
{
    public static Command Create(IVerbOutput output)
    {
        var specs = new SpecOptions();
        var waivers = new WaiverOption();
        var verified = new Option<string[]>("--verified") { Description = "What 'verify --format json' wrote. Repeatable.", HelpName = "FILE" };
        var coverage = new Option<string?>("--coverage") { Description = "What 'verify --coverage' keeps: statuses and fields that were ever seen.", HelpName = "FILE" };
        var pacts = new Option<string[]>("--pacts") { Description = "A folder of pact files, or a pact file. Repeatable. Default: pacts/, if it is there.", HelpName = "DIR" };
        var report = new ReportOptions([.. MatrixReportWriter.Formats]);
        var verb = new Command("report", "Shows what is known of every documented response on one page: example, mock, pact, live traffic, findings, evidence.")
        {
            ExamplesHelpAction.Option(
                ("report --output report.html", "one page for the browser: every contract in specs/, every pact in pacts/"),
                ("report --verified monday.json --verified tuesday.json --output report.html", "with what 'verify --format json' found"),
                ("report --waivers waivers.yaml --coverage coverage.json --output report.html", "with what is accepted, and all that was ever seen"),
                ("report --format markdown --output report.md", "for a pull request")),
        };
        specs.AddTo(verb, withArgument: false);
        waivers.AddTo(verb);
        foreach (var option in new Option[] { verified, coverage, pacts })
            verb.Add(option);
        report.AddTo(verb);
        verb.SetAction((result, cancellationToken) => Task.FromResult(new ReportRun(output)
        {
            Specs = specs.Read(result),
            WaiverFile = waivers.Read(result),
            VerifiedFiles = result.GetValue(verified) ?? [],
            CoveragePath = result.GetValue(coverage),
            Pacts = result.GetValue(pacts) is { Length: > 0 } given ? given : [PactFiles.Usual(result)],
            HasUsualPacts = result.GetValue(pacts) is not { Length: > 0 } && ToolInvocation.Of(result).Pacts is null,
            Destination = report.Read(result),
        }.Execute(cancellationToken)));
        return verb;
    }
}
