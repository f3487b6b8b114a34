using System.Collections.Immutable;
using System.Text.Json;
using Iqm.Contracts.Diagnostics;

namespace Iqm.Contracts.Loading;

/// <summary>Where things stand in a JSON text.</summary>
internal static class JsonPositions
{
    /// <summary>Positions of all nodes up to the first error; without one, of the whole document.</summary>
    public static PositionIndex Read(SourceText text)
    {
        var index = new PositionIndex();
        var lines = new LineCounter(text.Utf8.Span);
        var reader = new Utf8JsonReader(text.Utf8.Span, JsonSourceReader.ReaderOptions);
        var open = new Stack<int>();
        string? name = null;
        (int Line, int Column) key = default;
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
                {
                    index.End(open.Pop());
                    continue;
                }
                var position = lines.At((int)reader.TokenStartIndex);
                if (reader.TokenType == JsonTokenType.PropertyName)
                {
                    (name, key) = (reader.GetString(), position);
                    continue;
                }
                var (line, column) = name is null ? position : key;
                var node = index.Begin(name, line, column);
                if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
                    open.Push(node);
                name = null;
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // The finding for it was made when the text was read.
        }
        while (open.TryPop(out var node))
            index.End(node);
        return index;
    }

    /// <summary>One finding for each member whose name the object already has. The text is valid JSON.</summary>
    public static ImmutableArray<Finding> Duplicates(SourceText text)
    {
        var findings = new List<Finding>();
        var lines = new LineCounter(text.Utf8.Span);
        var reader = new Utf8JsonReader(text.Utf8.Span, JsonSourceReader.ReaderOptions);
        var open = new Stack<Dictionary<string, SourcePosition>>();
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.StartObject)
                open.Push(new Dictionary<string, SourcePosition>(StringComparer.Ordinal));
            else if (reader.TokenType == JsonTokenType.EndObject)
                open.Pop();
            else if (reader.TokenType == JsonTokenType.PropertyName)
            {
                var name = reader.GetString()!;
                var (line, column) = lines.At((int)reader.TokenStartIndex);
                var position = new SourcePosition(text.File, line, column);
                if (!open.Peek().TryAdd(name, position) && findings.HasRoom(FindingLimit.Loading, position))
                    findings.Add(DuplicateKey(name, position, open.Peek()[name]));
            }
        }
        return [.. findings];
    }

    /// <summary>The position of a byte.</summary>
    public static SourcePosition Of(SourceText text, int offset)
    {
        var (line, column) = new LineCounter(text.Utf8.Span).At(offset);
        return new SourcePosition(text.File, line, column);
    }

    /// <summary>The byte an exception means; <paramref name="consumed"/> when it does not say.</summary>
    public static SourcePosition Of(SourceText text, JsonException e, int consumed)
    {
        if (e.LineNumber is not { } line || e.BytePositionInLine is not { } inLine)
            return Of(text, consumed);
        var start = 0;
        for (; line > 0; line--)
            start += text.Utf8.Span[start..].IndexOf((byte)'\n') + 1;
        return Of(text, start + (int)inLine);
    }

    internal static Finding DuplicateKey(string name, SourcePosition position, SourcePosition first) =>
        Finding.Create(DiagnosticCatalog.DuplicateKey, position, Display.Value(name), $"line {first.Line}, column {first.Column}");
}
