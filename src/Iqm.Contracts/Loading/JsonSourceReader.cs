using System.Text.Json;
using System.Text.Json.Nodes;
using Iqm.Contracts.Diagnostics;

namespace Iqm.Contracts.Loading;

/// <summary>Reads JSON into nodes. Numbers keep their text. Positions are found in a second pass, when first asked for.</summary>
/// <remarks>Source: RFC 8259; stricter in one point: member names are unique.</remarks>
internal sealed class JsonSourceReader
{
    /// <summary>Depth is checked here, with a message that names our limit.</summary>
    internal static readonly JsonReaderOptions ReaderOptions = new() { MaxDepth = int.MaxValue };

    private readonly SourceText _text;
    private readonly ContractLoadOptions _options;
    private bool _hasDuplicates;

    private JsonSourceReader(SourceText text, ContractLoadOptions options) => (_text, _options) = (text, options);

    /// <exception cref="LoadException">A limit is exceeded.</exception>
    public static SourceDocument Read(SourceText text, ContractLoadOptions options)
    {
        var map = new SourceMap(text.File, () => JsonPositions.Read(text));
        var self = new JsonSourceReader(text, options);
        var reader = new Utf8JsonReader(text.Utf8.Span, ReaderOptions);
        try
        {
            reader.Read();
            var root = self.ReadValue(ref reader);
            while (reader.Read())
            {
                // Only a second value or garbage is left, for which Read throws.
            }
            return new SourceDocument(root, map, self._hasDuplicates ? JsonPositions.Duplicates(text) : []);
        }
        catch (JsonException e)
        {
            return new SourceDocument(null, map, [Finding.Create(DiagnosticCatalog.InvalidJson, JsonPositions.Of(text, e, (int)reader.BytesConsumed), Reason(e))]);
        }
    }

    private JsonNode? ReadValue(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                CheckDepth(ref reader);
                return ReadObject(ref reader);
            case JsonTokenType.StartArray:
                CheckDepth(ref reader);
                var array = new JsonArray();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                    array.Add(ReadValue(ref reader));
                return array;
            case JsonTokenType.String:
                return JsonValue.Create(ReadText(ref reader));
            case JsonTokenType.Number:
                return JsonScalar.Number(reader.ValueSpan);
            case JsonTokenType.True:
                return JsonValue.Create(true);
            case JsonTokenType.False:
                return JsonValue.Create(false);
            default:
                return null;
        }
    }

    private JsonObject ReadObject(ref Utf8JsonReader reader)
    {
        var result = new JsonObject();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var name = ReadText(ref reader);
            reader.Read();
            if (!result.TryAdd(name, ReadValue(ref reader)))
                _hasDuplicates = true;
        }
        return result;
    }

    private string ReadText(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw new LoadException(Finding.Create(DiagnosticCatalog.InvalidJson, JsonPositions.Of(_text, (int)reader.TokenStartIndex),
                "the text has a \\u escape that is half of a surrogate pair"));
        }
    }

    private void CheckDepth(ref Utf8JsonReader reader)
    {
        if (reader.CurrentDepth + 1 > _options.MaxDepth)
            throw new LoadException(Finding.Create(DiagnosticCatalog.TooDeep, JsonPositions.Of(_text, (int)reader.TokenStartIndex), _options.MaxDepth));
    }

    private static string Reason(JsonException e)
    {
        var end = e.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return Display.Text((end < 0 ? e.Message : e.Message[..end]).TrimEnd('.'));
    }
}
