using System.Diagnostics;
using Iqm.Contracts.ClientTests;
using Iqm.Contracts.TestSupport;

namespace Iqm.Contracts.BuildTests.Recipes;

/// <summary>What the recipes for CI services tell the tool to do, done: in a repository with a branch, traffic, pacts and pages, and a provider on loopback.</summary>
public sealed class RecipeTests(LoopbackServer server) : ClientTest(server)
{
    private const string User = """{"name":"John Doe","external_id":"1","id":"0099ba73-0571-4741-8fc3-ec0d32f47b51","created_at":"2022-03-29T17:29:37.974235","updated_at":"2022-03-29T17:29:37.974235","status":"ACTIVE"}""";

    private const string Traffic = $$"""
        {"method":"GET","url":"https://api.staging.insightiq.ai/v1/users/external_id/1","requestHeaders":{"Authorization":"Basic dTpw"},"status":200,"responseHeaders":{"content-type":"application/json","request-id":"r-1"},"responseBody":{{User}}}

        """;

    public static TheoryData<string> Recipes => [.. Recipe.Files];

    [Theory]
    [MemberData(nameof(Recipes))]
    public async Task Every_command_of_a_recipe_works(string file)
    {
        using var directory = new TemporaryDirectory();
        await PrepareAsync(directory);
        var scripts = Recipe.Scripts(file).Where(script => script.Contains("iqm-contracts", StringComparison.Ordinal)).ToArray();
        Assert.NotEmpty(scripts);

        foreach (var script in scripts)
        {
            if (script.Contains("--live", StringComparison.Ordinal))
                Server.Answer(200, User, "application/json", ("request-id", "r-1"));
            await ShellAsync(directory, script);
        }
    }

    private async Task PrepareAsync(TemporaryDirectory directory)
    {
        directory.Copy(RepositoryPaths.Specs, "specs");
        directory.Copy(RepositoryPaths.Pacts, "pacts");
        directory.Write("recordings/users.jsonl", Traffic);
        directory.Write("docs/vendor/users.md", await File.ReadAllTextAsync(RepositoryPaths.In("tests", "Iqm.Contracts.BuildTests", "Recipes", "page.md"), TestContext.Current.CancellationToken));
        // The tool as a local tool of the repository would be: 'dotnet iqm-contracts'.
        directory.Write("bin/dotnet", $"""
            #!/bin/sh
            if [ "$1" = iqm-contracts ]; then shift; exec "{DotNet.HostPath}" "{BuiltAssembly.PathOf("Iqm.Contracts.Cli", "net10.0", "iqm-contracts")}" "$@"; fi
            exec "{DotNet.HostPath}" "$@"
            """);
        await ShellAsync(directory, """
            chmod +x bin/dotnet
            git init -q -b main . && git add -A && git -c user.name=t -c user.email=t@example.com commit -q -m base
            git update-ref refs/remotes/origin/main HEAD
            """);
    }

    private async Task ShellAsync(TemporaryDirectory directory, string script)
    {
        var start = new ProcessStartInfo("bash", ["-eu", "-o", "pipefail", "-c", script]) { WorkingDirectory = directory.FullPath, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["PATH"] = directory.In("bin") + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH");
        foreach (var (name, value) in new Dictionary<string, string>
        {
            ["GITHUB_BASE_REF"] = "main",
            ["GITHUB_STEP_SUMMARY"] = directory.In("summary.md"),
            ["SYSTEM_PULLREQUEST_TARGETBRANCH"] = "refs/heads/main",
            ["CI_MERGE_REQUEST_TARGET_BRANCH_NAME"] = "main",
            ["PROVIDER"] = Server.Address.AbsoluteUri,
            ["IQMC_INSIGHTIQ_BASICAUTH"] = "user:password",
            ["IQMC_INSIGHTIQ_EXTERNAL_ID"] = "1",
            ["GIT_CONFIG_GLOBAL"] = "/dev/null",
        })
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, $"{script}\n\nended with {process.ExitCode}:\n{await output}\n{error}");
    }
}
