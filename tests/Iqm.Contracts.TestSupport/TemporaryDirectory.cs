namespace Iqm.Contracts.TestSupport;

/// <summary>An empty directory of its own, with a space in its path, that is deleted when disposed.</summary>
/// <remarks>It is outside the repository, so that no <c>Directory.Build.props</c> or <c>nuget.config</c> of it applies.</remarks>
public sealed class TemporaryDirectory : IDisposable
{
    /// <summary>Creates the directory.</summary>
    public TemporaryDirectory() =>
        FullPath = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), "iqm contracts tests", Guid.NewGuid().ToString("n")[..12])).FullName;

    /// <summary>The absolute path, without a trailing separator.</summary>
    public string FullPath { get; }

    /// <summary>Leave the directory on disk when disposed; set for a failed test, so that its files can be read.</summary>
    public bool Keep { get; set; }

    /// <summary>The absolute path of something in the directory.</summary>
    /// <param name="relativePath">Separated by <c>/</c>.</param>
    public string In(string relativePath) => Path.Combine(FullPath, relativePath);

    /// <summary>Writes a text file and the directories above it.</summary>
    /// <param name="relativePath">Separated by <c>/</c>.</param>
    /// <param name="text">The whole content; written as UTF-8 without a byte order mark.</param>
    /// <returns>The absolute path.</returns>
    public string Write(string relativePath, string text)
    {
        var path = In(relativePath);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>Copies a file, or a directory with all below it.</summary>
    /// <param name="source">Absolute path.</param>
    /// <param name="relativePath">Where to, separated by <c>/</c>.</param>
    /// <param name="skip">Which directories and files to leave out, by name; none when null.</param>
    public void Copy(string source, string relativePath, Func<string, bool>? skip = null)
    {
        if (skip?.Invoke(Path.GetFileName(source)) == true)
            return;
        var target = In(relativePath);
        if (File.Exists(source))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(source, target, overwrite: true);
            return;
        }

        Directory.CreateDirectory(target);
        foreach (var entry in Directory.EnumerateFileSystemEntries(source))
            Copy(entry, Path.Combine(relativePath, Path.GetFileName(entry)), skip);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        if (Keep)
            return;
        try
        {
            Directory.Delete(FullPath, recursive: true);
        }
        catch (IOException)
        {
            // A compiler server may still hold a file; the operating system clears its temporary directory.
        }
        catch (UnauthorizedAccessException)
        {
        }
    }
}
