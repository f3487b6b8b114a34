using System.Text.Json;
using System.Text.Json.Serialization;

namespace Iqm.Contracts.Runtime;

/// <summary>Reads and writes <see cref="Optional{T}"/>: what is in the document is present, null included.</summary>
/// <typeparam name="T">The member's type; the serializer context must know it.</typeparam>
public sealed class OptionalConverter<T> : JsonConverter<Optional<T>>
{
    /// <inheritdoc />
    public override bool HandleNull => true;

    /// <inheritdoc />
    public override Optional<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(JsonValues.Read<T>(ref reader, options)!);

    /// <summary>Writes the value; an absent one, which only reaches this in an array or dictionary, becomes <c>null</c>.</summary>
    public override void Write(Utf8JsonWriter writer, Optional<T> value, JsonSerializerOptions options)
    {
        if (value.HasValue)
            JsonValues.Write(writer, value.Value, options);
        else
            writer.WriteNullValue();
    }
}
