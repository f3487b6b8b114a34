using System.Collections.Immutable;
using System.CommandLine;
using Iqm.Contracts.Cli.Options;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Pacts;
using Iqm.Contracts.Reports;
using Iqm.Contracts.Testing.Pacts;

namespace Iqm.Contracts.Cli.Verbs;

/// <summary><c>pact verify --provider-url URL [DIR]</c>: a running provider by pact files.</summary>
internal static class PactVerifyVerb
{
    public static Command Create(IVerbOutput output)
    {
        var options = new PactVerifyOptions();
        var report = new ReportOptions();
        var verb = new Command("verify", "Verifies a running provider by pact files: does it do what consumers rely on?")
        {
            ExamplesHelpAction.Option(
                ("pact verify --provider-url http://localhost:5000", "a running provider by every pact in pacts/"),
                ("pact verify pacts/web-shop.json --provider-url http://localhost:5000 --state-url http://localhost:5000/states", "one pact; the provider is told of states"),
                ("pact verify --provider-url https://staging.example --header \"Authorization: env:STAGING_AUTHORIZATION\"", "with a credential from the environment"),
                ("pact verify --broker https://broker.example --provider-name shop --provider-url http://localhost:5000", "the pacts of a broker; its token from PACT_BROKER_TOKEN")),
        };
        options.AddTo(verb);
        report.AddTo(verb);
        verb.SetAction((result, cancellationToken) => RunAsync(options.Read(result, out var faults), faults, report.Read(result), output, cancellationToken));
        return verb;
    }

    private static async Task<int> RunAsync(PactVerifierOptions? options, ImmutableArray<Finding> faults, ReportDestination destination, IVerbOutput output, CancellationToken cancellationToken)
    {
        if (options is null)
            return output.Refuse(faults, ExitCode.Usage);
        try
        {
            PactVerification verification;
            using (output.BeginProgress(() => $"Verifying {Display.Value(options.ProviderUrl.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped))}"))
                verification = await PactVerifier.VerifyAsync(options, cancellationToken).ConfigureAwait(false);
            return destination.Deliver(Report(options, verification), output, clean: "iqm-contracts report --output report.html shows what pacts rely on, beside all else that is known");
        }
        catch (PactException e)
        {
            output.Error.Write($"{e.Finding}\n");
            return e.Finding.Descriptor == DiagnosticCatalog.PactFilterInvalid ? ExitCode.Usage : ExitCode.Fault;
        }
    }

    private static FindingReport Report(PactVerifierOptions options, PactVerification verification)
    {
        var groups = options.Files.Select(file => new FindingGroup(file, [.. verification.Findings.Where(finding => finding.Position?.File == file)])).ToList();
        ImmutableArray<Finding> others = [.. verification.Findings.Where(finding => !options.Files.Contains(finding.Position?.File ?? ""))];
        if (others.Length > 0 || groups.Count == 0)
            groups.Add(new FindingGroup(options.ProviderUrl.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped), others));
        var verified = verification.Interactions.Count(interaction => interaction.IsVerified);
        return new FindingReport("pact-verify", "pact", [.. groups])
        {
            Summary = $"{verification.Interactions.Length} interaction{(verification.Interactions.Length == 1 ? "" : "s")}: {verified} verified, {verification.Interactions.Length - verified} failed.",
        };
    }
}
