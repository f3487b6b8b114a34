using System.Text.Json;
using System.Text.Json.Serialization;

namespace Iqm.Contracts.Runtime;

/// <summary>Reads a date, also one that comes as a date-time at midnight, and writes <c>yyyy-MM-dd</c>.</summary>
public sealed class LenientDateOnlyConverter : JsonConverter<DateOnly>
{
    /// <inheritdoc />
    public override DateOnly Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = DateTimeText.Of(ref reader);
        if (DateTimeText.TryDate(text, out var date))
            return date;
        // The day is the one that is written, whatever the offset: a date has no instant to convert.
        if (DateTimeText.TryParse(text, out _) && text[11..19].SequenceEqual("00:00:00"u8) && IsZero(text[19..]) && DateTimeText.TryDate(text[..10], out date))
            return date;
        throw new JsonException();
    }

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, DateOnly value, JsonSerializerOptions options) => writer.WriteStringValue(WireText.Of(value));

    private static bool IsZero(ReadOnlySpan<byte> rest)
    {
        if (rest.IsEmpty || rest[0] != (byte)'.')
            return true;
        var digits = rest[1..];
        return digits[..(digits.IndexOfAnyExceptInRange((byte)'0', (byte)'9') is >= 0 and var end ? end : digits.Length)].IndexOfAnyExcept((byte)'0') < 0;
    }
}
