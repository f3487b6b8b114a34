using System.Text.Json;
using System.Text.Json.Serialization;

namespace Iqm.Contracts.Runtime;

/// <summary>Reads and writes an open enumeration as a JSON string, also as a dictionary's key. Every other kind of token is an error.</summary>
/// <typeparam name="TSelf">The enumeration.</typeparam>
public sealed class OpenEnumConverter<TSelf> : JsonConverter<TSelf> where TSelf : struct, IOpenEnum<TSelf>
{
    private const int LongestKept = 64;

    // The same few values come again and again: their texts are kept, one for each slot, so that a list of thousands holds each once.
    private readonly Seen?[] _seen = new Seen?[16];

    /// <inheritdoc />
    public override TSelf Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType != JsonTokenType.String ? throw new JsonException()
        : reader.HasValueSequence || reader.ValueIsEscaped || reader.ValueSpan.Length is 0 or > LongestKept ? TSelf.FromWire(reader.GetString()!)
        : Recall(ref reader);

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, TSelf value, JsonSerializerOptions options) => writer.WriteStringValue(Text(value));

    /// <inheritdoc />
    public override TSelf ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => TSelf.FromWire(reader.GetString()!);

    /// <inheritdoc />
    public override void WriteAsPropertyName(Utf8JsonWriter writer, TSelf value, JsonSerializerOptions options) => writer.WritePropertyName(Text(value));

    private TSelf Recall(ref Utf8JsonReader reader)
    {
        var utf8 = reader.ValueSpan;
        ref var slot = ref _seen[(utf8.Length + utf8[0] + utf8[^1]) % _seen.Length];
        var seen = slot;
        if (seen is null || !utf8.SequenceEqual(seen.Utf8))
            slot = seen = new(utf8.ToArray(), TSelf.FromWire(reader.GetString()!));
        return seen.Value;
    }

    private static string Text(TSelf value) =>
        value.Value ?? throw new JsonException($"A {typeof(TSelf).Name} was never assigned a value.");

    private sealed record Seen(byte[] Utf8, TSelf Value);
}
