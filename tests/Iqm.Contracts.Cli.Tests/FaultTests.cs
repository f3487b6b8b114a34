using System.Text;
using System.Text.Json.Nodes;
using Iqm.Contracts.TestSupport;

namespace Iqm.Contracts.Cli.Tests;

/// <summary>Disks that are full, folders in the place of files, files that cannot be read, runs that are stopped, and two runs at once.</summary>
public sealed class FaultTests : IDisposable
{
    private const string Spec = """
        openapi: 3.0.4
        info: {title: T, version: '1'}
        servers: [{url: 'https://a.example'}]
        paths:
          /a: {get: {operationId: getA, summary: A., responses: {'200': {description: d}}}}

        """;

    private const string Page = "# T\n\n## Get a\n\n`GET https://a.example/a`\n\n| Query parameter | Type | Description |\n| --- | --- | --- |\n| page | integer | Which |\n";

    private readonly CliRun _run = new();

    public FaultTests() => _run.Write("specs/t/openapi.yaml", Spec).Write("a.jsonl", "{\"method\":\"GET\",\"url\":\"https://a.example/a\",\"status\":200}\n").Write("page.md", Page)
        .Write("pacts/p.json", """{"consumer":{"name":"c"},"provider":{"name":"t"},"interactions":[],"metadata":{"pactSpecification":{"version":"3.0.0"}}}""");

    public void Dispose() => _run.Dispose();

