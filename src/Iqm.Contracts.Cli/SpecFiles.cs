using System.Collections.Immutable;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Cli;

/// <summary>The documents that files and folders on a command line stand for.</summary>
internal static class SpecFiles
{
    private static readonly string[] Names = ["openapi.yaml", "openapi.yml", "openapi.json"];

    // Links are not followed, for they may lead in circles; folders that begin with '.' are tools' own.
    private static readonly EnumerationOptions Below = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.ReparsePoint, MatchCasing = MatchCasing.CaseSensitive };

    /// <summary>Finds them, each once, those of a folder in ordinal order.</summary>
    /// <param name="paths">As given.</param>
    /// <param name="faults">What is not there.</param>
    public static ImmutableArray<string> Find(IEnumerable<string> paths, out ImmutableArray<Finding> faults)
    {
        var found = ImmutableArray.CreateBuilder<string>();
        var missing = ImmutableArray.CreateBuilder<Finding>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            var before = found.Count;
            if (Directory.Exists(path))
            {
                var files = InFolder(path);
                if (files.Length == 0)
                    missing.Add(Finding.Create(DiagnosticCatalog.NoContracts, null, Display.Value(path)));
                found.AddRange(files.Where(file => seen.Add(Path.GetFullPath(file))));
            }
            else if (File.Exists(path))
            {
                if (seen.Add(Path.GetFullPath(path)))
                    found.Add(path);
            }
            else
            {
                missing.Add(Finding.Create(DiagnosticCatalog.FileNotFound, path.Length == 0 ? null : new SourcePosition(Shown(path), 0, 0), Display.Value(path)));
            }
        }
        faults = missing.ToImmutable();
        return found.ToImmutable();
    }

    /// <summary>Loads them.</summary>
    /// <param name="files">As <see cref="Find"/> gave them.</param>
    /// <param name="broken">What makes some of them unusable.</param>
    public static ImmutableArray<Contract> Load(ImmutableArray<string> files, out ImmutableArray<Finding> broken)
    {
        var results = files.Select(file => ContractLoader.Load(file)).ToArray();
        broken = [.. results.Where(result => result.Contract is null).SelectMany(result => result.Findings)];
        return [.. results.Select(result => result.Contract).OfType<Contract>()];
    }

    private static string[] InFolder(string folder) =>
        [.. Directory.EnumerateFiles(folder, "openapi.*", Below).Where(file => Names.Contains(Path.GetFileName(file))).Select(Shown).Order(StringComparer.Ordinal)];

    private static string Shown(string path) => OperatingSystem.IsWindows() ? path.Replace('\\', '/') : path;
}
