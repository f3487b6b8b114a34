using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Docs.Drift;
using Iqm.Contracts.Files;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Docs;

/// <summary>The facts last read from the pages and accepted: <c>docs.lock.json</c>.</summary>
/// <param name="Pages">By id.</param>
public sealed record DocsLock(ImmutableArray<LockedPage> Pages)
{
    /// <summary>A lock without pages.</summary>
    public static DocsLock Empty { get; } = new([]);

    /// <summary>Accepts the present facts of pages; pages that are not given, and those that could not be read, stay as they are.</summary>
    /// <param name="pages">The pages as read.</param>
    /// <param name="contract">The contract; where given, its present disagreements with the pages are accepted too, and later ones reported.</param>
    public DocsLock Accept(IEnumerable<PageFacts> pages, Contract? contract = null)
    {
        var result = Pages.ToDictionary(page => page.Id, StringComparer.Ordinal);
        foreach (var page in pages.Where(page => page.IsReadable && page.Sha256.Length > 0))
        {
            var accepted = contract is null ? default(ImmutableArray<string>?) : [.. ContractComparison.Compare(page, contract).Select(entry => entry.Key).Distinct().Order(StringComparer.Ordinal)];
            result[page.Id] = LockedPage.Of(page, accepted);
        }
        return new DocsLock([.. result.Values.OrderBy(page => page.Id, StringComparer.Ordinal)]);
    }

    /// <summary>Deterministic JSON with <c>\n</c> line ends: facts only, no prose, no lines, no dates.</summary>
    public string ToJson() => DocsLockWriter.Write(this);

    /// <summary>Reads what <see cref="ToJson"/> writes.</summary>
    /// <param name="json">The text.</param>
    /// <param name="file">How findings name it.</param>
    public static DocsLockLoadResult Parse(string json, string file) => Parse(Encoding.UTF8.GetBytes(json), file);

    /// <summary>Reads a lock file; a file that does not exist is a lock without pages.</summary>
    public static DocsLockLoadResult Load(string path)
    {
        try
        {
            return File.Exists(path) ? Parse(WholeFile.ReadUtf8(path), path) : new DocsLockLoadResult(Empty, []);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new DocsLockLoadResult(null, [Finding.Create(DiagnosticCatalog.LockUnreadable, new SourcePosition(path.Replace('\\', '/'), 0, 0), Display.Text(e.Message))]);
        }
    }

    /// <summary>Writes the lock, whole or not at all; the file keeps its time when nothing changed.</summary>
    /// <returns>Whether the file was written.</returns>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public bool Save(string path)
    {
        var json = ToJson();
        if (File.Exists(path) && WholeFile.ReadText(path) == json)
            return false;
        WholeFile.WriteText(path, json);
        return true;
    }

    private static DocsLockLoadResult Parse(ReadOnlyMemory<byte> json, string file)
    {
        try
        {
            return new DocsLockLoadResult(DocsLockReader.Read(json), []);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            var line = e is JsonException { LineNumber: { } number } ? (int)number + 1 : 0;
            return new DocsLockLoadResult(null, [Finding.Create(DiagnosticCatalog.LockUnreadable, new SourcePosition(file.Replace('\\', '/'), line, 0), Display.Value(e.Message))]);
        }
    }
}

/// <summary>A lock, or why there is none.</summary>
/// <param name="Lock">Null when the file is no lock.</param>
/// <param name="Findings">What was wrong.</param>
public sealed record DocsLockLoadResult(DocsLock? Lock, ImmutableArray<Finding> Findings);
