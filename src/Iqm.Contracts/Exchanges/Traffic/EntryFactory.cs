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

    /// <summary>An entry of a text; one that has findings and no exchange when the text is none.</summary>
    public TrafficEntry Read(SourcePosition position, ReadOnlySpan<byte> json, IEntryReader reader, int limit)
    {
        _problems.Clear();
        try
        {
            var exchange = reader.Read(json, limit, _problems);
            return new TrafficEntry(Count++, position, exchange, [.. _problems.Select(problem =>
                Finding.Create(DiagnosticCatalog.BodyUndecodable, position, problem.Part == "request.body" ? "request" : "response", problem.Reason) with { Part = problem.Part })]);
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
