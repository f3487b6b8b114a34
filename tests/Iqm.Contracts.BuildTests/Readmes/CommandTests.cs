using Iqm.Contracts.TestSupport;

namespace Iqm.Contracts.BuildTests.Readmes;

/// <summary>What a README tells to type works.</summary>
public sealed class CommandTests
{
    private const string Tool = "dotnet run --project src/Iqm.Contracts.Cli -- ";

    public static TheoryData<string> ToolCommands => [.. ShellLines().Where(line => line.StartsWith(Tool, StringComparison.Ordinal)).Select(line => line[Tool.Length..]).Distinct()];

    [Fact]
    public void Two_commands_of_the_readme_are_what_ci_runs_first()
    {
        var readme = CodeBlock.All.First(block => block is { File: "README.md", Language: "sh" }).Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var script = File.ReadAllLines(RepositoryPaths.In(".ci", "run"));

        Assert.Equal(["dotnet build", "dotnet test"], readme);
        Assert.Equal(
            ["if ! dotnet build; then", "dotnet test || test_run=$?"],
            script.Where(line => line.Contains("dotnet build;", StringComparison.Ordinal) || line.StartsWith("dotnet test", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(ToolCommands))]
    public async Task Command_of_a_readme_succeeds_on_the_contracts_of_this_repository(string arguments)
    {
        using var directory = new TemporaryDirectory();
        Copy(RepositoryPaths.Specs, directory.In("specs"));

        var tool = BuiltAssembly.PathOf("Iqm.Contracts.Cli", "net10.0", "iqm-contracts");
        var run = await DotNet.RunAsync(directory.FullPath, [tool, .. arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries)], cancellationToken: TestContext.Current.CancellationToken);

        run.EnsureSuccess();
    }

    private static IEnumerable<string> ShellLines() => CodeBlock.All.Where(block => block.Language is "sh" or "bash").SelectMany(block => block.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries));

    private static void Copy(string source, string target)
    {
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(target, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
