using System.Text.Json.Nodes;
using System.Xml.Linq;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Loading;
using Iqm.Contracts.Reports;

namespace Iqm.Contracts.Tests.Reports;

public class ReportWriterTests
{
    private const string Hostile = "a\u001b[31m\u0000\u202E\n::error::x <script>alert(1)</script> | `b` **c** @team #1 https://x.example ]]> %0A \uFFFE é😀";

    private static readonly FindingReport Report = new("lint", "document",
    [
        new FindingGroup("specs/a.yaml",
        [
            Finding.Create(DiagnosticCatalog.InvalidUsage, new SourcePosition("specs/a.yaml", 3, 5), "One") with { Operation = "getA", Instance = "/x", Schema = "#/components/schemas/A" },
            Finding.Create(DiagnosticCatalog.LintWithoutEffect, new SourcePosition("specs/b c.yaml", 4, 0), "x", "y", "z"),
        ]),
        new FindingGroup("specs/clean.yaml", []),
    ]);

    private static readonly FindingReport HostileReport = new("lint", "document", [new FindingGroup(Hostile, [Finding.Create(DiagnosticCatalog.InvalidUsage, new SourcePosition(Hostile, 1, 1), Hostile)])]);

    private static string Write(FindingReport report, ReportFormat format)
    {
        var writer = new StringWriter();
        ReportWriter.Write(report, format, writer);
        return writer.ToString();
    }

    private static void Writes(ReportFormat format, string expected) => Assert.Equal(expected.ReplaceLineEndings("\n"), Write(Report, format));

    public static TheoryData<ReportFormat> Formats => [.. Enum.GetValues<ReportFormat>()];

