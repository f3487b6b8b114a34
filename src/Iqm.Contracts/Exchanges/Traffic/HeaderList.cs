using System.Collections.Immutable;
using System.Text.Json;
using Iqm.Contracts.Exchanges.Text;

namespace Iqm.Contracts.Exchanges.Traffic;

/// <summary>Reads header fields: <c>[{"name":"A","value":"1"}]</c>, <c>[["A","1"]]</c> or <c>{"A":"1","B":["2","3"]}</c>.</summary>
internal static class HeaderList
{
    /// <param name="reader">Before the value.</param>
    /// <param name="what">How messages call it.</param>
    /// <param name="pool">Makes the strings.</param>
    public static ImmutableArray<HeaderField> Read(ref Utf8JsonReader reader, string what, TextPool pool)
    {
        var fields = ImmutableArray.CreateBuilder<HeaderField>(16);
        reader.Read();
        switch (reader.TokenType)
        {
            case JsonTokenType.Null:
                break;
            case JsonTokenType.StartObject:
                ReadMap(ref reader, what, fields, pool);
                break;
            case JsonTokenType.StartArray:
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                    ReadItem(ref reader, what, fields, pool);
                break;
            default:
                throw JsonTokens.Wrong(ref reader, what, "a list of names and values");
        }
        return fields.DrainToImmutable();
    }

    /// <summary>The first field's value; null when there is none of that name.</summary>
    public static string? ValueOf(ImmutableArray<HeaderField> headers, string name)
    {
        foreach (var field in headers)
            if (field.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
                return field.Value;
        return null;
    }

    /// <summary>The fields with a Content-Type if they lack one and the media type is known.</summary>
    /// <remarks>HAR's mimeType is that field's value, and recorders that leave out fields keep it. Browsers write <c>x-unknown</c> where there was none.</remarks>
    /// <param name="headers">The fields.</param>
    /// <param name="mediaType">The media type; null when it is not known.</param>
    /// <param name="isAlways">Whether the media type takes the place of a Content-Type that is there.</param>
    public static ImmutableArray<HeaderField> WithMediaType(ImmutableArray<HeaderField> headers, string? mediaType, bool isAlways = false)
    {
        if (string.IsNullOrWhiteSpace(mediaType) || mediaType == "x-unknown")
            return headers;
        for (var i = 0; i < headers.Length; i++)
            if (headers[i].Name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase))
                return isAlways ? headers.SetItem(i, headers[i] with { Value = mediaType }) : headers;
        return headers.Add(new HeaderField("Content-Type", mediaType));
    }

    private static void ReadMap(ref Utf8JsonReader reader, string what, ImmutableArray<HeaderField>.Builder fields, TextPool pool)
    {
        while (JsonTokens.NextMember(ref reader))
        {
            var name = JsonTokens.String(ref reader, what, pool);
            reader.Read();
            if (reader.TokenType == JsonTokenType.StartArray)
            {
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                    Add(fields, name, Scalar(ref reader, what, pool));
            }
            else
            {
                Add(fields, name, Scalar(ref reader, what, pool));
            }
        }
    }

    private static void ReadItem(ref Utf8JsonReader reader, string what, ImmutableArray<HeaderField>.Builder fields, TextPool pool)
    {
        string? name = null, value = null;
        if (reader.TokenType == JsonTokenType.StartArray)
        {
            for (var i = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; i++)
                if (i == 0)
                    name = Scalar(ref reader, what, pool);
                else if (i == 1)
                    value = Scalar(ref reader, what, pool);
                else
                    throw new EntryFormatException($"an item of '{what}' has more than a name and a value");
        }
        else
        {
            if (reader.TokenType != JsonTokenType.StartObject)
                throw JsonTokens.Wrong(ref reader, $"an item of {what}", "an object");
            while (JsonTokens.NextMember(ref reader))
                if (reader.TextIs("name"u8))
                    name = JsonTokens.Text(ref reader, what, pool);
                else if (reader.TextIs("value"u8))
                    value = Value(ref reader, what, pool);
                else
                    reader.Skip();
        }
        Add(fields, name ?? throw new EntryFormatException($"an item of '{what}' has no name"), value);
    }

    private static string? Value(ref Utf8JsonReader reader, string what, TextPool pool)
    {
        reader.Read();
        return Scalar(ref reader, what, pool);
    }

    // Recorders write numbers, such as lengths, as they come.
    private static string? Scalar(ref Utf8JsonReader reader, string what, TextPool pool) => reader.TokenType switch
    {
        JsonTokenType.String => JsonTokens.String(ref reader, what, pool),
        JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False => System.Text.Encoding.UTF8.GetString(reader.ValueSpan),
        JsonTokenType.Null => null,
        _ => throw JsonTokens.Wrong(ref reader, what, "names and values that are text"),
    };

    private static void Add(ImmutableArray<HeaderField>.Builder fields, string name, string? value)
    {
        // HTTP/2 and 3 carry method, path and status as fields whose names begin with ':'; the record has them elsewhere.
        if (name.Length > 0 && name[0] != ':')
            fields.Add(new HeaderField(name, value?.Trim(' ', '\t') ?? ""));
    }
}
