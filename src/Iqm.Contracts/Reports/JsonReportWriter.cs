using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Iqm.Contracts.Diagnostics;

namespace Iqm.Contracts.Reports;

/// <summary><c>iqm-contracts/VERB/1</c>: groups with findings, and a summary. Members are never removed or renamed within a version.</summary>
internal sealed class JsonReportWriter : IReportWriter
{
    internal static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = Encoder() };

    public void Write(FindingReport report, TextWriter writer) => WriteJson(writer, json =>
    {
        json.WriteStartObject();
        json.WriteString("schema", $"iqm-contracts/{report.Verb}/1");
        json.WriteStartArray(report.GroupNoun + "s");
        foreach (var group in report.Groups)
        {
            json.WriteStartObject();
            json.WriteString("file", group.Name);
            json.WriteStartArray("findings");
            foreach (var finding in group.Findings)
                Write(finding, json);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartObject("summary");
        json.WriteNumber(report.GroupNoun + "s", report.Groups.Length);
        json.WriteNumber("errors", report.Count(Severity.Error));
        json.WriteNumber("warnings", report.Count(Severity.Warning));
        json.WriteNumber("infos", report.Count(Severity.Info));
        json.WriteEndObject();
        json.WriteEndObject();
    });

    /// <summary>A finding as every verb's JSON has it. Members that say nothing are null.</summary>
    internal static void Write(Finding finding, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("code", finding.Code);
        json.WriteString("severity", SeverityNames.Of(finding.Severity));
        json.WriteString("message", finding.Message);
        json.WriteString("file", finding.Position?.File);
        WriteNumber(json, "line", finding.Position?.Line);
        WriteNumber(json, "column", finding.Position?.Column);
        json.WriteString("operation", finding.Operation);
        json.WriteString("part", finding.Part);
        json.WriteString("instance", finding.Instance);
        json.WriteString("schema", finding.Schema);
        json.WriteEndObject();
    }

    /// <summary>Writes one JSON document and a line end.</summary>
    internal static void WriteJson(TextWriter writer, Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
            write(json);
        writer.Write(System.Text.Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length) + "\n");
    }

    // Letters of all languages stay readable; characters that act on a reader, bidirectional marks among them, are escaped.
    private static JavaScriptEncoder Encoder()
    {
        var settings = new TextEncoderSettings(UnicodeRanges.All);
        settings.ForbidCharacters([.. Enumerable.Range(0, 0x10000).Select(c => (char)c).Where(c => char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)]);
        return JavaScriptEncoder.Create(settings);
    }

    /// <summary>A number that says something, or null.</summary>
    internal static void WriteNumber(Utf8JsonWriter json, string name, int? number)
    {
        if (number is > 0)
            json.WriteNumber(name, number.Value);
        else
            json.WriteNull(name);
    }
}
