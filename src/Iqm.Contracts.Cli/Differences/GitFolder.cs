using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Iqm.Contracts.Diagnostics;

namespace Iqm.Contracts.Cli.Differences;

/// <summary>The documents of a git revision, in a temporary folder in which they stand as in the repository, so that references between them are those of that revision.</summary>
internal sealed partial class GitFolder : IDisposable
{
    private const long MaxBytes = 64L * 1024 * 1024;
    private static readonly string[] Extensions = [".yaml", ".yml", ".json"];

    private sealed record Entry(string Id, long Size, string Path);

    private readonly string _folder;

    private GitFolder(string folder, string path, string prefix) => (_folder, Path, Prefix) = (folder, path, prefix);

    /// <summary>Where the document or folder is that was asked for.</summary>
    public string Path { get; }

    /// <summary>What a path in the temporary folder begins with.</summary>
    public string Root => _folder + "/";

    /// <summary>What a path in the revision begins with, for messages: <c>git:HEAD~1:</c>.</summary>
    public string Prefix { get; }

    /// <summary>Takes the documents out of git.</summary>
    /// <param name="reference">Which.</param>
    /// <param name="cancellationToken">Ends git.</param>
    /// <returns>The folder, to be disposed of; or what is wrong.</returns>
    public static async Task<(GitFolder? Folder, Finding? Fault)> ReadAsync(GitReference reference, CancellationToken cancellationToken)
    {
        var shown = Display.Value($"git:{reference.Revision}:{reference.Path}");
        try
        {
            var path = reference.Path;
            if (path.StartsWith("./", StringComparison.Ordinal))
                path = (await TextAsync(["rev-parse", "--show-prefix"], cancellationToken).ConfigureAwait(false)).Trim('\n') + path[2..];
            await TextAsync(["rev-parse", "--git-dir"], cancellationToken).ConfigureAwait(false);
            if (await CommitAsync(reference.Revision, cancellationToken).ConfigureAwait(false) is not { } commit)
                return (null, Finding.Create(DiagnosticCatalog.GitNotFound, null, shown, "there is no such revision"));
            var entries = await ListAsync(commit, path, cancellationToken).ConfigureAwait(false);
            if (entries.Count == 0)
                return (null, Finding.Create(DiagnosticCatalog.GitNotFound, null, shown, "the revision has nothing there"));
            var files = await SelectAsync(commit, path, entries, cancellationToken).ConfigureAwait(false);
            if (files.Sum(file => file.Size) > MaxBytes)
                return (null, Finding.Create(DiagnosticCatalog.GitTooLarge, null, shown, MaxBytes));
            return (await WriteAsync(files, path, $"git:{reference.Revision}:", cancellationToken).ConfigureAwait(false), null);
        }
        catch (GitException e)
        {
            return (null, Finding.Create(DiagnosticCatalog.GitFailed, null, shown, Display.Text(e.Message).TrimEnd('.') + "."));
        }
    }

    public void Dispose() => Directory.Delete(System.IO.Path.GetDirectoryName(_folder)!, recursive: true);

    private static async Task<string?> CommitAsync(string revision, CancellationToken cancellationToken)
    {
        try
        {
            return (await TextAsync(["rev-parse", "--verify", "--quiet", "--end-of-options", $"{revision}^{{commit}}"], cancellationToken).ConfigureAwait(false)).Trim();
        }
        catch (GitException)
        {
            return null;
        }
    }

    private static async Task<List<Entry>> ListAsync(string commit, string path, CancellationToken cancellationToken)
    {
        string[] arguments = ["ls-tree", "-r", "-z", "-l", "--full-tree", commit, .. path.Length == 0 ? (string[])[] : ["--", path]];
        var entries = new List<Entry>();
        foreach (var line in (await TextAsync(arguments, cancellationToken).ConfigureAwait(false)).Split('\0', StringSplitOptions.RemoveEmptyEntries))
        {
            // MODE blob ID SIZE TAB PATH; links and other repositories are not followed.
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            var fields = line[..tab].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (fields is ["100644" or "100755", "blob", var id, var size] && IsInside(line[(tab + 1)..]))
                entries.Add(new Entry(id, long.Parse(size, CultureInfo.InvariantCulture), line[(tab + 1)..]));
        }
        return entries;
    }

    // Git itself refuses such names; a hand-made tree may still have them.
    private static bool IsInside(string path) => !path.Split('/').Any(part => part is "" or "." or ".." || part.Contains('\\', StringComparison.Ordinal) || part.Contains(':', StringComparison.Ordinal));

    // A document alone is all that is needed, unless it refers to others: then everything beside and below it.
    private static async Task<List<Entry>> SelectAsync(string commit, string path, List<Entry> entries, CancellationToken cancellationToken)
    {
        if (entries is not [var only] || only.Path != path)
            return entries.FindAll(entry => Extensions.Contains(System.IO.Path.GetExtension(entry.Path)));
        if (only.Size > MaxBytes)
            return entries;
        var text = Encoding.UTF8.GetString(await GitProcess.RunAsync(["cat-file", "blob", only.Id], "", MaxBytes, cancellationToken).ConfigureAwait(false));
        if (!OtherFile().IsMatch(text))
            return entries;
        var slash = path.LastIndexOf('/');
        var beside = await ListAsync(commit, slash < 0 ? "" : path[..slash], cancellationToken).ConfigureAwait(false);
        return beside.FindAll(entry => entry.Path == path || Extensions.Contains(System.IO.Path.GetExtension(entry.Path)));
    }

    private static async Task<GitFolder> WriteAsync(List<Entry> files, string path, string prefix, CancellationToken cancellationToken)
    {
        var batch = await GitProcess.RunAsync(["cat-file", "--batch"], string.Concat(files.Select(file => file.Id + "\n")), MaxBytes + files.Count * 256L, cancellationToken).ConfigureAwait(false);
        // A name of its own, for a document called openapi.yaml is named after its folder.
        var folder = Directory.CreateDirectory(System.IO.Path.Combine(Directory.CreateTempSubdirectory("iqm-contracts-").FullName, "repository")).FullName;
        var at = 0;
        foreach (var file in files)
        {
            // ID blob SIZE LF CONTENT LF
            at += batch.AsSpan(at).IndexOf((byte)'\n') + 1;
            var target = System.IO.Path.Combine(folder, file.Path);
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(target)!);
            await File.WriteAllBytesAsync(target, batch.AsMemory(at, (int)file.Size), cancellationToken).ConfigureAwait(false);
            at += (int)file.Size + 1;
        }
        return new GitFolder(folder, path.Length == 0 ? folder : $"{folder}/{path}", prefix);
    }

    private static async Task<string> TextAsync(string[] arguments, CancellationToken cancellationToken) =>
        Encoding.UTF8.GetString(await GitProcess.RunAsync(arguments, "", MaxBytes, cancellationToken).ConfigureAwait(false));

    [GeneratedRegex("""["']?\$ref["']?\s*:\s*["']?[^#"'\s]""")]
    private static partial Regex OtherFile();
}
