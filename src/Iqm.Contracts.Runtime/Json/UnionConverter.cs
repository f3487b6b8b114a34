using System.Text.Json;
using System.Text.Json.Serialization;

namespace Iqm.Contracts.Runtime;

/// <summary>Reads and writes a union; which form it is, the union decides. JSON null reaches it too.</summary>
/// <typeparam name="TSelf">The union.</typeparam>
public sealed class UnionConverter<TSelf> : JsonConverter<TSelf> where TSelf : struct, IUnion<TSelf>
{
    /// <inheritdoc />
    public override bool HandleNull => true;

    /// <inheritdoc />
    public override TSelf Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        TSelf.Read(JsonElement.ParseValue(ref reader), options);

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, TSelf value, JsonSerializerOptions options) => value.Write(writer, options);
}
