using Iqm.Contracts.BuildTests.Readmes;
using Iqm.Contracts.ClientTests;
using Iqm.Contracts.TestSupport;

namespace Iqm.Contracts.BuildTests.Commands;

/// <summary>What a README tells to type works.</summary>
public sealed class ReadmeCommandTests(LoopbackServer server) : ClientTest(server)
{
    private const string Tool = "dotnet run --project src/Iqm.Contracts.Cli -- ";

    /// <summary>Those that end by themselves: 'mock' runs until it is stopped, and has tests of its own.</summary>
    public static TheoryData<string> ToolCommands =>
        [.. ShellLines().Where(line => line.StartsWith(Tool, StringComparison.Ordinal)).Select(line => line[Tool.Length..]).Where(line => !line.StartsWith("mock", StringComparison.Ordinal)).Distinct()];

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
    public async Task Command_of_a_readme_succeeds(string arguments)
    {
        using var repository = await UsersRepository.CreateAsync(Server.Address);
        if (arguments.Contains("--live", StringComparison.Ordinal))
            Server.Answer(200, UsersRepository.User, "application/json", ("request-id", UsersRepository.RequestId));

        await repository.RunAsync("dotnet iqm-contracts " + arguments.Replace("https://staging.example", Server.Address.AbsoluteUri, StringComparison.Ordinal));
    }

    private static IEnumerable<string> ShellLines() => CodeBlock.All.Where(block => block.Language is "sh" or "bash").SelectMany(block => block.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries));
}
