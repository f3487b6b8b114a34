using System.Text.Json;

namespace Iqm.Contracts.Runtime;

/// <summary>What every union does with the value inside it, whatever its form.</summary>
public static class UnionValue
{
    /// <summary>Writes a value that has none of the documented forms, as it was received; null when there is none.</summary>
    public static void WriteRaw(Utf8JsonWriter writer, object? value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (value is JsonElement element)
            element.WriteTo(writer);
        else
            writer.WriteNullValue();
    }

    /// <summary>The text of a plain value for paths, queries, headers and forms; empty when there is none.</summary>
    /// <exception cref="InvalidOperationException">The value is an object or a list, which has no text of its own.</exception>
    public static string ToWireText(object? value) => value switch
    {
        null => "",
        string text => text,
        bool flag => WireText.Of(flag),
        int number => WireText.Of(number),
        long number => WireText.Of(number),
        float number => WireText.Of(number),
        double number => WireText.Of(number),
        decimal number => WireText.Of(number),
        Guid id => WireText.Of(id),
        DateOnly date => WireText.Of(date),
        DateTimeOffset moment => WireText.Of(moment),
        byte[] bytes => WireText.Of(bytes)!,
        IWireText own => own.ToWireText(),
        JsonElement element => WireText.Of(element) ?? "",
        _ => throw new InvalidOperationException($"A {value.GetType().Name} has no text form outside JSON."),
    };

    /// <summary>The text of a plain value; of anything that could hold more than one value only its type.</summary>
    public static string Describe(object? value) => value switch
    {
        null => "",
        JsonElement element => $"({element.ValueKind})",
        string or bool or int or long or float or double or decimal or Guid or DateOnly or DateTimeOffset or IWireText => ToWireText(value),
        _ => $"({value.GetType().Name})",
    };
}
