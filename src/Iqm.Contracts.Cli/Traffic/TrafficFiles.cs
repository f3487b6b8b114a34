using System.Collections.Immutable;
using Iqm.Contracts.Diagnostics;

namespace Iqm.Contracts.Cli.Traffic;

/// <summary>The recordings that arguments stand for.</summary>
internal static class TrafficFiles
{
    private static readonly string[] Extensions = [".har", ".jsonl", ".ndjson"];

    /// <summary>Finds them; one that is given twice is judged twice.</summary>
    /// <param name="paths">Files, folders, <c>-</c>.</param>
    /// <param name="faults">What is not there.</param>
    public static ImmutableArray<string> Find(IEnumerable<string> paths, out ImmutableArray<Finding> faults) => GivenFiles.Find(
        paths, file => Extensions.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase),
        (path, _) => Finding.Create(DiagnosticCatalog.TrafficNotFound, null, Display.Value(path)), out faults, takesInput: true);

    /// <summary>How reports name a recording.</summary>
    public static string Shown(string path) => path == GivenFiles.StandardInput ? "stdin" : GivenFiles.Shown(path);
}
