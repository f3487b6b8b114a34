using System.Collections.Immutable;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Cli.Pacts;

/// <summary>The pact files that files and folders on a command line stand for.</summary>
internal static class PactFiles
{
    /// <summary>Where pacts are when nothing is given.</summary>
    public const string Default = "pacts";

    // Links are not followed, for they may lead in circles; folders that begin with '.' are tools' own.
    private static readonly EnumerationOptions Below = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.ReparsePoint };

    /// <summary>Finds them, each once, those of a folder in ordinal order.</summary>
    /// <param name="paths">As given; <see cref="Default"/> when there is none.</param>
    /// <param name="faults">What is not there.</param>
    public static ImmutableArray<string> Find(IReadOnlyCollection<string> paths, out ImmutableArray<Finding> faults)
    {
        var found = ImmutableArray.CreateBuilder<string>();
        var missing = ImmutableArray.CreateBuilder<Finding>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in paths.Count > 0 ? paths : [Default])
        {
            if (Directory.Exists(path))
            {
                var files = Directory.EnumerateFiles(path, "*.json", Below).Select(Shown).Order(StringComparer.Ordinal).ToArray();
                if (files.Length == 0)
                    missing.Add(Finding.Create(DiagnosticCatalog.PactNotInFolder, null, Display.Value(path)));
                found.AddRange(files.Where(file => seen.Add(Path.GetFullPath(file))));
            }
            else if (!File.Exists(path))
                missing.Add(Finding.Create(DiagnosticCatalog.PactNotFound, path.Length == 0 ? null : new SourcePosition(Shown(path), 0, 0), Display.Value(path)));
            else if (seen.Add(Path.GetFullPath(path)))
                found.Add(Shown(path));
        }
        faults = missing.ToImmutable();
        return found.ToImmutable();
    }

    private static string Shown(string path) => OperatingSystem.IsWindows() ? path.Replace('\\', '/') : path;
}
