using System.CommandLine;

namespace Iqm.Contracts.Cli.Verbs;

/// <summary><c>pact</c>: what can be done with pact files.</summary>
internal static class PactVerb
{
    public static Command Create(IVerbOutput output) => new("pact", "Checks pact files by the contracts (check), or verifies a running provider by pact files (verify).")
    {
        ExamplesHelpAction.Option(
            ("pact check", "every pact in pacts/ by every contract in specs/"),
            ("pact verify --provider-url http://localhost:5000", "a running provider by every pact in pacts/")),
        PactCheckVerb.Create(output),
        PactVerifyVerb.Create(output),
    };
}
