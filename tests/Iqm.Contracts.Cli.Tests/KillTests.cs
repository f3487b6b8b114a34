using System.Text.Json.Nodes;
using Iqm.Contracts.Loading;
using Iqm.Contracts.Testing.Mocking;
using Iqm.Contracts.TestSupport;

namespace Iqm.Contracts.Cli.Tests;

/// <summary>The tool in a process of its own, killed in the middle of writing: what was there stays whole, and the next run writes and cleans up.</summary>
public sealed class KillTests : IDisposable
{
    private const int Operations = 120;
    private const int LimitOfSignals = 128;

    private readonly CliRun _run = new();

    public KillTests()
    {
        Directory.CreateDirectory(_run["out"]);
        Inputs("first");
        _run.Write("base/t/openapi.yaml", "openapi: 3.0.4\ninfo: {title: T, version: '1'}\npaths: {}\n");
        // Another tool's, and another target's: they stay.
        _run.Write("out/.other.json.0123456789abcdef.tmp", "of another run");
    }

    public void Dispose() => _run.Dispose();

    private static string Tool => typeof(Program).Assembly.Location;

    private string[] Litter => [.. Directory.GetFiles(_run["out"], "*.tmp", SearchOption.AllDirectories).Select(Path.GetFileName).OfType<string>().Where(name => !name.StartsWith(".other.", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    /// <summary>Everything that verbs write of is long, and other with another name.</summary>
    private void Inputs(string name)
    {
        var numbers = Enumerable.Range(0, Operations).ToArray();
        _run.Write("specs/t/openapi.yaml", $$"""
            openapi: 3.0.4
            info: {title: T, version: '1'}
            servers: [{url: 'https://a.example'}]
            paths:
            {{string.Join('\n', numbers.Select(i => $"  /{name}{i}: {{get: {{operationId: {name}Operation{i}, summary: The {name} of {i}., responses: {{'200': {{description: d, content: {{application/json: {{schema: {{type: object, required: [id], properties: {{id: {{type: integer}}, text: {{type: string}}}}}}, example: {{text: t}}}}}}}}}}}}}}"))}}

            """)
            .Write("a.jsonl", string.Concat(numbers.Select(i => $"{{\"method\":\"GET\",\"url\":\"https://a.example/{name}{i}\",\"status\":200,\"responseHeaders\":{{\"Content-Type\":\"application/json\"}},\"responseBody\":{{}}}}\n")))
            .Write("page.md", string.Concat(numbers.Select(i => $"# {name} {i}\n\n`GET https://a.example/{name}{i}`\n\n| Query parameter | Type | Description |\n| --- | --- | --- |\n| page | integer | Which |\n\n")))
            .Write("pacts/p.json", new JsonObject
            {
                ["consumer"] = new JsonObject { ["name"] = "c" },
                ["provider"] = new JsonObject { ["name"] = "t" },
                ["interactions"] = new JsonArray([.. numbers.Select(i => new JsonObject
                {
                    ["description"] = $"{name} {i}",
                    ["request"] = new JsonObject { ["method"] = "GET", ["path"] = $"/{name}{i}" },
                    ["response"] = new JsonObject { ["status"] = 418 },
                })]),
                ["metadata"] = new JsonObject { ["pactSpecification"] = new JsonObject { ["version"] = "3.0.0" } },
            }.ToJsonString());
    }

    public static TheoryData<string, string[]> Outputs => new()
    {
        { "r.json", ["verify", "a.jsonl", "--spec", "specs", "--format", "json", "--output", "out/r.json"] },
        { "coverage.json", ["verify", "a.jsonl", "--spec", "specs", "--coverage", "out/coverage.json"] },
        { "report.html", ["report", "--spec", "specs", "--pacts", "pacts", "--output", "out/report.html"] },
        { "docs.lock.json", ["docs", "lock", "page.md", "--spec", "specs", "--lock", "out/docs.lock.json"] },
        { "lint.json", ["lint", "specs", "--format", "json", "--output", "out/lint.json"] },
        { "diff.md", ["diff", "base", "specs", "--format", "markdown", "--output", "out/diff.md"] },
        { "check.txt", ["docs", "check", "page.md", "--spec", "specs", "--output", "out/check.txt"] },
        { "pacts.sarif", ["pact", "check", "pacts", "--spec", "specs", "--format", "sarif", "--output", "out/pacts.sarif"] },
        { "DefaultClient.g.cs", ["generate", "--spec", "specs/t/openapi.yaml", "--namespace", "N", "--client", "C", "--output", "out"] },
    };

    [Theory]
    [MemberData(nameof(Outputs))]
    public async Task A_run_that_is_killed_while_it_writes_leaves_the_old_file_and_the_next_run_writes_the_new_one(string file, string[] arguments)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux kills a process in the middle of a file for certain.");
        string[] given = [.. arguments.Select(argument => argument.Contains('.', StringComparison.Ordinal) || argument is "base" or "specs" or "pacts" or "out" ? _run[argument] : argument)];
        await Agrees(given);
        var old = Files();
        Assert.True(old.ContainsKey(file), string.Join(", ", old.Keys));
        Inputs("second");

        using (var killed = ChildProcess.StartToBeKilledWhileWriting(Tool, given))
        {
            var (exitCode, _, error) = await killed.EndAsync();
            Assert.True(exitCode > LimitOfSignals, error);
        }

        // Of several files those that came before are new; each is whole.
        var between = Files();
        var half = Assert.Single(Litter);
        Assert.Matches(@"^\..+\.[0-9a-f]{16}\.tmp$", half);
        var target = half[1..^21];
        Assert.Equal(old.GetValueOrDefault(target), between.GetValueOrDefault(target));
        await Agrees(given);
        Assert.Empty(Litter);
        var now = Files();
        Assert.NotEqual(old[file], now[file]);
        Assert.All(between, one => Assert.True(one.Value == old.GetValueOrDefault(one.Key) || one.Value == now.GetValueOrDefault(one.Key), one.Key));
        Assert.Equal("of another run", File.ReadAllText(_run["out/.other.json.0123456789abcdef.tmp"]));
    }

    [Fact]
    public async Task A_run_that_is_killed_while_it_records_leaves_the_old_recording()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux kills a process in the middle of a file for certain.");
        _run.Write("live/openapi.yaml", """
            openapi: 3.0.4
            info: {title: T, version: '1'}
            paths:
              /a: {get: {operationId: getA, responses: {'200': {description: d, content: {application/json: {schema: {type: array, items: {type: string}}, example: [LONG]}}}}}}

            """.Replace("LONG", string.Join(", ", Enumerable.Repeat("a rather long text", 1_000)), StringComparison.Ordinal));
        var contract = ContractLoader.Load(_run["live"]);
        Assert.Empty(contract.Findings);
        await using var mock = await MockProvider.StartAsync(contract.Contract!, new MockOptions(), TestContext.Current.CancellationToken);
        string[] arguments = ["verify", "--live", "--base-url", mock.BaseAddress.ToString(), "--spec", _run["live"], "--record", _run["out"]];
        await Agrees(arguments);
        var old = Files();

        using (var killed = ChildProcess.StartToBeKilledWhileWriting(Tool, arguments))
            Assert.True((await killed.EndAsync()).ExitCode > LimitOfSignals);

        Assert.Equal(old, Files());
        Assert.Single(Litter);
        await Agrees(arguments);
        Assert.Empty(Litter);
        Assert.StartsWith("exit 0\n", await _run.RunAsync("verify", _run["out"], "--spec", _run["live"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mock_that_is_killed_while_it_saves_leaves_the_old_recording()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux kills a process in the middle of a file for certain.");
        string[] arguments = ["mock", "--spec", _run["specs"], "--port", "0", "--record", _run["out/mock.har"]];
        using (var mock = ChildProcess.Start(Tool, arguments))
            Assert.Equal(0, await Asked(mock));
        var old = Files();

        using (var killed = ChildProcess.StartToBeKilledWhileWriting(Tool, arguments))
            Assert.True(await Asked(killed) > LimitOfSignals);

        Assert.Equal(old, Files());
        Assert.Single(Litter);
        using (var mock = ChildProcess.Start(Tool, arguments))
            Assert.Equal(0, await Asked(mock));
        Assert.Empty(Litter);
        Assert.NotEqual(old["mock.har"], Files()["mock.har"]);

        // Each run has other requests, as many as make a long recording, and is stopped like that of a person.
        async Task<int> Asked(ChildProcess mock)
        {
            var address = "";
            for (string? line; (line = await mock.ReadLineAsync()) is not null && line != "Ctrl-C stops it.";)
                address = address.Length == 0 ? line[(line.LastIndexOf(' ') + 1)..] : address;
            using var client = new HttpClient();
            var run = Guid.NewGuid();
            for (var i = 0; i < 40; i++)
                using (await client.GetAsync(new Uri($"{address}/first{i}?{run}"), TestContext.Current.CancellationToken))
                {
                    // It is recorded, whatever it says.
                }
            await mock.InterruptAsync();
            return (await mock.EndAsync()).ExitCode;
        }
    }

    [Fact]
    public async Task A_run_that_is_killed_while_it_reads_what_it_reports_leaves_the_old_report()
    {
        _run.Write("out/r.json", "old");
        string[] arguments = ["verify", "-", "--spec", _run["specs"], "--format", "json", "--output", _run["out/r.json"]];
        using var watch = new FileSystemWatcher(_run["out"], "*.tmp") { EnableRaisingEvents = true };
        var began = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        watch.Created += (_, _) => began.TrySetResult();
        using var killed = ChildProcess.Start(Tool, arguments);
        await killed.Input.WriteLineAsync("""{"method":"GET","url":"https://a.example/first1","status":200}""");
        await killed.Input.FlushAsync(TestContext.Current.CancellationToken);
        await began.Task.WaitAsync(TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken);
        await killed.KillAsync();
        Assert.Equal("old", File.ReadAllText(_run["out/r.json"]));
        Assert.Single(Litter);
        await _run.RunAsync(arguments);
        Assert.Empty(Litter);
        Assert.StartsWith("{", File.ReadAllText(_run["out/r.json"]), StringComparison.Ordinal);
    }

    private async Task Agrees(string[] arguments)
    {
        var text = await _run.RunAsync(arguments);
        Assert.Matches("^exit [01]\n", text);
        Assert.DoesNotContain("IQMC900", text, StringComparison.Ordinal);
    }

    private SortedDictionary<string, string> Files() => new(Directory.GetFiles(_run["out"], "*", SearchOption.AllDirectories).Where(file => !file.EndsWith(".tmp", StringComparison.Ordinal))
        .ToDictionary(file => Path.GetFileName(file)!, File.ReadAllText), StringComparer.Ordinal);
}
