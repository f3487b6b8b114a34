using System.CommandLine;
using System.Net;
using Iqm.Contracts.Cli.Mocking;
using Iqm.Contracts.Cli.Options;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Testing.Mocking;

namespace Iqm.Contracts.Cli.Verbs;

/// <summary><c>mock</c>: a provider made of the contracts, until it is stopped.</summary>
internal static class MockVerb
{
    private const int DefaultPort = 4010;
    private const int BytesOfMegabyte = 1024 * 1024;

    public static Command Create(IVerbOutput output)
    {
        var specs = new SpecOptions();
        var port = Number("--port", "The port; 0 for a free one. Default: 4010.", "PORT", 0, IPEndPoint.MaxPort);
        var host = new Option<IPAddress?>("--host")
        {
            Description = "The address to listen at. Default: 127.0.0.1; 0.0.0.0 lets other machines in.",
            HelpName = "ADDRESS",
            CustomParser = result =>
            {
                if (IPAddress.TryParse(result.Tokens[^1].Value, out var address))
                    return address;
                result.AddError("--host is an IP address such as 127.0.0.1");
                return null;
            },
        };
        var stateful = new Option<bool>("--stateful") { Description = "Remembers what requests do: users that are created, log-ins, invitations, tokens that expire." };
        var dynamic = new Option<bool>("--dynamic") { Description = "Generates answers from schemas although there are examples." };
        var seed = new Option<long>("--seed") { Description = "What everything made up depends on. Default: 0.", HelpName = "NUMBER" };
        var accept = new Option<string[]>("--accept") { Description = "The only credential accepted for a security scheme: user:password, a token, a key. Repeatable.", HelpName = "SCHEME=CREDENTIAL" };
        var fault = new Option<string[]>("--fault") { Description = "What goes wrong with an operation ('*' for all): a status, latency:TIME, drop, truncate, drip, media:TYPE; '@2' from the second call, 'x3' three times. Repeatable.", HelpName = "OPERATION=FAULT" };
        var record = new Option<string?>("--record") { Description = "Keeps the latest 10,000 exchanges, secrets masked, and writes them as HAR when it is stopped.", HelpName = "FILE" };
        var maxBody = Number("--max-body", "Megabytes that a request's body may have. Default: 10.", "MEGABYTES", 1, 1024);
        var verb = new Command("mock", "Answers as the contracts document, on loopback, and refuses what does not conform.")
        {
            ExamplesHelpAction.Option(
                ("mock", "every contract in specs/ at http://127.0.0.1:4010"),
                ("mock --spec iqm", "the contract of IQM that the tool brings: nothing else is needed"),
                ("mock --spec specs/insightiq --port 0 --stateful", "one contract at a free port; users that are created can be found"),
                ("mock --accept basicAuth=me:secret", "401 for any other credential"),
                ("mock --fault login=429x2 --fault '*=latency:200ms'", "two calls refused, then all of them slow"),
                ("mock --record session.har", "what was asked, for 'iqm-contracts verify session.har'")),
        };
        specs.AddTo(verb, withArgument: false);
        foreach (var option in (Option[])[port, host, stateful, dynamic, seed, accept, fault, record, maxBody])
            verb.Add(option);
        verb.SetAction(async (result, cancellationToken) =>
        {
            var problems = new List<string>();
            var options = new MockOptions
            {
                Port = result.GetValue(port) ?? DefaultPort,
                Address = result.GetValue(host) ?? IPAddress.Loopback,
                Stateful = result.GetValue(stateful),
                Dynamic = result.GetValue(dynamic),
                Seed = result.GetValue(seed),
                Credentials = CredentialText.Parse(result.GetValue(accept) ?? [], problems),
                Faults = [.. (result.GetValue(fault) ?? []).SelectMany(text => FaultText.Parse(text, problems))],
                MaxBodyBytes = (result.GetValue(maxBody) ?? 10) * BytesOfMegabyte,
                MaxRecorded = result.GetValue(record) is null ? 0 : MockOptions.RecordedByDefault,
            };
            foreach (var problem in problems)
                output.Error.Write($"{Finding.Create(DiagnosticCatalog.InvalidUsage, null, Display.Text(problem))}\n");
            return problems.Count > 0 ? ExitCode.Usage
                : await new MockRun(output) { Specs = specs.Read(result), Options = options, RecordFile = result.GetValue(record) }.ExecuteAsync(cancellationToken).ConfigureAwait(false);
        });
        return verb;
    }

    private static Option<int?> Number(string name, string description, string helpName, int least, int most) => new(name)
    {
        Description = description,
        HelpName = helpName,
        CustomParser = result =>
        {
            if (int.TryParse(result.Tokens[^1].Value, out var number) && number >= least && number <= most)
                return number;
            result.AddError($"{name} is a number from {least} to {most}");
            return null;
        },
    };
}
