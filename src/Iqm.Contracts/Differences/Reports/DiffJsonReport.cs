using System.Text.Json;
using Iqm.Contracts.Loading;
using Iqm.Contracts.Reports;

namespace Iqm.Contracts.Differences.Reports;

/// <summary><c>iqm-contracts/diff/1</c>. Members are never removed or renamed within a version.</summary>
internal static class DiffJsonReport
{
    public static void Write(DiffReport report, TextWriter writer) => JsonReportWriter.WriteJson(writer, json =>
    {
        json.WriteStartObject();
        json.WriteString("schema", "iqm-contracts/diff/1");
        json.WriteStartArray("changes");
        foreach (var change in report.Changes)
            Write(change, json);
        json.WriteEndArray();
        json.WriteStartObject("summary");
        json.WriteNumber("contracts", report.Contracts.Length);
        json.WriteNumber("changes", report.Changes.Count());
        foreach (var severity in Enum.GetValues<ChangeSeverity>())
            json.WriteNumber(severity.Word(), report.Count(severity));
        json.WriteEndObject();
        json.WriteEndObject();
    });

    private static void Write(ContractChange change, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("code", change.Code);
        json.WriteString("severity", change.Severity.Word());
        json.WriteString("operation", change.Operation);
        json.WriteString("pointer", change.Pointer.ToString());
        json.WriteString("before", change.Before);
        json.WriteString("after", change.After);
        json.WriteString("message", change.Message);
        json.WriteString("contract", change.Contract);
        json.WriteStartArray("operations");
        foreach (var operation in change.Operations)
        {
            json.WriteStartObject();
            json.WriteString("method", operation.Method);
            json.WriteString("path", operation.Path);
            json.WriteString("operationId", operation.OperationId);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        WriteSide("old", change.OldPosition, change.OldPointer, json);
        WriteSide("new", change.NewPosition, change.NewPointer, json);
        json.WriteEndObject();
    }

    private static void WriteSide(string name, SourcePosition? position, JsonPointer pointer, Utf8JsonWriter json)
    {
        if (position is not { } at)
        {
            json.WriteNull(name);
            return;
        }
        json.WriteStartObject(name);
        json.WriteString("file", at.File);
        json.WriteString("pointer", pointer.ToString());
        JsonReportWriter.WriteNumber(json, "line", at.Line);
        JsonReportWriter.WriteNumber(json, "column", at.Column);
        json.WriteEndObject();
    }
}