    [Theory]
    [MemberData(nameof(Formats))]
    public void No_format_lets_hostile_text_act(ReportFormat format)
    {
        var text = Write(HostileReport, format);
        Assert.DoesNotContain(text, c => c is '\u001b' or '\0' or '\u202E' or '\r');
        Assert.DoesNotContain("\n::error::x", text, StringComparison.Ordinal);
        Assert.EndsWith("\n", text, StringComparison.Ordinal);
        if (format is ReportFormat.Html or ReportFormat.Markdown or ReportFormat.Junit)
            Assert.DoesNotContain("<script", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_is_MSBuilds_form_in_groups_with_the_summary_last() => Writes(ReportFormat.Text, """
        specs/a.yaml(3,5): error IQMC9003: One.
        specs/b c.yaml(4): warning IQMC8124: 'x' has no effect on y; it is for z. Remove it or correct what it stands beside.

        2 documents: 1 error, 1 warning.

        """);

    [Fact]
    public void Json_has_every_member_of_a_finding() => Writes(ReportFormat.Json, """
        {
          "schema": "iqm-contracts/lint/1",
          "documents": [
            {
              "file": "specs/a.yaml",
              "findings": [
                {
                  "code": "IQMC9003",
                  "severity": "error",
                  "message": "One.",
                  "file": "specs/a.yaml",
                  "line": 3,
                  "column": 5,
                  "operation": "getA",
                  "part": null,
                  "instance": "/x",
                  "schema": "#/components/schemas/A"
                },
                {
                  "code": "IQMC8124",
                  "severity": "warning",
                  "message": "\u0027x\u0027 has no effect on y; it is for z. Remove it or correct what it stands beside.",
                  "file": "specs/b c.yaml",
                  "line": 4,
                  "column": null,
                  "operation": null,
                  "part": null,
                  "instance": null,
                  "schema": null
                }
              ]
            },
            {
              "file": "specs/clean.yaml",
              "findings": []
            }
          ],
          "summary": {
            "documents": 2,
            "errors": 1,
            "warnings": 1,
            "infos": 0
          }
        }

        """);

    [Fact]
    public void Sarif_names_rules_levels_and_regions()
    {
        var run = JsonNode.Parse(Write(Report, ReportFormat.Sarif))!["runs"]![0]!;
        var rules = run["tool"]!["driver"]!["rules"]!.AsArray();
        Assert.Equal(["IQMC8124", "IQMC9003"], rules.Select(rule => rule!["id"]!.GetValue<string>()));
        Assert.All(rules, rule => Assert.Equal(DiagnosticGuide.Explain(rule!["id"]!.GetValue<string>()), rule["help"]!["markdown"]!.GetValue<string>()));
        Assert.StartsWith("Field without effect (warning). ", rules[0]!["help"]!["text"]!.GetValue<string>(), StringComparison.Ordinal);
        var results = run["results"]!.AsArray();
        Assert.Equal(["error", "warning"], results.Select(result => result!["level"]!.GetValue<string>()));
        Assert.Equal([1, 0], results.Select(result => result!["ruleIndex"]!.GetValue<int>()));
        Assert.Equal("""{"artifactLocation":{"uri":"specs/a.yaml"},"region":{"startLine":3,"startColumn":5}}""", results[0]!["locations"]![0]!["physicalLocation"]!.ToJsonString());
        Assert.Equal("""{"artifactLocation":{"uri":"specs/b%20c.yaml"},"region":{"startLine":4}}""", results[1]!["locations"]![0]!["physicalLocation"]!.ToJsonString());
    }

    [Fact]
    public void Sarif_gives_absolute_paths_as_file_URIs()
    {
        var report = new FindingReport("lint", "document", [new FindingGroup("x", [Finding.Create(DiagnosticCatalog.EmptyDocument, new SourcePosition("/a b/c:d.yaml", 0, 0))])]);
        Assert.Contains("\"uri\": \"file:///a%20b/c%3Ad.yaml\"", Write(report, ReportFormat.Sarif), StringComparison.Ordinal);
    }

    [Fact]
    public void Sarif_gives_a_finding_without_a_place_that_of_what_was_looked_at()
    {
        var report = new FindingReport("pact-verify", "pact", [new FindingGroup("http://localhost:1/", [Finding.Create(DiagnosticCatalog.InvalidUsage, null, "x")])]);
        Assert.Contains("\"uri\": \"http%3A//localhost%3A1/\"", Write(report, ReportFormat.Sarif), StringComparison.Ordinal);
    }

    [Fact]
    public void Junit_has_a_suite_for_each_group_and_fails_for_errors_only() => Writes(ReportFormat.Junit, """
        <?xml version="1.0" encoding="utf-8"?>
        <testsuites name="iqm-contracts lint" tests="3" failures="1">
          <testsuite name="specs/a.yaml" tests="2" failures="1">
            <testcase classname="specs/a.yaml" name="IQMC9003 Command line is wrong (3,5)">
              <failure type="IQMC9003" message="One.">specs/a.yaml(3,5): error IQMC9003: One.</failure>
            </testcase>
            <testcase classname="specs/a.yaml" name="IQMC8124 Field without effect (4,0)">
              <system-out>specs/b c.yaml(4): warning IQMC8124: 'x' has no effect on y; it is for z. Remove it or correct what it stands beside.</system-out>
            </testcase>
          </testsuite>
          <testsuite name="specs/clean.yaml" tests="1" failures="0">
            <testcase classname="specs/clean.yaml" name="no findings" />
          </testsuite>
        </testsuites>

        """);

    [Fact]
    public void Junit_stays_well_formed_whatever_the_text() =>
        Assert.Contains("é😀", XDocument.Parse(Write(HostileReport, ReportFormat.Junit)).Root!.Value, StringComparison.Ordinal);

    [Fact]
    public void GitHub_gets_one_command_a_finding() => Writes(ReportFormat.GitHub, """
        ::error file=specs/a.yaml,line=3,col=5,title=IQMC9003 Command line is wrong::One.
        ::warning file=specs/b c.yaml,line=4,title=IQMC8124 Field without effect::'x' has no effect on y; it is for z. Remove it or correct what it stands beside.
        2 documents: 1 error, 1 warning.

        """);

    [Fact]
    public void GitHub_properties_and_data_are_escaped()
    {
        var report = new FindingReport("lint", "document", [new FindingGroup("x", [Finding.Create(DiagnosticCatalog.InvalidUsage, new SourcePosition("a,b:c%.yaml", 1, 1), "50% of: a, b")])]);
        Assert.StartsWith("::error file=a%2Cb%3Ac%25.yaml,line=1,col=1,title=IQMC9003 Command line is wrong::50%25 of: a, b.\n", Write(report, ReportFormat.GitHub), StringComparison.Ordinal);
    }

    [Fact]
    public void Markdown_is_a_table_a_group() => Writes(ReportFormat.Markdown, """
        ## iqm-contracts lint

        2 documents: 1 error, 1 warning.

        ### specs/a.yaml

        | severity | code | where | what |
        |---|---|---|---|
        | error | IQMC9003 | specs/a.yaml&#40;3,5&#41; | One. |
        | warning | IQMC8124 | specs/b c.yaml&#40;4&#41; | &#39;x&#39; has no effect on y; it is for z. Remove it or correct what it stands beside. |

        """);

    [Fact]
    public void Markdown_makes_no_markup_of_text()
    {
        var text = Write(HostileReport, ReportFormat.Markdown);
        Assert.DoesNotContain("@team", text, StringComparison.Ordinal);
        Assert.DoesNotContain("https://", text, StringComparison.Ordinal);
        Assert.DoesNotContain("**c**", text, StringComparison.Ordinal);
        Assert.All(text.Split('\n').Where(line => line.StartsWith("| error", StringComparison.Ordinal)), row => Assert.Equal(5, row.Count(c => c == '|')));
    }

    [Fact]
    public void Html_is_one_page_that_loads_nothing()
    {
        var html = Write(Report, ReportFormat.Html);
        Assert.StartsWith("<!DOCTYPE html>\n", html, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", html, StringComparison.Ordinal);
        Assert.DoesNotContain("src=", html, StringComparison.Ordinal);
        Assert.DoesNotContain("href=", html, StringComparison.Ordinal);
        Assert.Contains("<tr><td class=\"error\">error</td><td title=\"Command line is wrong\">IQMC9003</td><td class=\"where\">(3,5)</td><td>One.</td></tr>", html, StringComparison.Ordinal);
        Assert.Contains("<h2>specs/clean.yaml</h2>\n<p>No findings.</p>", html, StringComparison.Ordinal);
    }
}
