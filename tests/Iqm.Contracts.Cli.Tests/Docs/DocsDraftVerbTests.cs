using Iqm.Contracts.Tests.Docs.Pages;

namespace Iqm.Contracts.Cli.Tests.Docs;

public sealed class DocsDraftVerbTests : IDisposable
{
    private const string Nothing = "openapi: 3.0.3\ninfo: {title: Nothing, version: '1'}\npaths: {}\n";

    private readonly CliRun _run = new();

    public DocsDraftVerbTests() => _run.Write("empty/openapi.yaml", Nothing);

    public void Dispose() => _run.Dispose();

    public static TheoryData<string, string> Pages => new()
    {
        { "guide.md", GuidePage.Text },
        { "tutorial.mdx", TutorialPage.Text },
        { "component.mdx", ComponentPage.Text },
        { "copied.txt", CopiedPage.Text },
        { "reference.txt", ReferencePage.Text },
        { "saved.html", SavedPage.Text },
        { "saved-reference.html", SavedReferencePage.Text },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_draft_lints_and_a_client_is_generated_from_it(string name, string text)
    {
        _run.Write(name, text);
        Assert.StartsWith("exit 0\n", await _run.RunAsync("docs", "draft", _run[name], "--spec", _run["empty"], "--output", _run["draft"]), StringComparison.Ordinal);
        Assert.Equal("exit 0\n--- stdout\n1 document: no findings.\n--- stderr\n", await _run.RunAsync("lint", _run["draft"]));
        var generated = await _run.RunAsync("generate", "--spec", _run["draft/openapi.yaml"], "--namespace", "Drafted", "--client", "DraftClient", "--output", _run["code"]);
        Assert.StartsWith("exit 0\n", generated, StringComparison.Ordinal);
        Assert.DoesNotContain("error", generated, StringComparison.Ordinal);
        // And the page agrees with what was made of it.
        Assert.StartsWith("exit 0\n", await _run.RunAsync("docs", "check", _run[name], "--spec", _run["draft"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_shows_schemas_samples_evidence_and_what_is_open()
    {
        _run.Write("crates.md", """
            # Crates

            ## Pack a Crate

            `POST` /v1/crates/{crateId}

            #### Request Body Schema: application/json

            | Property | Type | Description |
            | --- | --- | --- |
            | `label` | integer [required] | Label |
            | `owner` | string | Mail |
            | `seal` | wax | Seal |

            #### Request Sample

            ```json
            {"label": "A-1", "owner": "jo.doe@shipping.test", "weight": 2.5}
            ```

            ```json
            {"label": "A-2", "weight": null}
            ```
            """);
        var text = await _run.RunAsync("docs", "draft", _run["crates.md"], "--spec", _run["empty"]);
        text = System.Text.RegularExpressions.Regex.Replace(text, "[0-9a-f]{64}|\\d{4}-\\d\\d-\\d\\d", "X");
        Assert.Equal("""
            exit 0
            --- stdout
            # A draft, made from pages of documentation. Not a contract before a person has answered what is open and read the rest.
            # OPEN crates.md: No page shows the host.
            # OPEN crates.md: No header for a credential is documented. How does a request authenticate?
            # OPEN crates.md(5): packCrate: path crateId has no documented type, and no payload shows one.
            # OPEN crates.md(13): packCrate: request seal has the type 'wax', which no schema knows.
            """.ReplaceLineEndings("\n"), string.Join('\n', text.Split('\n').Take(7)));
        Assert.Contains("user@example.com", text, StringComparison.Ordinal);
        Assert.DoesNotContain("jo.doe", text, StringComparison.Ordinal);
        Assert.Contains("#   - id: pack-crate-request-label-type", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_contract_has_is_left_out()
    {
        _run.Write("guide.md", GuidePage.Text);
        await _run.RunAsync("docs", "draft", _run["guide.md"], "--spec", _run["empty"], "--output", _run["specs/harbour"]);
        var text = await _run.RunAsync("docs", "draft", _run["guide.md"], "--spec", _run["specs"]);
        Assert.Contains("paths: {}", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_overwritten()
    {
        _run.Write("guide.md", GuidePage.Text).Write("draft/openapi.yaml", "mine");
        Assert.Contains("error IQMC9005", await _run.RunAsync("docs", "draft", _run["guide.md"], "--spec", _run["empty"], "--output", _run["draft"]), StringComparison.Ordinal);
        Assert.Equal("mine", await File.ReadAllTextAsync(_run["draft/openapi.yaml"]));
    }
}
