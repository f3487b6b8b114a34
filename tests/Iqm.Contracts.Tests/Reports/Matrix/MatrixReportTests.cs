using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using AngleSharp.Html.Parser;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Reports;
using Iqm.Contracts.Reports.Matrix;

namespace Iqm.Contracts.Tests.Reports.Matrix;

public class MatrixReportTests
{
    private const string Hostile = "a\u001b[31m\u202E</script><script>alert(1)</script><img src=x onerror=alert(1)> \"' | `b` @team https://x.example é😀";

    [Fact]
    public void The_page_has_everything()
    {
        var text = MatrixCase.Write(MatrixCase.Report(), ReportFormat.Html)
            .Replace(HtmlMatrixStyle.Text.ReplaceLineEndings("\n"), "STYLE", StringComparison.Ordinal).Replace(HtmlMatrixScript.Element, "SCRIPT", StringComparison.Ordinal).Replace(HtmlMatrixScript.Hash, "HASH", StringComparison.Ordinal);
        Assert.Equal(File.ReadAllText(Expected("report.html")).ReplaceLineEndings("\n"), text);
    }

    [Theory]
    [InlineData(ReportFormat.Markdown, "report.md")]
    [InlineData(ReportFormat.Json, "report.json")]
    public void The_twins_have_the_same(ReportFormat format, string file) =>
        Assert.Equal(File.ReadAllText(Expected(file)).ReplaceLineEndings("\n"), MatrixCase.Write(MatrixCase.Report(), format));

    [Theory]
    [InlineData(ReportFormat.Html)]
    [InlineData(ReportFormat.Markdown)]
    [InlineData(ReportFormat.Json)]
    public void Hostile_text_is_shown_as_text(ReportFormat format)
    {
        var contract = new JsonObject
        {
            ["openapi"] = "3.0.4", ["info"] = new JsonObject { ["title"] = "T", ["version"] = "1" },
            ["paths"] = new JsonObject { ["/" + Hostile] = new JsonObject { ["get"] = new JsonObject { ["operationId"] = Hostile, ["summary"] = Hostile, ["responses"] = new JsonObject { [Hostile] = new JsonObject { ["description"] = "d" } } } } },
        };
        var text = MatrixCase.Write(MatrixCase.Report(contract.ToJsonString()), format);
        Assert.DoesNotContain('\u001b', text);
        Assert.DoesNotContain('\u202E', text);
        if (format == ReportFormat.Html)
        {
            var page = new HtmlParser().ParseDocument(text);
            Assert.Single(page.Scripts);
            Assert.Empty(page.Images);
            Assert.Equal(Display.Text(Hostile), page.QuerySelector(".name")!.TextContent);
        }
        else if (format == ReportFormat.Markdown)
            Assert.DoesNotContain("<script", text, StringComparison.Ordinal);
        else
            Assert.Equal(Hostile, JsonNode.Parse(text)!["contracts"]![0]!["operations"]![0]!["operation"]!.GetValue<string>());
    }

    [Fact]
    public void Nothing_on_the_page_comes_from_elsewhere_and_every_link_leads_somewhere()
    {
        var page = new HtmlParser().ParseDocument(MatrixCase.Write(MatrixCase.Report(), ReportFormat.Html));
        Assert.Empty(page.QuerySelectorAll("[src],link,iframe,object,embed,base"));
        Assert.All(page.QuerySelectorAll("a"), link => Assert.NotNull(page.GetElementById(link.GetAttribute("href")!.TrimStart('#'))));
        Assert.Equal(page.QuerySelectorAll("[id]").Select(element => element.Id).Distinct().Count(), page.QuerySelectorAll("[id]").Length);
        Assert.All(page.QuerySelectorAll("th"), head => Assert.Contains(head.GetAttribute("scope"), new[] { "col", "row", "rowgroup" }));
        Assert.All(page.QuerySelectorAll("[aria-labelledby]"), element => Assert.NotNull(page.GetElementById(element.GetAttribute("aria-labelledby")!)));
        Assert.Single(page.QuerySelectorAll("main"));
    }

    [Fact]
    public void Decisions_about_components_are_told_to_the_operations_that_use_them()
    {
        var contract = Assert.Single(MatrixCase.Report().Contracts);
        Assert.Equal([("range", false), ("numbers", true)], contract.Operations[0].Evidence.Select(evidence => (contract.Evidence[evidence.Entry].Id, evidence.IsShared)));
        Assert.Empty(contract.Operations[1].Evidence);
    }

    [Fact]
    public void Names_that_differ_only_in_signs_have_places_of_their_own()
    {
        var names = new AnchorNames();
        Assert.Equal(["x.a-b", "x.a-b~2", "x.a-b~3"], [names.Of("x", "a/b"), names.Of("x", "a b"), names.Of("x", "a:b")]);
    }

    [Fact]
    public void Seven_hundred_operations_are_a_page_in_seconds_and_a_comment_that_fits()
    {
        var contract = MatrixCase.Many(700);
        var watch = Stopwatch.StartNew();
        var report = MatrixCase.Report(contract);
        var page = MatrixCase.Write(report, ReportFormat.Html);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), watch.Elapsed.ToString());
        Assert.Equal("700 operations, 2,800 statuses: 2,800 documented, 0 with an example, 2,800 mocked, 0 with a pact, 0 verified live; no findings.", report.Summary);
        Assert.Equal(700, new HtmlParser().ParseDocument(page).QuerySelectorAll("tbody[data-is]").Length);
        Assert.InRange(page.Length, 100_000, 3_000_000);
        var comment = MatrixCase.Write(report, ReportFormat.Markdown);
        Assert.InRange(comment.Length, 50_000, 65_536);
        Assert.Contains(" more statuses are left out; `--format html` has all.\n", comment, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}", "verify.json: error IQMC9301: 'verify.json' is no result of 'verify --format json': it has no 'schema'.")]
    [InlineData("[]", "verify.json: error IQMC9301: 'verify.json' is no result of 'verify --format json': it has no 'schema'.")]
    [InlineData("""{"schema":"iqm-contracts/lint/1"}""", "verify.json: error IQMC9301: 'verify.json' is no result of 'verify --format json': its 'schema' is 'iqm-contracts/lint/1'.")]
    [InlineData("{\n  x}", "verify.json(2,3): error IQMC9301: 'verify.json' is no result of 'verify --format json': it is no JSON.")]
    [InlineData("""{"schema":"\ud800"}""", "verify.json: error IQMC9301: 'verify.json' is no result of 'verify --format json': it holds text that is no Unicode.")]
    public void A_file_that_is_something_else_is_a_finding(string json, string expected)
    {
        Assert.Null(VerifyResults.Parse(Encoding.UTF8.GetBytes(json), "verify.json", out var fault));
        Assert.StartsWith(expected, fault!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_that_cannot_be_read_is_in_the_report_with_its_findings()
    {
        var report = MatrixCase.Report("openapi: 3.0.4\npaths: [\n");
        Assert.True(report.HasErrors);
        Assert.Contains("No operations.", MatrixCase.Write(report, ReportFormat.Html), StringComparison.Ordinal);
    }

    private static string Expected(string file) => TestSupport.RepositoryPaths.In("tests", "Iqm.Contracts.Tests", "Reports", "Matrix", file);
}
