using System.Text.Json.Nodes;

namespace Iqm.Contracts.Cli.Tests;

public sealed class VerifyCoverageTests : VerifyTest
{
    [Fact]
    public async Task What_was_seen_is_added_up_overRuns()
    {
        Run.Write("monday.har", Har(Entry("[{\"id\":1}]"))).Write("tuesday.har", Har(Entry("[{\"id\":1,\"name\":\"n\"}]"), Entry("", status: 404)));
        Assert.Contains("1 exchange: 1 conforms. Seen: 1 of 1 operations, 1 of 2 statuses, 1 of 2 response fields.\n", await Verify(Run["monday.har"], "--coverage", Run["coverage.json"]), StringComparison.Ordinal);
        Assert.Contains("Seen: 1 of 1 operations, 2 of 2 statuses, 2 of 2 response fields.", await Verify(Run["tuesday.har"], "--coverage", Run["coverage.json"], "--format", "markdown"), StringComparison.Ordinal);
        Assert.Equal("""
            {"schema":"iqm-contracts/coverage/1","coverage":[{"contract":"t","operation":"listUsers","status":"200","exchanges":2,"seenFields":["/*/id","/*/name"],"unseenFields":[]},{"contract":"t","operation":"listUsers","status":"404","exchanges":1,"seenFields":[],"unseenFields":[]}]}

            """.ReplaceLineEndings("\n"), await File.ReadAllTextAsync(Run["coverage.json"], TestContext.Current.CancellationToken));
        Assert.Equal(["coverage.json", "monday.har", "specs", "tuesday.har"], Directory.GetFileSystemEntries(Run.Folder).Select(Path.GetFileName).Order());
    }

    [Fact]
    public async Task Coverage_is_at_the_end_of_the_json_report()
    {
        Run.Write("monday.har", Har(Entry("[{\"id\":1}]")));
        var text = await Verify(Run["monday.har"], "--coverage", Run["coverage.json"], "--format", "json");
        var report = JsonNode.Parse(text[text.IndexOf('{', StringComparison.Ordinal)..text.IndexOf("--- stderr", StringComparison.Ordinal)])!;
        Assert.Equal("""{"contract":"t","operation":"listUsers","status":"200","exchanges":1,"seenFields":["/*/id"],"unseenFields":["/*/name"]}""", report["coverage"]![0]!.ToJsonString());
        Assert.Equal("""{"operations":1,"documentedOperations":1,"statuses":1,"documentedStatuses":2,"fields":1,"documentedFields":2}""", report["seen"]!.ToJsonString());
    }

    [Theory]
    [InlineData("openapi: 3.0.4")]
    [InlineData("{}")]
    [InlineData("{\"schema\":\"iqm-contracts/coverage/1\",\"coverage\":[null]}")]
    [InlineData("{\"schema\":\"iqm-contracts/coverage/1\",\"coverage\":null}")]
    public async Task A_file_that_is_no_coverage_ends_theRun_and_stays_as_it_was(string text)
    {
        Run.Write("monday.har", Har(Entry("[]"))).Write("coverage.json", text);
        Assert.StartsWith("exit 1\n--- stdout\n--- stderr\nFOLDER/coverage.json: error IQMC3520: ", await Verify(Run["monday.har"], "--coverage", Run["coverage.json"]), StringComparison.Ordinal);
        Assert.Equal(text, await File.ReadAllTextAsync(Run["coverage.json"], TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Coverage_that_cannot_be_written_is_a_usage_error()
    {
        Run.Write("monday.har", Har(Entry("[]")));
        var text = await Verify(Run["monday.har"], "--coverage", Run["monday.har/coverage.json"]);
        Assert.StartsWith("exit 2\n", text, StringComparison.Ordinal);
        Assert.Contains("'FOLDER/monday.har/coverage.json'", text, StringComparison.Ordinal);
    }
}
