using System.CommandLine;
using Iqm.Contracts.Cli.Live;
using Iqm.Contracts.Cli.Options;
using Iqm.Contracts.Cli.Traffic;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Exchanges.Traffic;

namespace Iqm.Contracts.Cli.Verbs;

/// <summary><c>verify FILE…</c>: recorded exchanges against the contracts; <c>verify --live</c>: a running provider.</summary>
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
        var live = new LiveOptions();
        var report = new ReportOptions();
        var coverage = new Option<string?>("--coverage") { Description = "Adds the operations, statuses and fields that were seen to this file, and shows how many there are.", HelpName = "FILE" };
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
                ("verify traffic.har --waivers waivers.yaml", "without findings that were accepted until a day"),
                ("verify monday.har tuesday.har --coverage coverage.json", "which operations, statuses and response fields were ever seen, over all runs"),
                ("verify --live --base-url https://staging.example --spec specs/insightiq --record cassettes", "the documented reads against a provider; credentials from IQMC_INSIGHTIQ_BASICAUTH=user:password")),
            files,
        };
        specs.AddTo(verb, withArgument: false);
        judging.AddTo(verb);
        report.AddTo(verb);
        live.AddTo(verb);
        verb.Add(coverage);
        verb.Add(maxEntry);
        verb.SetAction((result, cancellationToken) =>
        {
            var run = new VerifyRun(output)
            {
                Files = result.GetValue(files) ?? [],
                Specs = specs.Read(result),
                Options = judging.Read(result),
                WaiverFile = judging.Waivers(result),
                CoveragePath = result.GetValue(coverage),
                Destination = report.Read(result),
                Reading = new TrafficReadOptions { MaxEntryBytes = (result.GetValue(maxEntry) ?? 32) * BytesOfMegabyte },
            };
            return Task.FromResult(Fault(result, live, run) is { } fault ? Refuse(fault, output) : run.Execute(live.IsLive(result) ? Live(result, live, run, output) : null, cancellationToken));
        });
        return verb;
    }

    private static string? Fault(ParseResult result, LiveOptions live, VerifyRun run)
    {
        if (live.GivenWithoutLive(result).FirstOrDefault() is { } option)
            return $"'{option}' means something with --live only";
        if (!live.IsLive(result))
            return run.Files.Count == 0 ? "'verify' needs a recording: a HAR or JSON Lines file, a folder of them, or '-' for stdin" : null;
        if (run.Files.Count > 0)
            return "with --live no recordings are read; judge them in a run of their own";
        return Uri.TryCreate(live.BaseUrl(result), UriKind.Absolute, out var url) && url!.Scheme is "http" or "https" ? null : "--live needs the provider's address: --base-url https://…";
    }

    private static LiveRun Live(ParseResult result, LiveOptions live, VerifyRun run, IVerbOutput output) => new(output)
    {
        BaseUrl = new Uri(live.BaseUrl(result)!),
        Operations = live.Operations(result),
        AllowsWrites = live.AllowsWrites(result),
        RecordFolder = live.RecordFolder(result),
        Destination = run.Destination,
        Reading = run.Reading,
        Patience = live.Patience(result),
    };

    private static int Refuse(string fault, IVerbOutput output)
    {
        output.Error.Write($"{Finding.Create(DiagnosticCatalog.InvalidUsage, null, Display.Text(fault))}\n");
        return ExitCode.Usage;
    }
}
