using System.Buffers.Text;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Iqm.Contracts.Runtime;

/// <summary>Reads and writes an open enumeration as a JSON integer, also as a dictionary's key. Every other kind of token is an error.</summary>
/// <typeparam name="TSelf">The enumeration.</typeparam>
public sealed class OpenIntegerEnumConverter<TSelf> : JsonConverter<TSelf> where TSelf : struct, IOpenIntegerEnum<TSelf>
{
    /// <inheritdoc />
    public override TSelf Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => TSelf.FromWire(JsonInteger.Read(ref reader));

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, TSelf value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Value);

    /// <inheritdoc />
    public override TSelf ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        long.TryParse(reader.GetString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? TSelf.FromWire(value) : throw new JsonException();

    /// <inheritdoc />
    public override void WriteAsPropertyName(Utf8JsonWriter writer, TSelf value, JsonSerializerOptions options)
    {
        Span<byte> digits = stackalloc byte[20];
        Utf8Formatter.TryFormat(value.Value, digits, out var written);
        writer.WritePropertyName(digits[..written]);
    }
}
