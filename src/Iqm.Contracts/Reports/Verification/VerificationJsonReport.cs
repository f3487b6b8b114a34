using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Iqm.Contracts.Exchanges.Coverage;
using Iqm.Contracts.Waivers;

namespace Iqm.Contracts.Reports.Verification;

/// <summary><c>iqm-contracts/verify/1</c>, written exchange by exchange. Members are never removed or renamed within a version.</summary>
// CA1001 Types that own disposable fields should be disposable: a JSON writer over memory holds nothing, and a report ends with Complete.
#pragma warning disable CA1001
internal sealed class VerificationJsonReport : VerificationReport
#pragma warning restore CA1001
{
    private const int Chunk = 32 * 1024;

    private readonly TextWriter _writer;
    private readonly ArrayBufferWriter<byte> _buffer = new(2 * Chunk);
    private readonly Utf8JsonWriter _json;

    public VerificationJsonReport(TextWriter writer)
    {
        _writer = writer;
        _json = new Utf8JsonWriter(_buffer, JsonReportWriter.Options);
        _json.WriteStartObject();
        _json.WriteString("schema", "iqm-contracts/verify/1");
        _json.WriteStartArray("exchanges");
    }

    public override void Add(VerifiedExchange exchange)
    {
        _json.WriteStartObject();
        _json.WriteString("source", exchange.Source);
        _json.WriteNumber("index", exchange.Index);
        _json.WriteString("method", exchange.Method);
        _json.WriteString("url", exchange.Url);
        if (exchange.Status is { } status)
            _json.WriteNumber("status", status);
        else
            _json.WriteNull("status");
        _json.WriteString("contract", exchange.Contract);
        _json.WriteString("operation", exchange.Operation);
        _json.WriteString("verdict", exchange.Verdict switch { ExchangeVerdict.Conforms => "conforms", ExchangeVerdict.Violates => "violates", _ => "unmatched" });
        _json.WriteStartArray("findings");
        foreach (var (finding, waiver) in exchange.Findings)
            Write(finding, waiver);
        _json.WriteEndArray();
        _json.WriteEndObject();
        if (_json.BytesPending + _buffer.WrittenCount > Chunk)
            Flush();
    }

    public override void Complete(VerificationOutcome outcome)
    {
        _json.WriteEndArray();
        _json.WriteStartObject("summary");
        _json.WriteNumber("exchanges", outcome.Totals.Exchanges);
        _json.WriteNumber("conforming", outcome.Totals.Conforming);
        _json.WriteNumber("violating", outcome.Totals.Violating);
        _json.WriteNumber("unmatched", outcome.Totals.Unmatched);
        _json.WriteEndObject();
        _json.WriteStartArray("coverage");
        foreach (var row in outcome.Coverage)
        {
            _json.WriteStartObject();
            _json.WriteString("contract", row.Contract);
            _json.WriteString("operation", row.Operation);
            _json.WriteString("status", row.Status);
            _json.WriteNumber("exchanges", row.Exchanges);
            if (outcome.Seen?.Entries.FirstOrDefault(entry => entry.Contract == row.Contract && entry.Operation == row.Operation && entry.Status == row.Status) is { } seen)
            {
                Write("seenFields", seen.SeenFields);
                Write("unseenFields", seen.UnseenFields);
            }
            _json.WriteEndObject();
        }
        _json.WriteEndArray();
        if (outcome.Seen is { } coverage)
            Write(coverage.Totals);
        // Only when there are any: recordings and waivers that are in order need no words.
        if (!outcome.Findings.IsEmpty)
        {
            _json.WriteStartArray("findings");
            foreach (var finding in outcome.Findings)
                Write(finding, null);
            _json.WriteEndArray();
        }
        _json.WriteEndObject();
        Flush();
        _json.Dispose();
        _writer.Write('\n');
        _writer.Flush();
    }

    private void Write(string name, ImmutableArray<string> texts)
    {
        _json.WriteStartArray(name);
        foreach (var text in texts)
            _json.WriteStringValue(text);
        _json.WriteEndArray();
    }

    private void Write(CoverageTotals totals)
    {
        _json.WriteStartObject("seen");
        _json.WriteNumber("operations", totals.OperationsSeen);
        _json.WriteNumber("documentedOperations", totals.Operations);
        _json.WriteNumber("statuses", totals.ResponsesSeen);
        _json.WriteNumber("documentedStatuses", totals.Responses);
        _json.WriteNumber("fields", totals.FieldsSeen);
        _json.WriteNumber("documentedFields", totals.Fields);
        _json.WriteEndObject();
    }

    private void Write(Diagnostics.Finding finding, Waiver? waiver)
    {
        _json.WriteStartObject();
        _json.WriteString("code", finding.Code);
        _json.WriteString("severity", SeverityNames.Of(finding.Severity));
        _json.WriteString("part", finding.Part);
        _json.WriteString("instance", finding.Instance);
        _json.WriteString("schema", finding.Schema);
        _json.WriteString("message", finding.Message);
        _json.WriteString("file", finding.Position?.File);
        JsonReportWriter.WriteNumber(_json, "line", finding.Position?.Line);
        JsonReportWriter.WriteNumber(_json, "column", finding.Position?.Column);
        if (waiver is null)
        {
            _json.WriteNull("waiver");
        }
        else
        {
            _json.WriteStartObject("waiver");
            _json.WriteString("owner", waiver.Owner);
            _json.WriteString("reason", waiver.Reason);
            _json.WriteString("expires", waiver.Expires.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            _json.WriteString("file", waiver.Position.File);
            _json.WriteNumber("line", waiver.Position.Line);
            _json.WriteEndObject();
        }
        _json.WriteEndObject();
    }

    private void Flush()
    {
        _json.Flush();
        _writer.Write(Encoding.UTF8.GetString(_buffer.WrittenSpan));
        _buffer.ResetWrittenCount();
    }
}
