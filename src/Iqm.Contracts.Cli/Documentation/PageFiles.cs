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

    // The facts of a page live just long enough to be taken for old, and what is old waits until there is as much again.
    // Measured with 100 pages of 100 KB: a tenth less memory at the peak, and no time that could be told from noise.
    private const long CollectAfter = 1_000_000;

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

    /// <summary>Reads them, one after the other, as they are asked for; on a terminal, how far that is, how fast it goes and how long it will still take are shown meanwhile.</summary>
    public static IEnumerable<PageFacts> Read(ImmutableArray<string> files, IVerbOutput output, CancellationToken cancellationToken)
    {
        using var saved = DocsReader.ReadAll(files.Where(file => file != GivenFiles.StandardInput), null, cancellationToken).GetEnumerator();
        var unswept = 0L;
        foreach (var page in output.Each(files, file => $"Reading {GivenFiles.Shown(file)}", Next, cancellationToken))
            yield return page;

        PageFacts Next(string file)
        {
            if (unswept > CollectAfter)
            {
                GC.Collect();
                unswept = 0;
            }
            unswept += SizeOf(file);
            return file == GivenFiles.StandardInput ? ReadInput(output.In) : saved.MoveNext() ? saved.Current : throw new InvalidOperationException($"{file} was not read.");
        }
    }

    // What cannot be found is told when it is read.
    private static long SizeOf(string file) => file != GivenFiles.StandardInput && new FileInfo(file) is { Exists: true } info ? info.Length : 0;

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
