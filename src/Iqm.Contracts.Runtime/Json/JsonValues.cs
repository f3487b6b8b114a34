using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Iqm.Contracts.Runtime;

/// <summary>Reads and writes a value inside a converter.</summary>
internal static class JsonValues
{
    public static JsonTypeInfo<T> TypeInfo<T>(JsonSerializerOptions options) => (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));

    /// <remarks>Calls the converter, not the serializer: an error then carries the path from the document's root instead of one that starts here.</remarks>
    public static T? Read<T>(ref Utf8JsonReader reader, JsonSerializerOptions options)
    {
        var converter = (JsonConverter<T>)TypeInfo<T>(options).Converter;
        if (reader.TokenType == JsonTokenType.Null && !converter.HandleNull)
            return default(T) is null ? default : throw new JsonException();
        return converter.Read(ref reader, typeof(T), options);
    }

    public static void Write<T>(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        var converter = (JsonConverter<T>)TypeInfo<T>(options).Converter;
        if (value is null && !converter.HandleNull)
            writer.WriteNullValue();
        else
            converter.Write(writer, value, options);
    }
}
