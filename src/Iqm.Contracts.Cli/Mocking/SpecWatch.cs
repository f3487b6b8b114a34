using System.Collections.Immutable;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Cli.Mocking;

/// <summary>Notices that documents changed: by looking, since notifications do not come from every kind of file system.</summary>
internal sealed class SpecWatch(IReadOnlyList<string> paths)
{
    private ImmutableDictionary<string, (DateTime Written, long Length)> _seen = ImmutableDictionary<string, (DateTime, long)>.Empty;
    private ImmutableArray<string> _others = [];

    /// <summary>Remembers how the documents are now. To be done before they are loaded, so that no change is missed.</summary>
    public void Begin() => _seen = Look();

    /// <summary>Watches the files as well that loaded contracts refer to.</summary>
    public void Include(IEnumerable<Contract> contracts)
    {
        _others = [.. contracts.SelectMany(contract => contract.Files)];
        _seen = Look().SetItems(_seen);
    }

    /// <summary>Whether a document is other than it was, new, or gone; says so once.</summary>
    public bool HasChanged()
    {
        var now = Look();
        if (now.Count == _seen.Count && now.All(file => _seen.TryGetValue(file.Key, out var before) && before == file.Value))
            return false;
        _seen = now;
        return true;
    }

    private ImmutableDictionary<string, (DateTime, long)> Look()
    {
        var found = ImmutableDictionary.CreateBuilder<string, (DateTime, long)>(StringComparer.Ordinal);
        try
        {
            foreach (var path in SpecFiles.Find(paths, out _).Select(Path.GetFullPath).Concat(_others))
                found[path] = new FileInfo(path) is { Exists: true } file ? (file.LastWriteTimeUtc, file.Length) : (default, -1);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A folder that is being replaced is looked at again.
            return _seen;
        }
        return found.ToImmutable();
    }
}
