using System.Collections.Immutable;
using Iqm.Contracts.Configuration;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Docs;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Cli.Documentation;

/// <summary>The pages that arguments stand for.</summary>
internal static class PageFiles
{
    private static readonly string[] Extensions = [".md", ".mdx", ".markdown", ".html", ".htm", ".xhtml", ".txt"];

    /// <summary>Finds them, each once.</summary>
    /// <param name="paths">Files, folders, <c>-</c>.</param>
    /// <param name="faults">What is not there.</param>
    public static ImmutableArray<string> Find(IReadOnlyCollection<string> paths, out ImmutableArray<Finding> faults)
    {
        if (paths.Count == 0)
        {
            faults = [Finding.Create(DiagnosticCatalog.InvalidUsage, null, $"pages are needed: files, folders, '-' for stdin, or 'pages' in {ToolConfiguration.FileName}")];
            return [];
        }
        return GivenFiles.EachOnce(GivenFiles.Find(
            paths, file => Extensions.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase),
            (path, _) => Finding.Create(DiagnosticCatalog.PageNotFound, null, Display.Value(path), string.Join(", ", Extensions)), out faults, takesInput: true));
    }

    /// <summary>Reads them.</summary>
    public static IReadOnlyList<PageFacts> Read(ImmutableArray<string> files, IVerbOutput output, CancellationToken cancellationToken) =>
        output.WithProgress($"Reading {(files.Length == 1 ? files[0] : $"{files.Length} pages")}", () =>
        {
            var saved = DocsReader.ReadAll(files.Where(file => file != GivenFiles.StandardInput), null, cancellationToken).ToList();
            if (files.IndexOf(GivenFiles.StandardInput) is var at and >= 0)
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
}
