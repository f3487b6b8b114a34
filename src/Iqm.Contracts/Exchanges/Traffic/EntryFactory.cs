using System.Text.Json;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Exchanges.Traffic;

/// <summary>Makes the entries of one source, numbered as they come.</summary>
internal sealed class EntryFactory
{
    private readonly List<(string Part, string Reason)> _problems = [];

    /// <summary>Entries so far.</summary>
    public int Count { get; private set; }

    /// <summary>The entry that a text begins with, if it is in order.</summary>
    /// <param name="position">Where the text begins.</param>
    /// <param name="json">Begins with an entry; anything may follow.</param>
    /// <param name="reader">Reads it.</param>
    /// <param name="limit">Bytes the entry, and a decoded body, may have.</param>
    /// <param name="length">How long the entry is.</param>
    /// <returns>Null when it is not in order or ends behind the text; it is then to be looked at more closely, and is not counted.</returns>
    public TrafficEntry? TryReadFirst(SourcePosition position, ReadOnlySpan<byte> json, Har.HarEntryReader reader, int limit, out int length)
    {
        _problems.Clear();
        length = 0;
        try
        {
            var exchange = reader.ReadFirst(json, limit, _problems, out length);
            return length > limit ? null : Entry(position, exchange);
        }
        catch (Exception e) when (e is JsonException or EntryFormatException)
        {
            return null;
        }
    }

    /// <summary>An entry of a text; one that has findings and no exchange when the text is none.</summary>
    public TrafficEntry Read(SourcePosition position, ReadOnlySpan<byte> json, IEntryReader reader, int limit)
    {
        _problems.Clear();
        try
        {
            var exchange = reader.Read(json, limit, _problems);
            return Entry(position, exchange);
        }
        catch (JsonException e)
        {
            return Malformed(Within(position, json, e), reader, "it is not JSON: " + Reason(e));
        }
        catch (EntryFormatException e)
        {
            return Malformed(position, reader, e.Message);
        }
    }

    private TrafficEntry Entry(SourcePosition position, Exchange exchange) => new(Count++, position, exchange, _problems.Count == 0 ? [] : [.. _problems.Select(problem =>
        Finding.Create(DiagnosticCatalog.BodyUndecodable, position, problem.Part == "request.body" ? "request" : "response", problem.Reason) with { Part = problem.Part })]);

    /// <summary>An entry that cannot be used.</summary>
    public TrafficEntry Malformed(SourcePosition position, IEntryReader reader, string reason) =>
        Unusable(position, reader, Finding.Create(DiagnosticCatalog.EntryMalformed, position, reason));

    /// <summary>An entry that is larger than the limit.</summary>
    public TrafficEntry TooLarge(SourcePosition position, IEntryReader reader, int limit) =>
        Unusable(position, reader, Finding.Create(DiagnosticCatalog.EntryTooLarge, position, limit));

    private TrafficEntry Unusable(SourcePosition position, IEntryReader reader, Finding finding) =>
        new(Count++, position, null, [finding]) { Method = reader.Method, Url = reader.Url };

    private static SourcePosition Within(SourcePosition start, ReadOnlySpan<byte> json, JsonException e)
    {
        if (e.LineNumber is not { } line || e.BytePositionInLine is not { } column)
            return start;
        var lineStart = 0;
        for (var i = 0L; i < line; i++)
            lineStart += json[lineStart..].IndexOf((byte)'\n') + 1;
        var characters = System.Text.Encoding.UTF8.GetCharCount(json[lineStart..(int)Math.Min(lineStart + column, json.Length)]);
        return line == 0 ? start with { Column = start.Column + characters } : start with { Line = start.Line + (int)line, Column = characters + 1 };
    }

    // The position follows the sentence, and is given in the finding's own form.
    private static string Reason(JsonException e)
    {
        var end = e.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return Display.Text((end < 0 ? e.Message : e.Message[..end]).TrimEnd('.'));
    }
}
