using System.Collections.Immutable;
using System.CommandLine;
using Iqm.Contracts.Cli.Options;
using Iqm.Contracts.Cli.Pacts;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Pacts;
using Iqm.Contracts.Reports;

namespace Iqm.Contracts.Cli.Verbs;

/// <summary><c>pact check [DIR]</c>: pact files against the contracts, matchers included.</summary>
internal static class PactCheckVerb
{
    public static Command Create(IVerbOutput output)
    {
        var pacts = new Argument<string[]>("DIR")
        {
            Description = "A folder: every .json file in it and below; or pact files. Default: pacts/.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var specs = new SpecOptions();
        var waivers = new WaiverOption();
        var report = new ReportOptions();
        var verb = new Command("check", "Checks pact files by the contracts: does the consumer ask and rely only on what is documented?")
        {
            ExamplesHelpAction.Option(
                ("pact check", "every pact in pacts/ by every contract in specs/"),
                ("pact check consumer-provider.json --spec openapi.yaml", "one pact by one contract"),
                ("pact check --waivers waivers.yaml", "without findings that were accepted until a day"),
                ("pact check --format sarif --output pacts.sarif", "for code scanning")),
            pacts,
        };
        specs.AddTo(verb, withArgument: false);
        report.AddTo(verb);
        waivers.AddTo(verb);
        verb.SetAction((result, cancellationToken) => Task.FromResult(Run(
            result.GetValue(pacts) is { Length: > 0 } given ? given : [PactFiles.Usual(result)], specs.Read(result), waivers.Read(result), report.Read(result), output, cancellationToken)));
        return verb;
    }

    private static int Run(string[] paths, IReadOnlyList<string> specs, string? waiverFile, ReportDestination destination, IVerbOutput output, CancellationToken cancellationToken)
    {
        var files = PactFiles.Find(paths, out var pactFaults);
        var documents = SpecFiles.Find(specs, out var specFaults);
        ImmutableArray<Finding> faults = [.. pactFaults, .. specFaults, .. WaiverOption.Missing(waiverFile)];
        if (!faults.IsEmpty)
            return output.Refuse(faults, ExitCode.Usage);
        var waivers = WaiverOption.Load(waiverFile);
        var contracts = SpecFiles.Load(documents, out var broken);
        if (!broken.IsEmpty || !waivers.IsValid)
            return output.Refuse([.. broken, .. waivers.Findings], ExitCode.Findings);
        var check = new PactCheck(contracts, waivers.Waivers, TimeProvider.System);
        ImmutableArray<FindingGroup> groups = [.. output.Each(files, file => $"Checking {file}", file => new FindingGroup(file, check.Check(PactFileReader.Read(file))), cancellationToken)];
        var unneeded = check.Close();
        return destination.Deliver(new FindingReport("pact-check", "pact", unneeded.IsEmpty ? groups : [.. groups, new FindingGroup(GivenFiles.Shown(waiverFile!), unneeded)]) { Subjects = groups.Length },
            output, clean: "iqm-contracts pact verify --provider-url URL replays them to a running provider");
    }
}
