using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace Iqm.Contracts.Runtime;

/// <summary>What unions need to choose and write one of their forms.</summary>
public static class Union
{
    /// <summary>Reads one form.</summary>
    /// <param name="element">The element; JSON null only fits a nullable value type.</param>
    /// <param name="options">Options whose context knows <typeparamref name="T"/>.</param>
    /// <param name="value">The value when the element fits.</param>
    /// <returns>False when the element is not of this form.</returns>
    public static bool TryRead<T>(JsonElement element, JsonSerializerOptions options, [MaybeNullWhen(false)] out T value)
    {
        try
        {
            value = element.Deserialize(JsonValues.TypeInfo<T>(options));
            return value is not null || element.ValueKind == JsonValueKind.Null && typeof(T).IsValueType;
        }
        catch (JsonException)
        {
            value = default;
            return false;
        }
    }

    /// <summary>Writes one form.</summary>
    public static void Write<T>(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => JsonValues.Write(writer, value, options);

    /// <summary>Writes a form that readers tell by a member, which is added where the value does not have it.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="value">The value.</param>
    /// <param name="options">Options whose context knows <typeparamref name="T"/>.</param>
    /// <param name="discriminator">The name of the member.</param>
    /// <param name="form">What the member says of this form.</param>
    public static void Write<T>(Utf8JsonWriter writer, T value, JsonSerializerOptions options, string discriminator, string form)
    {
        ArgumentNullException.ThrowIfNull(writer);
        var element = JsonSerializer.SerializeToElement(value, JsonValues.TypeInfo<T>(options));
        if (element.ValueKind != JsonValueKind.Object || element.TryGetProperty(discriminator, out var given) && given.ValueKind != JsonValueKind.Null)
        {
            element.WriteTo(writer);
            return;
        }
        writer.WriteStartObject();
        writer.WriteString(discriminator, form);
        foreach (var member in element.EnumerateObject())
        {
            if (!member.NameEquals(discriminator))
                member.WriteTo(writer);
        }
        writer.WriteEndObject();
    }

    /// <summary>Whether the element is a number without a fractional part that fits 64 bits; <c>1.0</c> and <c>1e2</c> are such numbers.</summary>
    public static bool IsInteger(JsonElement element) =>
        element.ValueKind == JsonValueKind.Number && JsonInteger.TryParse(JsonMarshal.GetRawUtf8Value(element), out _);

    /// <summary>Whether the element is an object with all of these members.</summary>
    public static bool HasMembers(JsonElement element, params ReadOnlySpan<string> required)
    {
        if (element.ValueKind != JsonValueKind.Object)
            return false;
        foreach (var name in required)
        {
            if (!element.TryGetProperty(name, out _))
                return false;
        }
        return true;
    }

    /// <summary>How many of these members the object has; 0 when the element is not an object.</summary>
    public static int KnownMembers(JsonElement element, params ReadOnlySpan<string> known)
    {
        if (element.ValueKind != JsonValueKind.Object)
            return 0;
        var count = 0;
        foreach (var name in known)
        {
            if (element.TryGetProperty(name, out _))
                count++;
        }
        return count;
    }

    /// <summary>How many members the object has that are not among these; <see cref="int.MaxValue"/> when the element is not an object.</summary>
    public static int UnknownMembers(JsonElement element, params ReadOnlySpan<string> known)
    {
        if (element.ValueKind != JsonValueKind.Object)
            return int.MaxValue;
        var count = 0;
        foreach (var member in element.EnumerateObject())
        {
            if (!IsAmong(member, known))
                count++;
        }
        return count;
    }

    /// <summary>The text of the discriminator member; null when the element is no object, has no such member, or it is not a string.</summary>
    public static string? Discriminator(JsonElement element, string property) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static bool IsAmong(JsonProperty member, ReadOnlySpan<string> known)
    {
        foreach (var name in known)
        {
            if (member.NameEquals(name))
                return true;
        }
        return false;
    }
}
