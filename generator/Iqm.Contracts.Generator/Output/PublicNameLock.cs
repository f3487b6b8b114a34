using System.Collections.Immutable;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Generator;

/// <summary>
/// A file, checked in, with the public names of a client: one a line, sorted. A contract that takes one of them away, or calls it otherwise, is a finding until
/// somebody accepts it.
/// </summary>
public static class PublicNameLock
{
    private const string Heading = "# Public names of a generated client. Accept changes with: dotnet build -p:AcceptPublicNames=true\n";
    private const int MaxFindings = 20;

    /// <summary>Compares what is generated with what was accepted.</summary>
    /// <param name="path">The file.</param>
    /// <param name="names">The names of now.</param>
    /// <param name="accept">Whether to write the file instead.</param>
    /// <returns>One finding for each name that is gone, or one for a file that is missing; empty when all accepted names are still there. New names need no consent.</returns>
    /// <exception cref="IOException">The file cannot be read or written.</exception>
    /// <exception cref="UnauthorizedAccessException">It must not be.</exception>
    public static IReadOnlyList<Finding> Check(string path, ImmutableArray<string> names, bool accept)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (accept)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            GeneratedFolder.WriteIfDifferent(path, Heading + string.Concat(names.Select(n => n + "\n")));
            return [];
        }
        if (!File.Exists(path))
            return [Finding.Create(DiagnosticCatalog.PublicNamesMissing, new SourcePosition(path, 0, 0))];
        var now = names.ToHashSet(StringComparer.Ordinal);
        var accepted = File.ReadAllLines(path);
        var known = accepted.Select(line => line.Trim()).ToHashSet(StringComparer.Ordinal);
        var added = names.Where(n => !known.Contains(n)).ToList();
        var gone = accepted.Select((line, index) => (Name: line.Trim(), Line: index + 1)).Where(l => l.Name.Length > 0 && l.Name[0] != '#' && !now.Contains(l.Name)).ToList();
        // A type that is gone says it for all its members.
        var told = gone.Where(l => !gone.Exists(other => l.Name.StartsWith(other.Name + ".", StringComparison.Ordinal))).ToList();
        return [.. told.Take(MaxFindings).Select(l => Finding.Create(DiagnosticCatalog.PublicNameGone, new SourcePosition(path, l.Line, 1), Display.Value(l.Name), NearNames.Sentence(l.Name, added)))];
    }
}