    private string[] Files => [.. Directory.GetFiles(_run[""], "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    public static TheoryData<string, string[]> Outputs => new()
    {
        { "verify --output", ["verify", "a.jsonl", "--spec", "specs", "--output", "OUT"] },
        { "verify --coverage", ["verify", "a.jsonl", "--spec", "specs", "--coverage", "OUT"] },
        { "report", ["report", "--spec", "specs", "--output", "OUT"] },
        { "lint", ["lint", "specs", "--format", "json", "--output", "OUT"] },
        { "diff", ["diff", "specs", "specs", "--output", "OUT"] },
        { "docs check", ["docs", "check", "page.md", "--spec", "specs", "--output", "OUT"] },
        { "docs lock", ["docs", "lock", "page.md", "--spec", "specs", "--lock", "OUT"] },
        { "docs draft", ["docs", "draft", "page.md", "--output", "OUT.yaml"] },
        { "pact check", ["pact", "check", "pacts", "--spec", "specs", "--output", "OUT"] },
        { "generate", ["generate", "--spec", "specs/t/openapi.yaml", "--namespace", "N", "--client", "C", "--output", "OUT"] },
    };

    [Theory]
    [MemberData(nameof(Outputs))]
    public async Task An_output_that_cannot_be_written_is_one_message_and_leaves_everything_as_it_was(string what, string[] arguments)
    {
        Directory.CreateDirectory(_run["folder"]);
        Directory.CreateDirectory(_run["folder.yaml"]);
        _run.Write("file", "kept");
        var before = Files;
        // A folder stands where the file should be; a file stands where a folder should be; the disk is full.
        List<string> places = [_run["folder"], _run["file/below"]];
        if (OperatingSystem.IsLinux() && what is not ("generate" or "docs draft"))
            places.Add("/dev/full");
        if (what == "generate")
            places.Remove(_run["folder"]);
        foreach (var place in places)
        {
            var text = await _run.RunAsync([.. arguments.Select(argument => argument.Replace("OUT", place, StringComparison.Ordinal)).Select(argument => argument is "specs" or "a.jsonl" or "page.md" or "pacts" or "specs/t/openapi.yaml" ? _run[argument] : argument)]);
            Assert.Matches("^exit [123]\n", text);
            Assert.Matches("error (IQMC9005|IQMC2005|IQMC3520|IQMC7[0-9]{3}): ", text);
            Assert.DoesNotContain("   at ", text, StringComparison.Ordinal);
        }
        Assert.Equal(before, Files);
        Assert.Equal("kept", File.ReadAllText(_run["file"]));
    }

    [Fact]
    public async Task A_full_disk_behind_stdout_is_no_mistake_of_the_tool()
    {
        var output = new FullOutput();
        Assert.Equal(ExitCode.Fault, await Program.RunAsync(["lint", _run["specs"]], output, TestContext.Current.CancellationToken));
        Assert.Equal("error IQMC9005: 'stdout' cannot be written: No space left on device\n", output.Error.ToString());
    }

    [Theory]
    [InlineData("verify", "/proc/self/mem", "--spec", "specs")]
    [InlineData("lint", "/proc/self/mem")]
    [InlineData("verify", "a.jsonl", "--spec", "specs", "--waivers", "/proc/self/mem")]
    [InlineData("verify", "a.jsonl", "--spec", "specs", "--coverage", "/proc/self/mem")]
    [InlineData("report", "--spec", "specs", "--verified", "/proc/self/mem")]
    [InlineData("docs", "check", "/proc/self/mem", "--spec", "specs")]
    [InlineData("docs", "check", "page.md", "--lock", "/proc/self/mem")]
    [InlineData("pact", "check", "/proc/self/mem", "--spec", "specs")]
    [InlineData("diff", "/proc/self/mem", "specs")]
    public async Task What_fails_while_it_is_read_is_one_message(params string[] arguments)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "There is no file whose reading fails.");
        var text = await _run.RunAsync([.. arguments.Select(argument => argument is "specs" or "a.jsonl" or "page.md" ? _run[argument] : argument)]);
        Assert.Matches("^exit [123]\n", text);
        Assert.Contains("error IQMC", text, StringComparison.Ordinal);
        Assert.DoesNotContain("IQMC9006", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_that_is_stopped_leaves_the_report_that_was_there()
    {
        _run.Write("out/report.json", "old");
        using var stop = new CancellationTokenSource();
        var output = new EndlessInput(stop);
        Assert.Equal(ExitCode.Fault, await Program.RunAsync(["verify", "-", "--spec", _run["specs"], "--format", "json", "--output", _run["out/report.json"], "--coverage", _run["out/coverage.json"]], output, stop.Token));
        Assert.Contains("IQMC9007", output.Error.ToString(), StringComparison.Ordinal);
        Assert.Equal("old", File.ReadAllText(_run["out/report.json"]));
        Assert.Equal(["report.json"], Directory.GetFiles(_run["out"]).Select(Path.GetFileName));
    }

    [Fact]
    public async Task Runs_at_the_same_time_lose_nothing_of_what_they_add_to_one_file()
    {
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => _run.RunAsync("verify", _run["a.jsonl"], "--spec", _run["specs"], "--coverage", _run["coverage.json"]))));
        Assert.Contains("\"exchanges\":6", File.ReadAllText(_run["coverage.json"]).Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        foreach (var i in Enumerable.Range(0, 6))
            _run.Write($"pages/p{i}.md", Page);
        await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(() => _run.RunAsync("docs", "lock", _run[$"pages/p{i}.md"], "--spec", _run["specs"]))));
        var pages = JsonNode.Parse(File.ReadAllText(_run["specs/t/docs.lock.json"]))!["pages"]!;
        Assert.Equal(6, pages is JsonArray list ? list.Count : pages.AsObject().Count);
    }

    [Fact]
    public async Task Two_that_generate_into_one_folder_leave_it_whole()
    {
        var texts = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => _run.RunAsync("generate", "--spec", _run["specs/t/openapi.yaml"], "--namespace", "N", "--client", "C", "--output", _run["gen"]))));
        Assert.All(texts, text => Assert.StartsWith("exit 0\n", text, StringComparison.Ordinal));
        Assert.All(Directory.GetFiles(_run["gen"], "*", SearchOption.AllDirectories), file => Assert.EndsWith(".g.cs", file, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", "no answer within 1 s; raise --timeout if that is intended")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 1000\r\n\r\n", "no whole body within 1 s; raise --timeout if that is intended", true)]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nab", "", false)]
    [InlineData(BadProvider.Reset, "", false)]
    [InlineData("SSH-2.0-OpenSSH\r\n", "", false)]
    public async Task A_provider_that_hangs_drips_or_hangs_up_is_a_finding(string answer, string reason, bool drips = true)
    {
        using var provider = new BadProvider(answer, drips);
        var text = await _run.RunAsync("verify", "--live", "--base-url", provider.Url, "--spec", _run["specs"], "--timeout", "1");
        Assert.StartsWith("exit 1\n", text, StringComparison.Ordinal);
        Assert.Contains("error IQMC3211: The provider gave no answer that can be judged: " + reason, text, StringComparison.Ordinal);
    }

    /// <summary>A stdout whose disk is full.</summary>
    private sealed class FullOutput : IVerbOutput
    {
        public TextWriter Out { get; } = new FullWriter();

        public TextWriter Error { get; } = new StringWriter { NewLine = "\n" };

        public bool UseColor => false;

        private sealed class FullWriter : TextWriter
        {
            public override Encoding Encoding => Encoding.UTF8;

            public override void Write(char value) => throw new IOException("No space left on device");
        }
    }

    /// <summary>Exchanges without end on stdin; the run is stopped in their middle.</summary>
    private sealed class EndlessInput(CancellationTokenSource stop) : IVerbOutput
    {
        public TextWriter Out { get; } = new StringWriter();

        public TextWriter Error { get; } = new StringWriter { NewLine = "\n" };

        public bool UseColor => false;

        public Stream In => new Endless(stop);

        private sealed class Endless(CancellationTokenSource stop) : MemoryStream
        {
            private static readonly byte[] Line = Encoding.UTF8.GetBytes("{\"method\":\"GET\",\"url\":\"https://a.example/a\",\"status\":200}\n");
            private int _lines;

            public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

            public override int Read(Span<byte> buffer)
            {
                if (++_lines == 100)
                    stop.Cancel();
                Line.CopyTo(buffer);
                return Line.Length;
            }
        }
    }
}
