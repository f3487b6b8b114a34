using System.Text.Json;
using Iqm.Contracts.Differences.Reports;
using Iqm.Contracts.Loading;
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

    // Four operations that share a change, three that share another, a contract that did not change and one that is gone.
    private static readonly DiffReport Several = new([
        ComparedContracts.Of(Shared("{type: string}", "{type: integer}", "a.yaml"), Shared("{type: integer}", "{type: string}", "a.yaml")),
        ComparedContracts.Of(Differ.Contract("paths: {}", "same.yaml"), Differ.Contract("paths: {}", "same.yaml")),
        ComparedContracts.Of(Differ.Contract("paths: {}", "gone.yaml"), null)]);

    private static Contract Shared(string one, string other, string file) => Differ.Contract("paths:\n" + string.Concat(Enumerable.Range(0, 7).Select(i =>
        $"  /u{i}: {{get: {{operationId: u{i}, responses: {{'200': {{description: d, content: {{application/json: {{schema: {{$ref: '#/components/schemas/{(i < 4 ? "A" : "B")}'}}}}}}}}}}}}}}\n"))
        + $"components: {{schemas: {{A: {one}, B: {other}}}}}\n", file);

    [Fact]
    public void Text_of_several_contracts_names_each_and_three_operations_at_most() => Assert.Equal("""
        a: GET /u0 (u0), GET /u1 (u1), GET /u2 (u2) and 1 more
          a.yaml(10,28): error IQMC6601: breaking: In responses, 'A' is 'integer' instead of 'string'. Code that reads it today may fail.
            before: a.yaml(10,28)

        a: GET /u4 (u4), GET /u5 (u5), GET /u6 (u6)
          a.yaml(10,48): error IQMC6601: breaking: In responses, 'B' is 'string' instead of 'integer'. Code that reads it today may fail.
            before: a.yaml(10,47)

        gone: The whole contract
          gone.yaml(1,1): error IQMC6191: breaking: The contract 'gone' is not among the new ones. Stop calling its operations, or give the folder it moved to.

        3 contracts: 3 breaking changes.

        """.ReplaceLineEndings("\n"), Written(ReportFormat.Text, Several));

    [Fact]
    public void Text_of_two_contracts_names_each() =>
        Assert.StartsWith("a: GET /u0 (u0), ", Written(ReportFormat.Text, new DiffReport([.. Several.Contracts[..2]])), StringComparison.Ordinal);

    [Fact]
    public void Markdown_of_several_contracts_is_an_entry_each() => Assert.Equal("""
        ## a 1

        ### Breaking

        - `GET /u0 (u0), GET /u1 (u1), GET /u2 (u2) and 1 more`: In responses, 'A' is 'integer' instead of 'string'. Code that reads it today may fail. (IQMC6601)
        - `GET /u4 (u4), GET /u5 (u5), GET /u6 (u6)`: In responses, 'B' is 'string' instead of 'integer'. Code that reads it today may fail. (IQMC6601)

        ## same 1

        No changes.

        ## gone 1

        ### Breaking

        - The contract 'gone' is not among the new ones. Stop calling its operations, or give the folder it moved to. (IQMC6191)

        """.ReplaceLineEndings("\n"), Written(ReportFormat.Markdown, Several));

    [Fact]
    public void Html_is_a_table_for_each_severity_of_each_contract()
    {
        var html = Written(ReportFormat.Html, new DiffReport([.. Report.Contracts, .. Several.Contracts[1..]]));
        Assert.StartsWith("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n", html, StringComparison.Ordinal);
        Assert.Equal("""
            <body>
            <h1>iqm-contracts diff</h1>
            <p>3 contracts: 3 breaking, 1 risky, 1 compatible changes.</p>
            <h2>new</h2>
            <h3>Breaking</h3>
            <table>
            <thead><tr><th>operation</th><th>code</th><th>before</th><th>after</th><th>what</th></tr></thead>
            <tbody>
            <tr><td>GET /u (u)</td><td class="error" title="Required parameter added">IQMC6201</td><td class="where">old.yaml(5,5)</td><td class="where">new.yaml(5,58)</td><td>Query parameter &#39;&lt;b&gt;|@x&#39; is new and required. Send it.</td></tr>
            <tr><td>GET /v</td><td class="error" title="Operation removed">IQMC6101</td><td class="where">old.yaml(7,5)</td><td class="where">new.yaml(3,1)</td><td>GET /v is no longer in the contract. Stop calling it before the vendor takes it away.</td></tr>
            </tbody>
            </table>
            <h3>Risky</h3>
            <table>
            <thead><tr><th>operation</th><th>code</th><th>before</th><th>after</th><th>what</th></tr></thead>
            <tbody>
            <tr><td>GET /u (u)</td><td class="warning" title="Operation deprecated">IQMC6106</td><td class="where">old.yaml(5,5)</td><td class="where">new.yaml(5,27)</td><td>GET /u is deprecated. It still works; plan what to call instead.</td></tr>
            </tbody>
            </table>
            <h3>Compatible</h3>
            <table>
            <thead><tr><th>operation</th><th>code</th><th>before</th><th>after</th><th>what</th></tr></thead>
            <tbody>
            <tr><td>The whole contract</td><td class="info" title="Version changed">IQMC6109</td><td class="where">old.yaml(2,18)</td><td class="where">new.yaml(2,18)</td><td>The contract&#39;s version is &#39;2&#39; instead of &#39;1&#39;.</td></tr>
            </tbody>
            </table>
            <h2>same</h2>
            <p>No changes.</p>
            <h2>gone</h2>
            <h3>Breaking</h3>
            <table>
            <thead><tr><th>operation</th><th>code</th><th>before</th><th>after</th><th>what</th></tr></thead>
            <tbody>
            <tr><td>The whole contract</td><td class="error" title="Contract removed">IQMC6191</td><td class="where">gone.yaml(1,1)</td><td class="where"></td><td>The contract &#39;gone&#39; is not among the new ones. Stop calling its operations, or give the folder it moved to.</td></tr>
            </tbody>
            </table>
            </body>
            </html>

            """.ReplaceLineEndings("\n"), html[html.IndexOf("<body>", StringComparison.Ordinal)..]);
    }

    [Fact]
    public void Json_of_a_change_is_whole() => Assert.Equal("""
        {
          "schema": "iqm-contracts/diff/1",
          "changes": [
            {
              "code": "IQMC6601",
              "severity": "breaking",
              "operation": "u0",
              "pointer": "/components/schemas/A/type",
              "before": "string",
              "after": "integer",
              "message": "In responses, \u0027A\u0027 is \u0027integer\u0027 instead of \u0027string\u0027. Code that reads it today may fail.",
              "contract": "a",
              "operations": [
                {
                  "method": "GET",
                  "path": "/u0",
                  "operationId": "u0"
                },
                {
                  "method": "GET",
                  "path": "/u1",
                  "operationId": "u1"
                },
                {
                  "method": "GET",
                  "path": "/u2",
                  "operationId": "u2"
                },
                {
                  "method": "GET",
                  "path": "/u3",
                  "operationId": "u3"
                }
              ],
              "old": {
                "file": "a.yaml",
                "pointer": "/components/schemas/A/type",
                "line": 10,
                "column": 28
              },
              "new": {
                "file": "a.yaml",
                "pointer": "/components/schemas/A/type",
                "line": 10,
                "column": 28
              }
            },
            {
              "code": "IQMC6191",
              "severity": "breaking",
              "operation": null,
              "pointer": "",
              "before": "gone",
              "after": null,
              "message": "The contract \u0027gone\u0027 is not among the new ones. Stop calling its operations, or give the folder it moved to.",
              "contract": "gone",
              "operations": [],
              "old": {
                "file": "gone.yaml",
                "pointer": "",
                "line": 1,
                "column": 1
              },
              "new": null
            }
          ],
          "summary": {
            "contracts": 2,
            "changes": 2,
            "breaking": 2,
            "risky": 0,
            "compatible": 0
          }
        }

        """.ReplaceLineEndings("\n"), Written(ReportFormat.Json, new DiffReport([ComparedContracts.Of(Shared("{type: string}", "{}", "a.yaml"), Shared("{type: integer}", "{}", "a.yaml")), Several.Contracts[2]])));

    [Fact]
    public void A_report_needs_contracts_and_a_writer()
    {
        Assert.Throws<ArgumentNullException>(() => DiffReportWriter.Write(null!, ReportFormat.Text, TextWriter.Null));
        Assert.Throws<ArgumentNullException>(() => DiffReportWriter.Write(Report, ReportFormat.Text, null!));
        Assert.Throws<ArgumentException>(() => ComparedContracts.Of(null, null));
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
        var added = Assert.Single(ComparedContracts.Of(null, contract).Changes);
        Assert.Equal(("IQMC6192", false, null, "api.yaml(1,1)", null, "api"), (added.Code, added.IsRemoval, added.OldPosition, added.NewPosition?.ToString(), added.Before, added.After));
    }
}
