using System.Text.RegularExpressions;

namespace Iqm.Contracts.Loading;

/// <summary>The folder of a root document, out of which no reference leads.</summary>
internal sealed partial class ContractFolder
{
    private readonly string _realRoot;
    private readonly string _shownRoot;

    /// <param name="realFile">The root document's path, symbolic links resolved.</param>
    /// <param name="shownFile">The same as the user gave it.</param>
    public ContractFolder(string realFile, string shownFile)
    {
        _realRoot = Path.GetDirectoryName(realFile)!;
        var slash = shownFile.LastIndexOf('/');
        _shownRoot = slash < 0 ? "" : shownFile[..(slash + 1)];
    }

    /// <summary>Resolves the file part of a reference.</summary>
    /// <param name="reference">Percent-decoded, without fragment; not empty.</param>
    /// <param name="fromFile">Real path of the file the reference stands in.</param>
    /// <param name="realPath">The file's path, symbolic links resolved.</param>
    /// <returns>Null when the reference stays inside; otherwise why not, as the end of a sentence about it.</returns>
    public string? Resolve(string reference, string fromFile, out string realPath)
    {
        realPath = "";
        if (Scheme().IsMatch(reference))
            return "is a URL";
        if (reference[0] is '/' or '\\' || DriveLetter().IsMatch(reference))
            return "is an absolute path";
        if (reference.Contains('\\', StringComparison.Ordinal))
            return "is written with '\\'; use '/'";
        if (reference.Any(char.IsControl))
            return "holds a control character";
        var path = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(fromFile)!, reference));
        if (!IsInside(path))
            return "leads out of the contract's folder";
        realPath = RealPath(path);
        return IsInside(realPath) ? null : "leads out of the contract's folder through a symbolic link";
    }

    /// <summary>Path below the folder, <c>/</c>-separated.</summary>
    public string RelativeOf(string realPath) => Path.GetRelativePath(_realRoot, realPath).Replace('\\', '/');

    /// <summary>The path as a user would write it who gave the root document's path.</summary>
    public string ShownOf(string realPath) => _shownRoot + RelativeOf(realPath);

    /// <summary>The path with every symbolic link on it resolved.</summary>
    /// <exception cref="IOException">Links that lead to each other.</exception>
    public static string RealPath(string path)
    {
        path = Path.GetFullPath(path);
        var real = Path.GetPathRoot(path)!;
        foreach (var part in path[real.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            real = Path.Combine(real, part);
            FileSystemInfo info = Directory.Exists(real) ? new DirectoryInfo(real) : new FileInfo(real);
            if (info.LinkTarget is not null && info.ResolveLinkTarget(returnFinalTarget: true) is { } target)
                real = RealPath(target.FullName);
        }
        return real;
    }

    private bool IsInside(string path) =>
        path.StartsWith(_realRoot.EndsWith(Path.DirectorySeparatorChar) ? _realRoot : _realRoot + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    // Two letters at least: one letter and a colon is a drive. Source: RFC 3986 §3.1.
    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9+.-]+:")]
    private static partial Regex Scheme();

    [GeneratedRegex(@"^[A-Za-z]:")]
    private static partial Regex DriveLetter();
}
