using System.CommandLine;
using Iqm.Contracts.Cli.Differences;
using Iqm.Contracts.Cli.Options;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Differences;

namespace Iqm.Contracts.Cli.Verbs;

/// <summary><c>diff OLD NEW</c>: what changed between two contracts, and what that means for a client.</summary>
internal static class DiffVerb
{
    private static readonly Dictionary<string, ChangeSeverity?> Thresholds = new()
    {
        ["breaking"] = ChangeSeverity.Breaking,
        ["risky"] = ChangeSeverity.Risky,
        ["any"] = ChangeSeverity.Compatible,
        ["none"] = null,
    };

    public static Command Create(IVerbOutput output)
    {
        var old = Side("OLD", "What clients were built against: a document, a folder, or git:REVISION:PATH.");
        var @new = Side("NEW", "What the vendor follows from now on, in the same forms. Contracts of folders are paired by name.");
        var operations = new Option<string[]>("--operation") { Description = "Only what concerns this operation: an operationId, or 'GET /users'. Repeatable.", HelpName = "ID" };
        var failOn = new Option<string>("--fail-on")
        {
            Description = "The least serious change that ends the tool with 1. Default: breaking.",
            HelpName = string.Join('|', Thresholds.Keys),
            Validators =
            {
                result =>
                {
                    if (result.Tokens is [.., var token] && !Thresholds.ContainsKey(token.Value))
                        result.AddError($"--fail-on is one of '{string.Join("', '", Thresholds.Keys)}', not '{Display.Value(token.Value)}'.{NearNames.Sentence(token.Value, Thresholds.Keys)}");
                },
            },
        };
        var report = new ReportOptions();
        var verb = new Command("diff", "Tells what changed between two contracts: breaking, risky or compatible for a client built against the old one.")
        {
            ExamplesHelpAction.Option(
                ("diff old/openapi.yaml specs/iqm/openapi.yaml", "two documents"),
                ("diff git:HEAD:specs specs", "every contract, what is edited against what is committed"),
                ("diff git:v1.2:specs/iqm git:HEAD:specs/iqm --fail-on risky", "two revisions, as strict as a release may need"),
                ("diff old.yaml new.yaml --operation login --operation 'GET /users'", "only what one's own client calls"),
                ("diff git:HEAD~1:specs/iqm specs/iqm --format markdown", "an entry for the changelog")),
            old,
            @new,
            failOn,
            operations,
        };
        report.AddTo(verb);
        verb.SetAction((result, cancellationToken) => new DiffRun(output)
        {
            Old = result.GetValue(old)!,
            New = result.GetValue(@new)!,
            FailOn = Thresholds[result.GetValue(failOn) ?? "breaking"],
            Options = new ContractDiffOptions { Operations = [.. result.GetValue(operations) ?? []] },
            Destination = report.Read(result),
        }.ExecuteAsync(cancellationToken));
        return verb;
    }

    private static Argument<string> Side(string name, string description) => new(name) { Description = description };
}
