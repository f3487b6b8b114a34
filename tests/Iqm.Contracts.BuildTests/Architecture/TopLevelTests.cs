using Iqm.Contracts.TestSupport;

namespace Iqm.Contracts.BuildTests.Architecture;

public sealed class TopLevelTests
{
    private static readonly HashSet<string> Folders = ["specs", "generator", "src", "tests", "pacts", "eng", ".ci"];

    private static readonly HashSet<string> Files =
    [
        "README.md", "LICENSE", "Iqm.Contracts.sln", "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props", "global.json", "nuget.config",
        ".editorconfig", ".gitattributes", ".gitignore",
    ];

    // A folder or file of that name is no part of the repository: version control's own, and what it is told to ignore.
    private static readonly HashSet<string> Ignored = [".git", .. File.ReadLines(RepositoryPaths.In(".gitignore")).Select(line => line.TrimEnd('/'))];

    [Fact]
    public void Top_level_shows_no_other_folder_than_the_agreed_ones()
    {
        var found = Directory.GetDirectories(RepositoryPaths.Root).Select(path => Path.GetFileName(path)).Except(Ignored).ToHashSet();

        Assert.Subset(Folders, found);
        Assert.Superset(new HashSet<string> { "specs", "generator", "src", "tests", "eng" }, found);
    }

    [Fact]
    public void Top_level_shows_no_other_file_than_the_agreed_ones()
    {
        var found = Directory.GetFiles(RepositoryPaths.Root).Select(path => Path.GetFileName(path)).Except(Ignored)
            .Where(file => !file.EndsWith(".binlog", StringComparison.Ordinal) && !file.EndsWith(".user", StringComparison.Ordinal)).ToHashSet();

        Assert.Subset(Files, found);
        Assert.Contains("Iqm.Contracts.sln", found);
    }
}
