using System.Text.Json;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Reports;

/// <summary>SARIF 2.1.0 with the rules that were broken.</summary>
/// <remarks>Source: OASIS SARIF 2.1.0 §3.</remarks>
internal sealed class SarifReportWriter : IReportWriter
{
    public void Write(FindingReport report, TextWriter writer) => JsonReportWriter.WriteJson(writer, json =>
    {
        var rules = report.Findings.Select(finding => finding.Descriptor).DistinctBy(rule => rule.Code).OrderBy(rule => rule.Code, StringComparer.Ordinal).ToArray();
        json.WriteStartObject();
        json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "iqm-contracts");
        json.WriteString("version", typeof(SarifReportWriter).Assembly.GetName().Version?.ToString(3));
        json.WriteStartArray("rules");
        foreach (var rule in rules)
            WriteRule(json, rule);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteStartArray("results");
        foreach (var (group, finding) in report.Groups.SelectMany(group => group.Findings.Select(finding => (group, finding))))
            WriteResult(json, finding, group.Name, Array.FindIndex(rules, rule => rule.Code == finding.Code));
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void WriteRule(Utf8JsonWriter json, FindingDescriptor rule)
    {
        json.WriteStartObject();
        json.WriteString("id", rule.Code);
        WriteText(json, "shortDescription", rule.Title);
        // No helpUri: it must be absolute, and where this repository is published is not known here. What it would lead to stands here instead.
        var help = DiagnosticGuide.Explain(rule.Code)!;
        json.WriteStartObject("help");
        json.WriteString("text", help.Replace("**", "", StringComparison.Ordinal));
        json.WriteString("markdown", help);
        json.WriteEndObject();
        json.WriteStartObject("defaultConfiguration");
        json.WriteString("level", Level(rule.DefaultSeverity));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter json, Finding finding, string about, int ruleIndex)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", finding.Code);
        json.WriteNumber("ruleIndex", ruleIndex);
        json.WriteString("level", Level(finding.Severity));
        WriteText(json, "message", finding.Message);
        // Code scanning refuses a whole file for one result without a place: what was looked at is one.
        var position = finding.Position ?? new SourcePosition(about, 0, 0);
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", UriOf(position.File));
        json.WriteEndObject();
        if (position.Line > 0)
        {
            json.WriteStartObject("region");
            json.WriteNumber("startLine", position.Line);
            if (position.Column > 0)
                json.WriteNumber("startColumn", position.Column);
            json.WriteEndObject();
        }
        json.WriteEndObject();
        if (finding.Operation is { } operation)
        {
            json.WriteStartArray("logicalLocations");
            json.WriteStartObject();
            json.WriteString("name", operation);
            json.WriteString("kind", "function");
            json.WriteEndObject();
            json.WriteEndArray();
        }
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    // A path is a relative reference once its parts are percent-encoded; a first part with ':' would be taken for a scheme, which the encoding prevents.
    private static string UriOf(string file) =>
        (file.StartsWith('/') ? "file://" : "") + string.Join('/', file.Split('/').Select(Uri.EscapeDataString));

    private static string Level(Severity severity) => severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "note" };
}
