using System.Collections.Immutable;
using Iqm.Contracts.Diagnostics;

namespace Iqm.Contracts.Cli;

/// <summary>The files that arguments stand for: contracts, recordings, pages and pacts are all found in this way.</summary>
internal static class GivenFiles
{
    /// <summary>Means stdin, where a verb reads it.</summary>
    public const string StandardInput = "-";

    // Links are not followed, for they may lead in circles; folders that begin with '.' are tools' own.
    private static readonly EnumerationOptions Below = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.ReparsePoint };

    /// <summary>Finds them, in the order given; those of a folder in ordinal order. A file that is named is taken whatever it is called.</summary>
    /// <param name="paths">Files and folders; <see cref="StandardInput"/> too if <paramref name="takesInput"/>.</param>
    /// <param name="fits">Which files of a folder are meant.</param>
    /// <param name="missing">What to say of a path that stands for nothing, and whether it is a folder.</param>
    /// <param name="faults">What is not there.</param>
    /// <param name="takesInput">Whether the verb reads stdin.</param>
    public static ImmutableArray<string> Find(IEnumerable<string> paths, Func<string, bool> fits, Func<string, bool, Finding> missing, out ImmutableArray<Finding> faults, bool takesInput = false)
    {
        var found = ImmutableArray.CreateBuilder<string>();
        var wrong = ImmutableArray.CreateBuilder<Finding>();
        foreach (var path in paths)
        {
            var isFolder = Directory.Exists(path);
            string[] files = (takesInput && path == StandardInput) || File.Exists(path) ? [path]
                : isFolder ? [.. Directory.EnumerateFiles(path, "*", Below).Where(fits).Order(StringComparer.Ordinal)] : [];
            if (files.Length == 0)
                wrong.Add(missing(path, isFolder));
            found.AddRange(files.Select(Shown));
        }
        faults = wrong.ToImmutable();
        return found.ToImmutable();
    }

    /// <summary>Each file once, however it was named.</summary>
    public static ImmutableArray<string> EachOnce(ImmutableArray<string> files) => [.. files.DistinctBy(file => file == StandardInput ? file : Path.GetFullPath(file), StringComparer.Ordinal)];

    /// <summary>A path as findings show it: with <c>/</c>.</summary>
    public static string Shown(string path) => OperatingSystem.IsWindows() ? path.Replace('\\', '/') : path;
}
