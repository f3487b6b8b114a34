using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Iqm.Contracts.Diagnostics;

namespace Iqm.Contracts.Docs;

/// <summary>Writes a report as <c>iqm-contracts/docs-check/1</c>.</summary>
public static class DriftJson
{
    /// <summary>The value of <c>schema</c>; changes when the form does.</summary>
    public const string Schema = "iqm-contracts/docs-check/1";

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The report as JSON, indented, with <c>\n</c> line ends.</summary>
    public static string Write(DriftReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var root = new JsonObject
        {
            ["schema"] = Schema,
            ["pages"] = new JsonArray([.. report.Pages.Select(Page)]),
            ["drift"] = new JsonArray([.. report.Drift.Select(Entry)]),
            ["findings"] = new JsonArray([.. report.Findings.Select(Finding)]),
            ["summary"] = new JsonObject
            {
                ["pages"] = report.Pages.Length,
                ["operations"] = report.Pages.Sum(page => page.Operations),
                ["drift"] = report.Drift.Length,
                ["errors"] = report.Drift.Count(entry => entry.Severity == Severity.Error),
                ["warnings"] = report.Drift.Count(entry => entry.Severity == Severity.Warning),
                ["infos"] = report.Drift.Count(entry => entry.Severity == Severity.Info),
                ["unreadable"] = report.Pages.Count(page => !page.IsReadable),
                ["unplaced"] = report.Pages.Sum(page => page.Unplaced.Length),
            },
        };
        return root.ToJsonString(Indented) + "\n";
    }

    private static JsonObject Page(CheckedPage page) => new()
    {
        ["id"] = page.Id,
        ["file"] = page.File,
        ["title"] = page.Title,
        ["format"] = Word(page.Format),
        ["sha256"] = page.Sha256.Length > 0 ? page.Sha256 : null,
        ["readable"] = page.IsReadable,
        ["operations"] = page.Operations,
        ["unplaced"] = new JsonArray([.. page.Unplaced.Select(each => new JsonObject { ["line"] = each.Line, ["reason"] = each.Reason, ["text"] = each.Text })]),
    };

    private static JsonObject Entry(DriftEntry entry) => new()
    {
        ["code"] = entry.Code,
        ["severity"] = Word(entry.Severity),
        ["operation"] = entry.Method is null ? null : new JsonObject { ["method"] = entry.Method, ["path"] = entry.Path },
        ["kind"] = entry.Kind.Name(),
        ["subject"] = entry.Subject,
        ["in"] = entry.Part is { } part ? JsonNamingPolicy.CamelCase.ConvertName(part.ToString()) : null,
        ["status"] = entry.Status,
        ["before"] = entry.Before,
        ["after"] = entry.After,
        ["message"] = entry.Message,
        ["page"] = entry.Page,
        ["line"] = entry.Line,
        ["contract"] = entry.ContractPosition is { } position
            ? new JsonObject { ["file"] = position.File, ["pointer"] = entry.Pointer?.ToString(), ["line"] = position.Line, ["column"] = position.Column }
            : null,
        ["against"] = entry.FromContract ? "contract" : "lock",
        ["contractAgrees"] = entry.ContractAgrees,
    };

    private static JsonObject Finding(Finding finding) => new()
    {
        ["code"] = finding.Code,
        ["severity"] = Word(finding.Severity),
        ["message"] = finding.Message,
        ["file"] = finding.Position?.File,
        ["line"] = finding.Position?.Line,
    };

    private static string Word<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();
}
