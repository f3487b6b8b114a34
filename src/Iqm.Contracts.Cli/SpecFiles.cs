using System.Collections.Immutable;
using Iqm.Contracts.Cli.Options;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Loading;
using Iqm.Contracts.Testing;

namespace Iqm.Contracts.Cli;

/// <summary>The documents that files and folders on a command line stand for.</summary>
internal static class SpecFiles
{
    private static readonly string[] Names = ["openapi.yaml", "openapi.yml", "openapi.json"];

    /// <summary>Finds them, each once.</summary>
    /// <param name="paths">Files and folders.</param>
    /// <param name="faults">What is not there.</param>
    public static ImmutableArray<string> Find(IEnumerable<string> paths, out ImmutableArray<Finding> faults) => GivenFiles.EachOnce(GivenFiles.Find(
        paths, file => Names.Contains(Path.GetFileName(file)),
        (path, isFolder) => isFolder ? Finding.Create(DiagnosticCatalog.NoContracts, null, Display.Value(path)) : NotThere(path), out faults));

    private static Finding NotThere(string path)
    {
        var finding = Finding.Create(DiagnosticCatalog.FileNotFound, path.Length == 0 ? null : new SourcePosition(GivenFiles.Shown(path), 0, 0), Display.Value(path));
        // Whoever gave no path may have no contract of their own.
        return path == SpecOptions.Default ? finding with { Message = $"{finding.Message} Or take one that the tool brings: --spec {string.Join(" or --spec ", VendorContracts.Names)}." } : finding;
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
}
