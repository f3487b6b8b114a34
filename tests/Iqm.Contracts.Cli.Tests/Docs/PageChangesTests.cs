using Iqm.Contracts.Tests.Docs.Pages;

namespace Iqm.Contracts.Cli.Tests.Docs;

/// <summary>README, "When a vendor's page changes", from start to end, on a page of each kind.</summary>
public sealed class PageChangesTests : IDisposable
{
    private readonly CliRun _run = new();

    public void Dispose() => _run.Dispose();

    public static TheoryData<string, string, string, string> Changes => new()
    {
        { "guide.md", GuidePage.Text, "vesselName", "shipName" },
        { "copied.txt", CopiedPage.Text, "orderNumber", "orderCode" },
        { "reference.txt", ReferencePage.Text, "hull_name", "vessel_name" },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task A_change_is_seen_decided_and_regenerated(string name, string text, string before, string after)
    {
        // What is there: a contract, and pages that were accepted.
        _run.Write("nothing/openapi.yaml", "openapi: 3.0.3\ninfo: {title: Nothing, version: '1'}\npaths: {}\n").Write($"pages/{name}", text);
        await Agrees("docs", "draft", _run["pages"], "--spec", _run["nothing"], "--output", _run["specs/harbour"]);
        await Agrees("docs", "lock", _run["pages"], "--spec", _run["specs"]);
        await Agrees("docs", "check", _run["pages"], "--spec", _run["specs"]);

        // The page changes.
        _run.Write($"pages/{name}", text.Replace(before, after, StringComparison.Ordinal));
        var drift = await _run.RunAsync("docs", "check", _run["pages"], "--spec", _run["specs"]);
        Assert.StartsWith("exit 1\n", drift, StringComparison.Ordinal);
        Assert.Contains($"error IQMC7122: ", drift, StringComparison.Ordinal);
        Assert.Contains($"documents '{before}' under the name '{after}'", drift, StringComparison.Ordinal);

        // The contract is edited.
        var document = await File.ReadAllTextAsync(_run["specs/harbour/openapi.yaml"]);
        _run.Write("specs/harbour/openapi.yaml", document.Replace(before, after, StringComparison.Ordinal));
        await Agrees("lint", _run["specs"]);
        var agrees = await Agrees("docs", "check", _run["pages"], "--spec", _run["specs"]);
        Assert.Contains("The contract says so already: 'docs lock' accepts it.", agrees, StringComparison.Ordinal);

        // What that means for callers.
        _run.Write("before/openapi.yaml", document);
        var changes = await _run.RunAsync("diff", _run["before/openapi.yaml"], _run["specs/harbour/openapi.yaml"], "--format", "markdown");
        Assert.StartsWith("exit 1\n", changes, StringComparison.Ordinal);
        Assert.Contains("Breaking", changes, StringComparison.Ordinal);
        Assert.Contains(before, changes, StringComparison.Ordinal);
        Assert.Contains(after, changes, StringComparison.Ordinal);

        // Everything else is made anew, and what the page says now is accepted.
        await Agrees("generate", "--spec", _run["specs/harbour/openapi.yaml"], "--namespace", "Harbour", "--client", "HarbourClient", "--output", _run["code"]);
        var code = string.Concat(Directory.EnumerateFiles(_run["code"], "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText));
        Assert.Contains($"\"{after}\"", code, StringComparison.Ordinal);
        Assert.DoesNotContain($"\"{before}\"", code, StringComparison.Ordinal);
        await Agrees("docs", "lock", _run["pages"], "--spec", _run["specs"]);
        Assert.Contains("1 page: no findings.", await Agrees("docs", "check", _run["pages"], "--spec", _run["specs"]), StringComparison.Ordinal);
    }

    private async Task<string> Agrees(params string[] arguments)
    {
        var text = await _run.RunAsync(arguments);
        Assert.StartsWith("exit 0\n", text, StringComparison.Ordinal);
        return text;
    }
}
