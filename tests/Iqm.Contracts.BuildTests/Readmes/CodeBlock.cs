using System.Text.RegularExpressions;
using Iqm.Contracts.TestSupport;

namespace Iqm.Contracts.BuildTests.Readmes;

/// <summary>A fenced block of a README.</summary>
/// <param name="File">Relative to the repository, with '/'.</param>
/// <param name="Line">Of its first line of content; the first line of a file is 1.</param>
/// <param name="Language">As the fence gives it; empty when it gives none.</param>
/// <param name="Text">Without the fences.</param>
internal sealed record CodeBlock(string File, int Line, string Language, string Text)
{
    private static readonly Regex Fence = new(@"^(?<indent> {0,3})```(?<language>\w*)[^\n]*\n(?<text>.*?)^ {0,3}```\s*$", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.CultureInvariant);

    private static readonly Regex FirstLine = new(@"\A(//|<!--) (?<file>[\w.]+\.(cs|csproj))( -->)?\n", RegexOptions.CultureInvariant);

    /// <summary>Every block of every README that is committed, in the order of files and lines.</summary>
    public static IReadOnlyList<CodeBlock> All { get; } = [.. Readmes().Order(StringComparer.Ordinal).SelectMany(Read)];

    /// <summary>The file that the block is, or a part of, as its first line says: <c>// Program.cs</c>, <c>&lt;!-- Acme.csproj --&gt;</c>. Null when it does not say so.</summary>
    public string? Target => FirstLine.Match(Text) is { Success: true } match ? match.Groups["file"].Value : null;

    /// <summary>As tests show it.</summary>
    public string Place => $"{File}({Line})";

    /// <inheritdoc />
    public override string ToString() => Place;

    private static IEnumerable<string> Readmes()
    {
        var options = new EnumerationOptions { RecurseSubdirectories = true };
        string[] made = ["bin", "obj", "node_modules", "artifacts", "BenchmarkDotNet.Artifacts"];
        return Directory.EnumerateFiles(RepositoryPaths.Root, "*.md", options)
            .Select(path => Path.GetRelativePath(RepositoryPaths.Root, path).Replace('\\', '/'))
            .Where(path => !path.Split('/').Intersect(made).Any());
    }

    private static IEnumerable<CodeBlock> Read(string file)
    {
        var text = System.IO.File.ReadAllText(RepositoryPaths.In(file)).ReplaceLineEndings("\n");
        return Fence.Matches(text).Select(match => new CodeBlock(
            file, text.AsSpan(0, match.Groups["text"].Index).Count('\n') + 1, match.Groups["language"].Value, match.Groups["text"].Value));
    }
}
