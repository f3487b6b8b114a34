using System.Collections.Immutable;
using System.CommandLine;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Cli.Pacts;

/// <summary>The pact files that files and folders on a command line stand for.</summary>
internal static class PactFiles
{
    private const string Default = "pacts";

    /// <summary>The folder where pacts are when none are given: the configuration's, or <c>pacts</c>.</summary>
    public static string Usual(ParseResult result) => ToolInvocation.Of(result).Pacts ?? Default;

    /// <summary>Finds them, each once.</summary>
    /// <param name="paths">Files and folders.</param>
    /// <param name="faults">What is not there.</param>
    public static ImmutableArray<string> Find(IEnumerable<string> paths, out ImmutableArray<Finding> faults) => GivenFiles.EachOnce(GivenFiles.Find(
        paths, file => Path.GetExtension(file).Equals(".json", StringComparison.OrdinalIgnoreCase),
        (path, isFolder) => isFolder ? Finding.Create(DiagnosticCatalog.PactNotInFolder, null, Display.Value(path))
            : Finding.Create(DiagnosticCatalog.PactNotFound, path.Length == 0 ? null : new SourcePosition(GivenFiles.Shown(path), 0, 0), Display.Value(path)), out faults));
}
