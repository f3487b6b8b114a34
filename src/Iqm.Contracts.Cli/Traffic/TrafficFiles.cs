using System.Collections.Immutable;
using Iqm.Contracts.Diagnostics;

namespace Iqm.Contracts.Cli.Traffic;

/// <summary>The recordings that arguments stand for.</summary>
internal static class TrafficFiles
{
    /// <summary>Means stdin.</summary>
    public const string StandardInput = "-";

    private static readonly string[] Extensions = [".har", ".jsonl", ".ndjson"];

    private static readonly EnumerationOptions Below = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.ReparsePoint };

    /// <summary>Finds them, in the order given, those of a folder in ordinal order.</summary>
    /// <param name="paths">Files, folders, <c>-</c>.</param>
    /// <param name="faults">What is not there.</param>
    public static ImmutableArray<string> Find(IEnumerable<string> paths, out ImmutableArray<Finding> faults)
    {
        var found = ImmutableArray.CreateBuilder<string>();
        var missing = ImmutableArray.CreateBuilder<Finding>();
        foreach (var path in paths)
        {
            string[] files = path == StandardInput || File.Exists(path) ? [path]
                : Directory.Exists(path) ? [.. Directory.EnumerateFiles(path, "*", Below).Where(IsRecording).Order(StringComparer.Ordinal)] : [];
            if (files.Length == 0)
                missing.Add(Finding.Create(DiagnosticCatalog.TrafficNotFound, null, Display.Value(path)));
            found.AddRange(files);
        }
        faults = missing.ToImmutable();
        return found.ToImmutable();
    }

    /// <summary>How reports name a recording.</summary>
    public static string Shown(string path) => path == StandardInput ? "stdin" : OperatingSystem.IsWindows() ? path.Replace('\\', '/') : path;

    private static bool IsRecording(string path) => Extensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);
}
