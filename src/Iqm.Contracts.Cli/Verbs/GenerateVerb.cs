using System.Collections.Immutable;
using System.CommandLine;
using Iqm.Contracts.Cli.Options;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Generator;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Cli.Verbs;

/// <summary><c>generate</c>: the client of one contract, the same bytes as in a build.</summary>
internal static class GenerateVerb
{
    public static Command Create(IVerbOutput output)
    {
        var spec = new Option<string>("--spec") { Description = "The OpenAPI document, a folder that holds openapi.yaml, or the name of a contract that the tool brings: 'iqm', 'insightiq'.", HelpName = "FILE", Required = true };
        var space = new Option<string>("--namespace") { Description = "The namespace of everything generated.", HelpName = "NAME", Required = true };
        var client = new Option<string?>("--client") { Description = "The name of the facade class. Default: the contract's name and 'Client'.", HelpName = "NAME" };
        var folder = new Option<string>("--output") { Description = "The folder for the files. Generated files in it that are no longer made are removed.", HelpName = "DIR", Required = true };
        var overlays = new Option<string[]>("--overlay") { Description = "An OpenAPI Overlay 1.0 document that corrects the contract. Repeatable; applied in this order.", HelpName = "FILE" };
        var names = new Option<string?>("--public-names") { Description = "The list of public names, checked in; a name that is gone is a finding.", HelpName = "FILE" };
        var accept = new Option<bool>("--accept") { Description = "Writes the list of public names instead of comparing with it." };
        var access = new Option<bool>("--internal") { Description = "Makes the types internal." };
        var keep = new Option<bool>("--keep-envelopes") { Description = "Operations give the envelope, not its data." };
        var dates = new Option<string>("--date-types") { Description = "'typed': DateOnly and DateTimeOffset; 'text': strings, as they are on the wire. Default: typed.", HelpName = "KIND" };
        dates.AcceptOnlyFromAmong("typed", "text");
        var operations = new Option<string[]>("--include-operation") { Description = "An operationId to generate; without it all. Repeatable.", HelpName = "ID" };
        var noOperations = new Option<string[]>("--exclude-operation") { Description = "An operationId not to generate. Repeatable.", HelpName = "ID" };
        var tags = new Option<string[]>("--include-tag") { Description = "A tag to generate; without it all. Repeatable.", HelpName = "TAG" };
        var noTags = new Option<string[]>("--exclude-tag") { Description = "A tag not to generate. Repeatable.", HelpName = "TAG" };
        var verb = new Command("generate", "Generates the typed client of a contract outside a build.")
        {
            ExamplesHelpAction.Option(
                ("generate --spec specs/iqm/openapi.yaml --namespace Iqm --client IqmClient --output Generated", "what a build makes of the item <ContractReference Include=\"specs/iqm/openapi.yaml\" Namespace=\"Iqm\" ClientName=\"IqmClient\" />"),
                ("generate --spec vendor.yaml --overlay corrections.yaml --namespace Vendor --output Generated --public-names Vendor.names.txt", "corrects the contract first, and fails when a public name is gone; --accept writes the list anew")),
            spec, space, client, folder, access, keep, dates, operations, noOperations, tags, noTags, overlays, names, accept,
        };
        verb.SetAction((result, cancellationToken) =>
        {
            GeneratorOptions Options(Contract contract) => new()
            {
                Namespace = result.GetRequiredValue(space),
                ClientName = result.GetValue(client) ?? ClientGenerator.DefaultClientName(contract),
                Public = !result.GetValue(access),
                UnwrapEnvelopes = !result.GetValue(keep),
                TypedDates = result.GetValue(dates) != "text",
                IncludeOperations = [.. result.GetValue(operations) ?? []],
                ExcludeOperations = [.. result.GetValue(noOperations) ?? []],
                IncludeTags = [.. result.GetValue(tags) ?? []],
                ExcludeTags = [.. result.GetValue(noTags) ?? []],
            };
            return Task.FromResult(Run(SpecOptions.Named(result.GetRequiredValue(spec)), [.. result.GetValue(overlays) ?? []], Options, result.GetRequiredValue(folder), result.GetValue(accept), result.GetValue(names), output, cancellationToken));
        });
        return verb;
    }

    private static int Run(string spec, ImmutableArray<string> overlays, Func<Contract, GeneratorOptions> optionsOf, string folder, bool accept, string? names, IVerbOutput output, CancellationToken cancellationToken)
    {
        var loaded = ClientContractLoader.Load(spec, overlays);
        output.Print(loaded.Findings);
        if (loaded.Contract is not { } contract)
            return loaded.Findings.Any(f => f.Descriptor == DiagnosticCatalog.FileNotFound || f.Descriptor == DiagnosticCatalog.NoContractInFolder) ? ExitCode.Usage : ExitCode.Findings;
        var options = optionsOf(contract);
        var result = output.WithProgress($"Generating {options.ClientName}", () => ClientGenerator.Generate(contract, options, EvidenceIds.Of(contract)));
        output.Print(result.Findings);
        if (!result.Succeeded)
            return ExitCode.Findings;
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            var gone = names is null ? [] : PublicNameLock.Check(names, result.PublicNames, accept);
            output.Print(gone);
            if (gone.Count > 0)
                return ExitCode.Findings;
            var files = GeneratedFolder.Write(folder, result.Files);
            output.Out.Write($"{files.Count} files in {Display.Text(folder)}\n");
            return ExitCode.Agree;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return output.Refuse([Finding.Create(DiagnosticCatalog.GenerationOutputFailed, new SourcePosition(folder, 0, 0), Display.Text(e.Message))], ExitCode.Fault);
        }
    }
}
