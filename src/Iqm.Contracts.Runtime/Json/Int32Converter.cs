using System.Text.Json;
using System.Text.Json.Serialization;

namespace Iqm.Contracts.Runtime;

/// <summary>Reads every JSON number that is a 32-bit integer, <c>1.0</c> and <c>1e2</c> included. A string, a fraction or a larger number is an error.</summary>
public sealed class Int32Converter : JsonConverter<int>
{
    /// <inheritdoc />
    public override int Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonInteger.Read(ref reader) is >= int.MinValue and <= int.MaxValue and var value ? (int)value : throw new JsonException();

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, int value, JsonSerializerOptions options) => writer.WriteNumberValue(value);
}
