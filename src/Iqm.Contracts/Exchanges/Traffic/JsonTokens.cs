using System.Text.Json;

namespace Iqm.Contracts.Exchanges.Traffic;

/// <summary>Reads the values of an entry; a value of another type than the form says makes the entry unusable.</summary>
internal static class JsonTokens
{
    /// <summary>Deep enough for the stacks that browsers record beside an entry.</summary>
    public const int MaxDepth = 1000;

    /// <summary>Moves to an object's next member and to its value.</summary>
    /// <param name="reader">At the object's start, or at the end of a member's value.</param>
    /// <returns>False at the object's end.</returns>
    public static bool NextMember(ref Utf8JsonReader reader) => reader.Read() && reader.TokenType == JsonTokenType.PropertyName;

    public static void ExpectObject(ref Utf8JsonReader reader, string what)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            throw Wrong(ref reader, what, "an object");
    }

    public static string? Text(ref Utf8JsonReader reader, string what, TextPool pool)
    {
        reader.Read();
        return reader.TokenType switch
        {
            JsonTokenType.String => String(ref reader, what, pool),
            JsonTokenType.Null => null,
            _ => throw Wrong(ref reader, what, "a text"),
        };
    }

    /// <summary>The value of the string the reader is at.</summary>
    public static string String(ref Utf8JsonReader reader, string what, TextPool pool)
    {
        try
        {
            return pool.Get(ref reader);
        }
        catch (InvalidOperationException)
        {
            throw new EntryFormatException($"'{what}' is no Unicode text");
        }
    }

    /// <summary>A number; null for null. Sizes may have been written as fractions, which are cut.</summary>
    public static long? Number(ref Utf8JsonReader reader, string what)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.Null)
            return null;
        if (reader.TokenType != JsonTokenType.Number)
            throw Wrong(ref reader, what, "a number");
        if (reader.TryGetInt64(out var number))
            return number;
        return reader.TryGetDouble(out var real) && Math.Abs(real) < 1e15 ? (long)real : throw new EntryFormatException($"'{what}' is out of range");
    }

    public static EntryFormatException Wrong(ref Utf8JsonReader reader, string what, string wanted) => new($"'{what}' must be {wanted}, but is {reader.TokenType switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "a list",
        JsonTokenType.String => "a text",
        JsonTokenType.Number => "a number",
        JsonTokenType.Null => "null",
        _ => "true or false",
    }}");
}
