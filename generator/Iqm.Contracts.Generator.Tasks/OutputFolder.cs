namespace Iqm.Contracts.Generator.Tasks;

/// <summary>A folder that holds what one generation makes and nothing else.</summary>
internal sealed class OutputFolder(string root)
{
    private readonly SortedDictionary<string, string> _files = new(StringComparer.Ordinal);

    /// <summary>Absolute paths of all files, sorted.</summary>
    public IEnumerable<string> Paths => _files.Keys;

    public void Add(string relativePath, string text) => _files[Path.GetFullPath(Path.Combine(root, relativePath))] = text;

    /// <summary>Writes what differs and deletes what is no longer made. Files that are equal keep their time, so that nothing is compiled again.</summary>
    public void Write()
    {
        foreach (var (path, text) in _files)
            TextFiles.WriteIfDifferent(path, text);
        var kept = _files.Keys.ToHashSet(OperatingSystem.IsWindows() ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);
        foreach (var orphan in Directory.EnumerateFiles(root, "*.g.cs", SearchOption.AllDirectories).Where(f => !kept.Contains(f)).ToList())
            File.Delete(orphan);
        foreach (var folder in Directory.EnumerateDirectories(root).Where(f => !Directory.EnumerateFileSystemEntries(f).Any()).ToList())
            Directory.Delete(folder);
    }
}
