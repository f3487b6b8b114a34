using System.Diagnostics;
using Iqm.Contracts.TestSupport;

namespace Iqm.Contracts.BuildTests.Commands;

/// <summary>A repository of somebody who uses the tool: contracts, recorded traffic, pacts, waivers and saved pages, all in order, with a base branch at its remote.</summary>
internal sealed class UsersRepository : IDisposable
{
    /// <summary>What InsightIQ answers for a user.</summary>
    public const string User = """{"name":"John Doe","external_id":"1","id":"0099ba73-0571-4741-8fc3-ec0d32f47b51","created_at":"2022-03-29T17:29:37.974235","updated_at":"2022-03-29T17:29:37.974235","status":"ACTIVE"}""";

    /// <summary>The ID that InsightIQ gives to a request.</summary>
    public const string RequestId = "0b6ba83c-0b1f-4d0e-9a53-6f3a53f2a6de";

    private const string Traffic = $$"""
        {"method":"GET","url":"https://api.staging.insightiq.ai/v1/users/external_id/1","requestHeaders":{"Authorization":"Basic dTpw"},"status":200,"responseHeaders":{"content-type":"application/json","request-id":"{{RequestId}}"},"responseBody":{{User}}}

        """;

    private readonly TemporaryDirectory _directory = new();
    private readonly Uri _provider;

    private UsersRepository(Uri provider) => _provider = provider;

    /// <summary>Makes one.</summary>
    /// <param name="provider">Where commands find the provider that they ask.</param>
    public static async Task<UsersRepository> CreateAsync(Uri provider)
    {
        var repository = new UsersRepository(provider);
        var directory = repository._directory;
        directory.Copy(RepositoryPaths.Specs, "specs");
        directory.Copy(RepositoryPaths.Pacts, "pacts");
        directory.Write("recordings/users.jsonl", Traffic);
        directory.Write("traffic.har", """{"log":{"version":"1.2","creator":{"name":"t","version":"1"},"entries":[]}}""");
        directory.Write("waivers.yaml", "waivers: []\n");
        directory.Copy(RepositoryPaths.In("tests", "Iqm.Contracts.BuildTests", "Commands", "page.md"), "docs/vendor/users.md");
        // As the tool is found when it is a local tool of the repository.
        directory.Write("bin/dotnet", $"""
            #!/bin/sh
            if [ "$1" = iqm-contracts ]; then shift; exec "{DotNet.HostPath}" "{BuiltAssembly.PathOf("Iqm.Contracts.Cli", "net10.0", "iqm-contracts")}" "$@"; fi
            exec "{DotNet.HostPath}" "$@"
            """);
        await repository.RunAsync("""
            chmod +x bin/dotnet
            git init -q -b main . && git config user.name t && git config user.email t@example.com
            git add -A && git commit -q -m base && git commit -q --allow-empty -m next
            git update-ref refs/remotes/origin/main HEAD
            """);
        return repository;
    }

    /// <summary>Runs a script as CI services do, in the repository; it must succeed.</summary>
    public async Task RunAsync(string script)
    {
        var start = new ProcessStartInfo("bash", ["-eu", "-o", "pipefail", "-c", script]) { WorkingDirectory = _directory.FullPath, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in Environment())
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, $"{script}\n\nended with {process.ExitCode}:\n{await output}\n{error}");
    }

    public void Dispose() => _directory.Dispose();

    private Dictionary<string, string> Environment() => new()
    {
        ["PATH"] = _directory.In("bin") + Path.PathSeparator + System.Environment.GetEnvironmentVariable("PATH"),
        ["GIT_CONFIG_GLOBAL"] = "/dev/null",
        ["PROVIDER"] = _provider.AbsoluteUri,
        ["IQMC_INSIGHTIQ_BASICAUTH"] = "user:password",
        ["IQMC_INSIGHTIQ_EXTERNAL_ID"] = "1",
        ["GITHUB_BASE_REF"] = "main",
        ["GITHUB_STEP_SUMMARY"] = _directory.In("summary.md"),
        ["SYSTEM_PULLREQUEST_TARGETBRANCH"] = "refs/heads/main",
        ["CI_MERGE_REQUEST_TARGET_BRANCH_NAME"] = "main",
    };
}
