using System.CommandLine;
using Iqm.Contracts.Cli.Options;
using Iqm.Contracts.Cli.Traffic;
using Iqm.Contracts.Exchanges.Traffic;

namespace Iqm.Contracts.Cli.Verbs;

/// <summary><c>verify FILE…</c>: recorded exchanges against the contracts.</summary>
internal static class VerifyVerb
{
    private const int BytesOfMegabyte = 1024 * 1024;

    public static Command Create(IVerbOutput output)
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "HAR 1.2 or JSON Lines; a folder of .har, .jsonl and .ndjson files; '-' for stdin.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var specs = new SpecOptions();
        var judging = new VerificationOptions();
        var report = new ReportOptions();
        var maxEntry = new Option<int?>("--max-entry-size")
        {
            Description = "Megabytes one exchange may have. Default: 32.",
            HelpName = "MEGABYTES",
            Validators = { result => { if (result.Tokens.Count > 0 && (!int.TryParse(result.Tokens[^1].Value, out var size) || size is < 1 or > 1024)) result.AddError("--max-entry-size is a number from 1 to 1024"); } },
        };
        var verb = new Command("verify", "Judges recorded exchanges by the contracts: operations, parameters, statuses, headers, bodies, envelopes.")
        {
            ExamplesHelpAction.Option(
                ("verify traffic.har", "a browser's or proxy's recording against every contract in specs/"),
                ("verify traffic.har --spec specs/iqm --part response --strict", "one contract, responses only, undocumented members reported"),
                ("verify recordings/ --format sarif --output verify.sarif", "every recording in a folder, for code scanning"),
                ("verify - < exchanges.jsonl", "an exchange a line: {\"method\":\"GET\",\"url\":\"https://…\",\"status\":200,\"responseHeaders\":{},\"responseBody\":{}}"),
                ("verify traffic.har --waivers waivers.yaml", "without findings that were accepted until a day")),
            files,
        };
        specs.AddTo(verb, withArgument: false);
        judging.AddTo(verb);
        report.AddTo(verb);
        verb.Add(maxEntry);
        verb.SetAction((result, cancellationToken) =>
        {
            var run = new VerifyRun(output)
            {
                Files = result.GetValue(files) ?? [],
                Specs = specs.Read(result),
                Options = judging.Read(result),
                WaiverFile = judging.Waivers(result),
                Destination = report.Read(result),
                Reading = new TrafficReadOptions { MaxEntryBytes = (result.GetValue(maxEntry) ?? 32) * BytesOfMegabyte },
            };
            return Task.FromResult(run.Execute(cancellationToken));
        });
        return verb;
    }
}
