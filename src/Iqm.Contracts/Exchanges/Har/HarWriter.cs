using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Unicode;
using Iqm.Contracts.Exchanges.Traffic;

namespace Iqm.Contracts.Exchanges.Har;

/// <summary>Writes exchanges as HAR 1.2, with secrets masked, so that they can be committed and judged again.</summary>
/// <remarks>A mask has the shape of what it hides, so that what conformed still does.</remarks>
public sealed class HarWriter
{
    private readonly TrafficRedaction _redaction;
    private readonly List<(DateTimeOffset Started, TimeSpan Took, Exchange Exchange)> _entries = [];

    /// <param name="redaction">Knows what is secret.</param>
    public HarWriter(TrafficRedaction redaction) => _redaction = redaction ?? throw new ArgumentNullException(nameof(redaction));

    /// <summary>Adds an exchange, masking it at once.</summary>
    /// <param name="exchange">As it was; bodies are copied.</param>
    /// <param name="started">When it began.</param>
    /// <param name="took">How long it took.</param>
    public void Add(Exchange exchange, DateTimeOffset started, TimeSpan took)
    {
        ArgumentNullException.ThrowIfNull(exchange);
        _entries.Add((started, took, _redaction.Mask(exchange)));
    }

    /// <summary>Writes the whole file, UTF-8.</summary>
    public void Write(Stream stream)
    {
        using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = Reports.JsonReportWriter.Options.Encoder });
        json.WriteStartObject();
        json.WriteStartObject("log");
        json.WriteString("version", "1.2");
        json.WriteStartObject("creator");
        json.WriteString("name", "iqm-contracts");
        json.WriteString("version", typeof(HarWriter).Assembly.GetName().Version?.ToString(3));
        json.WriteEndObject();
        json.WriteStartArray("entries");
        foreach (var (started, took, exchange) in _entries)
            Write(json, started, took, exchange);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, DateTimeOffset started, TimeSpan took, Exchange exchange)
    {
        var milliseconds = Math.Round(took.TotalMilliseconds, 1);
        json.WriteStartObject();
        json.WriteString("startedDateTime", started.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture));
        json.WriteNumber("time", milliseconds);
        json.WriteStartObject("request");
        json.WriteString("method", exchange.Method);
        json.WriteString("url", exchange.Url);
        json.WriteString("httpVersion", "HTTP/1.1");
        WriteFields(json, "headers", exchange.RequestHeaders);
        WriteFields(json, "queryString", []);
        WriteFields(json, "cookies", []);
        if (exchange.RequestBody is { } request)
        {
            json.WriteStartObject("postData");
            WriteText(json, request, exchange.RequestHeaders);
            json.WriteEndObject();
        }
        WriteSizes(json, exchange.RequestBody, exchange.RequestBodyOmitted);
        json.WriteEndObject();
        json.WriteStartObject("response");
        json.WriteNumber("status", exchange.Status ?? 0);
        json.WriteString("statusText", "");
        json.WriteString("httpVersion", "HTTP/1.1");
        WriteFields(json, "headers", exchange.ResponseHeaders);
        WriteFields(json, "cookies", []);
        json.WriteStartObject("content");
        json.WriteNumber("size", exchange.ResponseBodyOmitted ? -1 : exchange.ResponseBody?.Length ?? 0);
        if (exchange.ResponseBody is { } response)
            WriteText(json, response, exchange.ResponseHeaders);
        else
            json.WriteString("mimeType", MediaTypeOf(exchange.ResponseHeaders));
        json.WriteEndObject();
        json.WriteString("redirectURL", "");
        WriteSizes(json, exchange.ResponseBody, exchange.ResponseBodyOmitted);
        json.WriteEndObject();
        json.WriteStartObject("cache");
        json.WriteEndObject();
        json.WriteStartObject("timings");
        json.WriteNumber("send", 0);
        json.WriteNumber("wait", milliseconds);
        json.WriteNumber("receive", 0);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteSizes(Utf8JsonWriter json, ReadOnlyMemory<byte>? body, bool isOmitted)
    {
        json.WriteNumber("headersSize", -1);
        json.WriteNumber("bodySize", isOmitted ? -1 : body?.Length ?? 0);
    }

    private static void WriteText(Utf8JsonWriter json, ReadOnlyMemory<byte> body, ImmutableArray<HeaderField> headers)
    {
        json.WriteString("mimeType", MediaTypeOf(headers));
        if (Utf8.IsValid(body.Span))
        {
            json.WriteString("text", body.Span);
            return;
        }
        json.WriteString("encoding", "base64");
        json.WriteBase64String("text", body.Span);
    }

    private static void WriteFields(Utf8JsonWriter json, string name, ImmutableArray<HeaderField> fields)
    {
        json.WriteStartArray(name);
        foreach (var field in fields)
        {
            json.WriteStartObject();
            json.WriteString("name", field.Name);
            json.WriteString("value", field.Value);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static string MediaTypeOf(ImmutableArray<HeaderField> headers) => HeaderList.ValueOf(headers, "Content-Type") ?? "x-unknown";
}
