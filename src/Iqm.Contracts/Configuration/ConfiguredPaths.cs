namespace Iqm.Contracts.Configuration;

/// <summary>Paths of a configuration: written relative to its folder, used from the working folder.</summary>
/// <param name="folder">The configuration's folder, full.</param>
/// <param name="workingFolder">The working folder, full.</param>
internal sealed class ConfiguredPaths(string folder, string workingFolder)
{
    /// <summary>A path as the file writes it, as it is used and shown.</summary>
    public string Resolve(string path) => Show(Path.GetFullPath(path, folder));

    /// <summary>A full path: relative when it is in the working folder or below, with '/'.</summary>
    public string Show(string path)
    {
        var relative = Path.GetRelativePath(workingFolder, path);
        var shown = relative == ".." || relative.StartsWith(".." + Path.DirectorySeparatorChar, StringComparison.Ordinal) ? path : relative;
        return OperatingSystem.IsWindows() ? shown.Replace('\\', '/') : shown;
    }
}
