using System.Text.Json;
using Iqm.Contracts.Differences.Reports;
using Iqm.Contracts.Reports;

namespace Iqm.Contracts.Tests.Differences;

public class DiffReportTests
{
    private static readonly DiffReport Report = new([ComparedContracts.Of(
        Differ.Contract("info: {title: T, version: '1'}\npaths:\n  /u:\n    get: {operationId: u, responses: {'200': {description: d}}}\n  /v:\n    get: {responses: {'200': {description: d}}}\n", "old.yaml"),
        Differ.Contract("info: {title: T, version: '2'}\npaths:\n  /u:\n    get: {operationId: u, deprecated: true, parameters: [{name: '<b>|@x', in: query, required: true}], responses: {'200': {description: d}}}\n", "new.yaml"))]);

    private static string Written(ReportFormat format, DiffReport? report = null)
    {
        using var writer = new StringWriter();
        DiffReportWriter.Write(report ?? Report, format, writer);
        return writer.ToString();
    }

    private static void Writes(string expected, ReportFormat format) => Assert.Equal(expected.ReplaceLineEndings("\n"), Written(format));

    [Fact]
    public void Text_groups_by_operation_and_ends_with_the_summary() => Writes("""
        GET /u (u)
          new.yaml(5,58): error IQMC6201: breaking: Query parameter '<b>|@x' is new and required. Send it.
            before: old.yaml(5,5)
          new.yaml(5,27): warning IQMC6106: risky: GET /u is deprecated. It still works; plan what to call instead.
            before: old.yaml(5,5)

        GET /v
          old.yaml(7,5): error IQMC6101: breaking: GET /v is no longer in the contract. Stop calling it before the vendor takes it away.
            after: new.yaml(3,1)

        The whole contract
          new.yaml(2,18): info IQMC6109: compatible: The contract's version is '2' instead of '1'.
            before: old.yaml(2,18)

        1 contract: 2 breaking, 1 risky, 1 compatible changes.

        """, ReportFormat.Text);

    [Fact]
    public void Json_has_the_documented_members_first()
    {
        using var json = JsonDocument.Parse(Written(ReportFormat.Json));
        var root = json.RootElement;
        Assert.Equal("iqm-contracts/diff/1", root.GetProperty("schema").GetString());
        var first = root.GetProperty("changes")[1];
        Assert.Equal(
            ["code", "severity", "operation", "pointer", "before", "after", "message", "contract", "operations", "old", "new"], first.EnumerateObject().Select(member => member.Name));
        Assert.Equal("""{"contracts":1,"changes":4,"breaking":2,"risky":1,"compatible":1}""", JsonSerializer.Serialize(root.GetProperty("summary")));
        Assert.Equal("""{"file":"old.yaml","pointer":"/paths/~1v/get","line":7,"column":5}""", JsonSerializer.Serialize(first.GetProperty("old")));
        Assert.Equal(("IQMC6101", "breaking", "GET /v", "/paths/~1v/get"),
            (first.GetProperty("code").GetString(), first.GetProperty("severity").GetString(), first.GetProperty("operation").GetString(), first.GetProperty("pointer").GetString()));
    }

    [Fact]
    public void Markdown_is_an_entry_of_a_changelog_in_which_nothing_is_markup() => Writes("""
        ## new 2 (after 1)

        ### Breaking

        - `GET /u (u)`: Query parameter '&#60;b&#62;&#124;&#64;x' is new and required. Send it. (IQMC6201)
        - GET /v is no longer in the contract. Stop calling it before the vendor takes it away. (IQMC6101)

        ### Risky

        - GET /u is deprecated. It still works; plan what to call instead. (IQMC6106)

        ### Compatible

        - The contract's version is '2' instead of '1'. (IQMC6109)

        """, ReportFormat.Markdown);

    [Theory]
    [InlineData(ReportFormat.Sarif, "\"ruleId\": \"IQMC6201\"")]
    [InlineData(ReportFormat.Junit, "<failure type=\"IQMC6101\"")]
    [InlineData(ReportFormat.GitHub, "::error file=new.yaml,line=5,col=58,title=IQMC6201 ")]
    [InlineData(ReportFormat.Html, "<td class=\"error\" title=\"Required parameter added\">IQMC6201</td>")]
    public void Other_formats_tell_the_same(ReportFormat format, string expected)
    {
        var text = Written(format);
        Assert.Contains(expected, text, StringComparison.Ordinal);
        if (format is ReportFormat.Html or ReportFormat.Junit)
            Assert.DoesNotContain("<b>", text, StringComparison.Ordinal);
    }

    [Fact]
    public void No_changes_are_said_to_be_none()
    {
        var contract = Differ.Contract("paths: {}");
        var none = new DiffReport([ComparedContracts.Of(contract, contract)]);
        Assert.Equal("1 contract: no changes.\n", Written(ReportFormat.Text, none));
        Assert.Equal("## api 1\n\nNo changes.\n", Written(ReportFormat.Markdown, none));
    }

    [Fact]
    public void A_contract_on_one_side_only_is_one_change()
    {
        var contract = Differ.Contract("paths: {}");
        Assert.Equal("1 contract: 1 breaking change.", new DiffReport([ComparedContracts.Of(contract, null)]).Summary);
        Assert.Equal("1 contract: 1 compatible change.", new DiffReport([ComparedContracts.Of(null, contract)]).Summary);
    }
}
