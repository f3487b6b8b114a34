using System.CommandLine;
using Iqm.Contracts.Cli.Documentation;
using Iqm.Contracts.Cli.Options;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Docs;
using Iqm.Contracts.Files;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Cli.Verbs;

/// <summary><c>docs lock PAGE…</c>: accepts what pages say now.</summary>
internal static class DocsLockVerb
{
    public static Command Create(IVerbOutput output)
    {
        var docs = new DocsOptions();
        var verb = new Command("lock", "Accepts what pages say now: writes docs.lock.json beside the contract that knows each. Pages that are not given stay as they were.")
        {
            ExamplesHelpAction.Option(
                ("docs lock pages/", "after the contract was brought in line with them"),
                ("docs lock deals.mdx --lock deals.lock.json", "facts of a page that no contract has yet")),
        };
        docs.AddTo(verb);
        verb.SetAction((result, cancellationToken) => Task.FromResult(Run(docs.Pages(result), docs.Specs(result), docs.HasDefaultSpecs(result), docs.Lock(result), output, cancellationToken)));
        return verb;
    }

    private static int Run(IReadOnlyList<string> given, IReadOnlyList<string> specs, bool isDefault, string? lockFile, IVerbOutput output, CancellationToken cancellationToken)
    {
        var files = PageFiles.Find(given, out var faults);
        if (!faults.IsEmpty)
            return output.Refuse(faults, ExitCode.Usage);
        if (DocsContracts.Load(specs, isDefault, lockFile, output, out var exitCode) is not { } contracts)
            return exitCode;
        var pages = PageFiles.Read(files, output, cancellationToken);
        var placed = new List<(int Baseline, PageFacts Page)>();
        var problems = new List<Finding>();
        foreach (var page in pages)
        {
            problems.AddRange(page.Findings);
            // A page that documents nothing, a README among them, has nothing to accept.
            if (page.IsReadable && page.Operations.Length + page.Headers.Length > 0 && Place(page, contracts, lockFile is not null, problems) is { } found)
                placed.Add(found);
        }
        output.Print(problems);
        // All or nothing: half of what was asked for would look like all of it.
        return problems.Exists(finding => finding.Severity == Severity.Error) ? ExitCode.Findings : Write(contracts, placed, output);
    }

    private static (int, PageFacts)? Place(PageFacts page, DocsContracts contracts, bool hasOwnLock, List<Finding> problems)
    {
        var at = new SourcePosition(page.File, 0, 0);
        var baseline = DocsChecker.BaselineOf(page, contracts.Baselines);
        var index = baseline is not null ? contracts.Baselines.IndexOf(baseline) : hasOwnLock ? contracts.Baselines.Length - 1 : -1;
        if (index < 0)
        {
            problems.Add(Finding.Create(DiagnosticCatalog.PageWithoutContract, at));
            return null;
        }
        if (page.File != "stdin")
            return (index, page);
        if (DocsChecker.LockedNameOf(page, contracts.Baselines[index].Lock ?? DocsLock.Empty) is { } name)
            return (index, page with { Id = name });
        problems.Add(Finding.Create(DiagnosticCatalog.PageWithoutName, at));
        return null;
    }

    private static int Write(DocsContracts contracts, List<(int Baseline, PageFacts Page)> placed, IVerbOutput output)
    {
        foreach (var file in placed.GroupBy(each => contracts.LockFiles[each.Baseline], StringComparer.Ordinal))
        {
            try
            {
                using var alone = FileLock.TakeAsync(file.Key, TimeProvider.System).GetAwaiter().GetResult();
                // Another process may have accepted other pages meanwhile.
                var locked = DocsLock.Load(file.Key).Lock ?? contracts.Baselines[file.First().Baseline].Lock ?? DocsLock.Empty;
                foreach (var group in file.GroupBy(each => each.Baseline))
                    locked = locked.Accept(group.Select(each => each.Page), contracts.Baselines[group.Key].Contract);
                var isWritten = locked.Save(file.Key);
                output.Out.Write($"{file.Key}: {Counted(file.Count(), "page")}, {Counted(file.Sum(each => each.Page.Operations.Length), "operation")} accepted{(isWritten ? "" : "; nothing changed")}.\n");
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                return output.Refuse([Finding.Create(DiagnosticCatalog.OutputUnwritable, null, Display.Value(file.Key), Display.Text(e.Message))], ExitCode.Usage);
            }
        }
        return ExitCode.Agree;
    }

    private static string Counted(int count, string noun) => $"{count} {noun}{(count == 1 ? "" : "s")}";
}
