using System.Text.Json;
using System.Text.Json.Serialization;

namespace Iqm.Contracts.Runtime;

/// <summary>Reads and writes an open enumeration as a JSON string, also as a dictionary's key. Every other kind of token is an error.</summary>
/// <typeparam name="TSelf">The enumeration.</typeparam>
public sealed class OpenEnumConverter<TSelf> : JsonConverter<TSelf> where TSelf : struct, IOpenEnum<TSelf>
{
    /// <inheritdoc />
    public override TSelf Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String ? TSelf.FromWire(reader.GetString()!) : throw new JsonException();

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, TSelf value, JsonSerializerOptions options) => writer.WriteStringValue(Text(value));

    /// <inheritdoc />
    public override TSelf ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => TSelf.FromWire(reader.GetString()!);

    /// <inheritdoc />
    public override void WriteAsPropertyName(Utf8JsonWriter writer, TSelf value, JsonSerializerOptions options) => writer.WritePropertyName(Text(value));

    private static string Text(TSelf value) =>
        value.Value ?? throw new JsonException($"A {typeof(TSelf).Name} was never assigned a value.");
}
