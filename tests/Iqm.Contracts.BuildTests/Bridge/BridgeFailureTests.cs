namespace Iqm.Contracts.BuildTests.Bridge;

public sealed class BridgeFailureTests(ColdFill cold) : BridgeTest(cold)
{
    [Fact]
    public async Task Missing_Node_is_one_coded_line_that_says_what_to_do()
    {
        var repository = NewRepository();
        repository.AddProject("App", BridgeRepository.Generating);
        repository.Write("All.slnx", """<Solution><Project Path="App/App.csproj" /><Project Path="Two/Two.csproj" /></Solution>""");
        repository.AddProject("Two", BridgeRepository.Generating);

        var result = (await repository.RunAsync(["build"], new() { ["PATH"] = PathWithoutNode(repository) })).EnsureFailure();

        var error = Assert.Single(result.Errors);
        Assert.StartsWith("eng/bridge/npm/nswag/package.json : error IQMC9901: ", error, StringComparison.Ordinal);
        Assert.Contains("NSwag.CodeGeneration.CSharp 14.7.1", error, StringComparison.Ordinal);
        Assert.Contains("Install Node.js", error, StringComparison.Ordinal);
        Assert.Empty(repository.Leftovers);
    }

    [Fact]
    public async Task Content_that_differs_from_the_pinned_hash_is_refused()
    {
        var repository = NewRepository();
        repository.AddProject("App", BridgeRepository.Generating);
        var file = repository.In("eng/bridge/npm/nswag/package-lock.json");
        repository.Write("eng/bridge/npm/nswag/package-lock.json", File.ReadAllText(file).Replace("sha512-V6Li", "sha512-AAAA", StringComparison.Ordinal));

        var result = (await repository.RunAsync("restore", "App")).EnsureFailure();

        var error = Assert.Single(result.Errors);
        Assert.StartsWith("eng/bridge/npm/nswag/package-lock.json : error IQMC9902: ", error, StringComparison.Ordinal);
        Assert.Contains("EINTEGRITY", error, StringComparison.Ordinal);
        Assert.Empty(repository.Packages);
        Assert.Empty(repository.Leftovers);
    }

    [Fact]
    public async Task Manifest_that_names_a_file_the_origin_lacks_is_refused()
    {
        var repository = NewRepository();
        repository.AddProject("App", BridgeRepository.Generating);
        var manifest = repository.In("eng/bridge/packages.props");
        repository.Write("eng/bridge/packages.props", File.ReadAllText(manifest).Replace("Assembly=\"Parlot\"", "Assembly=\"Moved\"", StringComparison.Ordinal));

        var result = (await repository.RunAsync("restore", "App")).EnsureFailure();

        var error = Assert.Single(result.Errors);
        Assert.StartsWith("eng/bridge/packages.props : error IQMC9903: Package 'Parlot' needs 'Moved.dll", error, StringComparison.Ordinal);
        Assert.Empty(repository.Packages);
        Assert.Empty(repository.Leftovers);
    }

    /// <summary>A PATH with what a build needs anyhow, the shell, and nothing else.</summary>
    private static string PathWithoutNode(BridgeRepository repository)
    {
        if (OperatingSystem.IsWindows())
            return Environment.SystemDirectory;
        var folder = Directory.CreateDirectory(repository.In("path")).FullName;
        File.CreateSymbolicLink(Path.Combine(folder, "sh"), "/bin/sh");
        return folder;
    }
}
