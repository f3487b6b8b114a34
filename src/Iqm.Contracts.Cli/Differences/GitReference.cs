using Iqm.Contracts.Diagnostics;

namespace Iqm.Contracts.Cli.Differences;

/// <summary>What <c>git:REVISION:PATH</c> names.</summary>
/// <param name="Revision">As git understands it; never an option.</param>
/// <param name="Path">From the repository's root, or from the current folder when it begins with <c>./</c>; <c>/</c>-separated, without <c>/</c> at its end. Empty for the root.</param>
internal sealed record GitReference(string Revision, string Path)
{
    private const string Prefix = "git:";

    /// <summary>Whether an argument is meant as one.</summary>
    public static bool Is(string argument) => argument.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>Reads an argument for which <see cref="Is"/> holds.</summary>
    /// <param name="argument">As given.</param>
    /// <param name="fault">Why it is refused; null when it is not.</param>
    public static GitReference? Parse(string argument, out Finding? fault)
    {
        var rest = argument[Prefix.Length..];
        var colon = rest.IndexOf(':', StringComparison.Ordinal);
        var (revision, path) = colon < 0 ? (rest, "") : (rest[..colon], rest[(colon + 1)..].TrimEnd('/'));
        var why = Why(revision, path, colon >= 0);
        fault = why is null ? null : Finding.Create(DiagnosticCatalog.GitReferenceRefused, null, Display.Value(argument), why);
        return why is null ? new GitReference(revision, path == "." ? "" : path) : null;
    }

    private static string? Why(string revision, string path, bool hasPath)
    {
        if (revision.Length == 0)
            return "it names no revision";
        if (revision[0] == '-')
            return "a revision does not begin with '-'";
        if (!hasPath)
            return "it names no path";
        if (path.Length == 0)
            return "it names no path; '.' is the whole repository";
        if (path[0] is '-' or '/')
            return $"a path does not begin with '{path[0]}'";
        if (path.Contains('\\', StringComparison.Ordinal))
            return "its path is written with '\\'; use '/'";
        if (revision.Concat(path).Any(char.IsControl))
            return "it holds a control character";
        return path.Split('/').Contains("..", StringComparer.Ordinal) ? "its path leads upwards" : null;
    }
}
