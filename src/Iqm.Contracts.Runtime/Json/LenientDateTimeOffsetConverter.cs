using System.Text.Json;
using System.Text.Json.Serialization;

namespace Iqm.Contracts.Runtime;

/// <summary>Reads a date-time with or without offset, no offset being UTC, and writes RFC 3339 with <c>Z</c> or the offset.</summary>
public sealed class LenientDateTimeOffsetConverter : JsonConverter<DateTimeOffset>
{
    /// <inheritdoc />
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        DateTimeText.TryParse(DateTimeText.Of(ref reader), out var value) ? value : throw new JsonException();

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) => writer.WriteStringValue(WireText.Of(value));
}
