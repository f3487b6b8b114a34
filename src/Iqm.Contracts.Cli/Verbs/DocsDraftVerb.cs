using System.CommandLine;
using Iqm.Contracts.Cli.Documentation;
using Iqm.Contracts.Cli.Options;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Docs;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Cli.Verbs;

/// <summary><c>docs draft PAGE…</c>: OpenAPI for what pages document and no contract has.</summary>
internal static class DocsDraftVerb
{
    public static Command Create(IVerbOutput output)
    {
        var docs = new DocsOptions();
        var destination = new Option<string?>("--output")
        {
            Description = "A folder for openapi.yaml and evidence.yaml, or a .yaml file for the document alone, instead of stdout. Nothing is overwritten.",
            HelpName = "DIR|FILE",
        };
        var verb = new Command("draft", "Writes OpenAPI for operations that pages document and the contract lacks, evidence for every contradiction, and what is left open.")
        {
            ExamplesHelpAction.Option(
                ("docs draft deals.mdx", "the document on stdout, open questions as comments above it"),
                ("docs draft pages/ --output drafts/deals", "openapi.yaml and evidence.yaml in a folder, ready for lint"),
                ("docs draft deals.mdx --spec specs/iqm", "without what this contract has, with its security schemes and envelope")),
        };
        docs.AddTo(verb, withLock: false);
        verb.Add(destination);
        verb.SetAction((result, cancellationToken) => Task.FromResult(Run(docs.Pages(result), docs.Specs(result), docs.HasDefaultSpecs(result), result.GetValue(destination), output, cancellationToken)));
        return verb;
    }

    private static int Run(IReadOnlyList<string> given, IReadOnlyList<string> specs, bool isDefault, string? destination, IVerbOutput output, CancellationToken cancellationToken)
    {
        var files = PageFiles.Find(given, out var faults);
        if (!faults.IsEmpty)
            return output.Refuse(faults, ExitCode.Usage);
        // A first contract has nothing beside it yet.
        var contracts = new DocsContracts([], []);
        if (!isDefault || specs.Any(Directory.Exists))
        {
            if (DocsContracts.Load(specs, isDefault, null, output, out var exitCode) is not { } loaded)
                return exitCode;
            contracts = loaded;
        }
        var pages = PageFiles.Read(files, output, cancellationToken).ToList();
        var problems = pages.SelectMany(page => page.Findings).ToList();
        output.Print(problems);
        if (problems.Exists(finding => finding.Severity == Severity.Error))
            return ExitCode.Findings;
        var known = pages.Where(page => page.Operations.Length > 0).Select(page => DocsChecker.BaselineOf(page, contracts.Baselines)?.Contract).Distinct().ToList();
        if (known.Count > 1)
            return output.Refuse([Finding.Create(DiagnosticCatalog.InvalidUsage, null, "the pages are about several contracts; draft those of one at a time, or name it with --spec")], ExitCode.Usage);
        var draft = DocsDrafter.Draft(pages, known.Count == 1 ? known[0] : null);
        foreach (var question in draft.Questions)
            output.Error.Write($"{Finding.Create(DiagnosticCatalog.OpenQuestion, new SourcePosition(question.Page, question.Line, 0), Display.Text(question.Text))}\n");
        return destination is null ? ToOutput(draft, output) : ToFiles(draft, destination, output);
    }

    private static int ToOutput(DocsDraft draft, IVerbOutput output)
    {
        output.Out.Write(draft.ToYaml());
        output.Out.Write($"# evidence.yaml\n{string.Concat(Evidence(draft).Split('\n').SkipLast(1).Select(line => $"# {line}\n"))}");
        return ExitCode.Agree;
    }

    private static int ToFiles(DocsDraft draft, string destination, IVerbOutput output)
    {
        var isFile = Path.GetExtension(destination).ToLowerInvariant() is ".yaml" or ".yml";
        (string Path, string Text)[] files = isFile ? [(destination, draft.ToYaml())] : [(Path.Combine(destination, "openapi.yaml"), draft.ToYaml()), (Path.Combine(destination, "evidence.yaml"), Evidence(draft))];
        try
        {
            if (!isFile)
                Directory.CreateDirectory(destination);
            foreach (var (path, _) in files)
            {
                if (File.Exists(path))
                    throw new IOException("It is there already, and may have been edited. Name another place.");
            }
            foreach (var (path, text) in files)
                ReportDestination.WriteWhole(path, writer => writer.Write(text));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return output.Refuse([Finding.Create(DiagnosticCatalog.OutputUnwritable, null, Display.Value(destination), Display.Text(e.Message))], ExitCode.Usage);
        }
        var paths = draft.Document["paths"]!.AsObject();
        output.Out.Write($"{string.Join(", ", files.Select(file => file.Path.Replace('\\', '/')))}: {paths.Count} path{(paths.Count == 1 ? "" : "s")}, {draft.Evidence.Length} in evidence, {draft.Questions.Length} open.\n");
        return ExitCode.Agree;
    }

    private static string Evidence(DocsDraft draft) => draft.EvidenceYaml(DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime));
}
