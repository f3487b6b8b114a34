using System.Collections.Immutable;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Docs;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Cli.Documentation;

/// <summary>The pages that arguments stand for.</summary>
internal static class PageFiles
{
    /// <summary>Means stdin.</summary>
    public const string StandardInput = "-";

    private static readonly string[] Extensions = [".md", ".mdx", ".markdown", ".html", ".htm", ".xhtml", ".txt"];

    private static readonly EnumerationOptions Below = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.ReparsePoint };

    /// <summary>Finds them, each once, in the order given; those of a folder in ordinal order. A file that is named is taken whatever its extension.</summary>
    /// <param name="paths">Files, folders, <c>-</c>.</param>
    /// <param name="faults">What is not there.</param>
    public static ImmutableArray<string> Find(IEnumerable<string> paths, out ImmutableArray<Finding> faults)
    {
        var found = ImmutableArray.CreateBuilder<string>();
        var missing = ImmutableArray.CreateBuilder<Finding>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            string[] files = path == StandardInput || File.Exists(path) ? [path]
                : Directory.Exists(path) ? [.. Directory.EnumerateFiles(path, "*", Below).Where(IsPage).Order(StringComparer.Ordinal)] : [];
            if (files.Length == 0)
                missing.Add(Finding.Create(DiagnosticCatalog.PageNotFound, null, Display.Value(path), string.Join(", ", Extensions)));
            found.AddRange(files.Where(file => seen.Add(file == StandardInput ? file : Path.GetFullPath(file))));
        }
        faults = missing.ToImmutable();
        return found.ToImmutable();
    }

    /// <summary>Reads them.</summary>
    public static IReadOnlyList<PageFacts> Read(ImmutableArray<string> files, IVerbOutput output, CancellationToken cancellationToken) =>
        output.WithProgress($"Reading {(files.Length == 1 ? files[0] : $"{files.Length} pages")}", () =>
        {
            var saved = DocsReader.ReadAll(files.Where(file => file != StandardInput), null, cancellationToken).ToList();
            if (files.IndexOf(StandardInput) is var at and >= 0)
                saved.Insert(at, ReadInput(output.In));
            return saved;
        });

    private static PageFacts ReadInput(Stream input)
    {
        try
        {
            return DocsReader.Read(input, "stdin");
        }
        catch (IOException e)
        {
            return new PageFacts { Id = "stdin", File = "stdin", Findings = [Finding.Create(DiagnosticCatalog.PageUnreadable, new SourcePosition("stdin", 0, 0), "stdin", Display.Text(e.Message))] };
        }
    }

    private static bool IsPage(string path) => Extensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);
}
