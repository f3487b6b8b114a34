using System.Text.Json;
using System.Text.Json.Serialization;

namespace Iqm.Contracts.Runtime;

/// <summary>Reads a date-time with or without offset and writes it as it came.</summary>
public sealed class LenientDateTimeConverter : JsonConverter<LenientDateTime>
{
    /// <inheritdoc />
    public override LenientDateTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        LenientDateTime.TryParse(DateTimeText.Of(ref reader), out var value) ? value : throw new JsonException();

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, LenientDateTime value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToWireText());
}
