using System.Text.Json;

namespace Iqm.Contracts.Runtime;

/// <summary>A value that may take one of several documented forms.</summary>
/// <typeparam name="TSelf">The implementing type.</typeparam>
public interface IUnion<TSelf> where TSelf : struct, IUnion<TSelf>
{
    /// <summary>Chooses the form that fits. The element may be kept: it does not depend on a buffer that is given back.</summary>
    /// <exception cref="JsonException">No form fits.</exception>
    static abstract TSelf Read(JsonElement element, JsonSerializerOptions options);

    /// <summary>Writes the form that the value has.</summary>
    /// <exception cref="JsonException">The value was never assigned a form.</exception>
    void Write(Utf8JsonWriter writer, JsonSerializerOptions options);
}
