using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Iqm.Contracts.Waivers;

namespace Iqm.Contracts.Reports.Matrix;

/// <summary><c>iqm-contracts/report/1</c>. Members are never removed or renamed within a version.</summary>
internal static class JsonMatrixWriter
{
    public static void Write(MatrixReport report, TextWriter writer) => JsonReportWriter.WriteJson(writer, json =>
    {
        json.WriteStartObject();
        json.WriteString("schema", "iqm-contracts/report/1");
        Array(json, "contracts", report.Contracts, Contract);
        Array(json, "waivers", report.Waivers, WaiverOf);
        Array(json, "findings", report.Findings, FindingOf);
        Totals(json, report.Totals);
        json.WriteEndObject();
    });

    private static void Contract(Utf8JsonWriter json, MatrixContract contract)
    {
        json.WriteString("contract", contract.Name);
        json.WriteString("file", contract.File);
        Array(json, "operations", contract.Operations, (_, operation) => Operation(json, contract, operation));
        Array(json, "evidence", contract.Evidence, (_, entry) =>
        {
            json.WriteString("id", entry.Id);
            json.WriteString("kind", entry.Kind.ToString().ToLowerInvariant());
            Texts(json, "at", entry.At.Select(at => at.Pointer.ToString()));
            Texts(json, "sources", entry.Sources.Select(source => source.ToString()));
            json.WriteString("documented", entry.Documented);
            json.WriteString("decision", entry.Decision);
            json.WriteString("file", entry.Position.File);
            JsonReportWriter.WriteNumber(json, "line", entry.Position.Line);
        });
        Array(json, "findings", contract.Findings, FindingOf);
    }

    private static void Operation(Utf8JsonWriter json, MatrixContract contract, MatrixOperation operation)
    {
        json.WriteString("operation", operation.Name);
        json.WriteString("method", operation.Method);
        json.WriteString("path", operation.Path);
        json.WriteString("summary", operation.Summary);
        json.WriteBoolean("deprecated", operation.IsDeprecated);
        json.WriteString("file", operation.Position.File);
        JsonReportWriter.WriteNumber(json, "line", operation.Position.Line);
        Array(json, "statuses", operation.Statuses, Status);
        Array(json, "findings", operation.Findings, FindingOf);
        Texts(json, "evidence", operation.Evidence.Select(evidence => contract.Evidence[evidence.Entry].Id));
    }

    private static void Status(Utf8JsonWriter json, MatrixStatus status)
    {
        json.WriteString("status", status.Status);
        json.WriteBoolean("documented", status.IsDocumented);
        json.WriteNumber("examples", status.Examples);
        json.WriteBoolean("mocked", status.IsMocked);
        Array(json, "pacts", status.Pacts, (_, pact) =>
        {
            json.WriteString("consumer", pact.Consumer);
            json.WriteString("description", pact.Description);
            json.WriteString("file", pact.Position.File);
            JsonReportWriter.WriteNumber(json, "line", pact.Position.Line);
            json.WriteBoolean("broken", pact.IsBroken);
        });
        json.WriteBoolean("verified", status.IsVerified);
        json.WriteNumber("conforming", status.Conforming);
        json.WriteNumber("violating", status.Violating);
        json.WriteNumber("seen", status.Seen);
        json.WriteNumber("fieldsSeen", status.FieldsSeen);
        json.WriteNumber("fields", status.Fields);
    }

    private static void FindingOf(Utf8JsonWriter json, MatrixFinding found)
    {
        json.WriteString("source", found.Source);
        json.WriteString("code", found.Finding.Code);
        json.WriteString("severity", SeverityNames.Of(found.Finding.Severity));
        json.WriteNumber("count", found.Count);
        json.WriteString("message", found.Finding.Message);
        json.WriteString("file", found.Finding.Position?.File);
        JsonReportWriter.WriteNumber(json, "line", found.Finding.Position?.Line);
        JsonReportWriter.WriteNumber(json, "column", found.Finding.Position?.Column);
        json.WriteString("part", found.Finding.Part);
        json.WriteString("instance", found.Finding.Instance);
        json.WriteString("schema", found.Finding.Schema);
        if (found.Waiver is not { } waiver)
        {
            json.WriteNull("waiver");
            return;
        }
        json.WriteStartObject("waiver");
        Acceptance(json, waiver);
        json.WriteEndObject();
    }

    private static void WaiverOf(Utf8JsonWriter json, MatrixWaiver waiver)
    {
        json.WriteString("code", waiver.Waiver.Code);
        json.WriteString("operation", waiver.Waiver.Operation);
        json.WriteString("at", waiver.Waiver.At);
        Acceptance(json, waiver.Waiver);
        json.WriteNumber("uses", waiver.Uses);
        json.WriteBoolean("expired", waiver.IsExpired);
    }

    private static void Acceptance(Utf8JsonWriter json, Waiver waiver)
    {
        json.WriteString("owner", waiver.Owner);
        json.WriteString("reason", waiver.Reason);
        json.WriteString("expires", waiver.Expires.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteString("file", waiver.Position.File);
        JsonReportWriter.WriteNumber(json, "line", waiver.Position.Line);
    }

    private static void Totals(Utf8JsonWriter json, MatrixTotals totals)
    {
        json.WriteStartObject("summary");
        foreach (var (name, count) in (ReadOnlySpan<(string, int)>)
        [
            ("operations", totals.Operations), ("statuses", totals.Statuses), ("documented", totals.Documented), ("withExample", totals.WithExample), ("mocked", totals.Mocked),
            ("withPact", totals.WithPact), ("verified", totals.Verified), ("errors", totals.Errors), ("warnings", totals.Warnings), ("waived", totals.Waived),
        ])
            json.WriteNumber(name, count);
        json.WriteEndObject();
    }

    private static void Array<T>(Utf8JsonWriter json, string name, ImmutableArray<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(json, item);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Texts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }
}
