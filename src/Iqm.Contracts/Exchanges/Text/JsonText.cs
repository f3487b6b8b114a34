using System.Text;
using System.Text.Json;

namespace Iqm.Contracts.Exchanges.Text;

/// <summary>Comparing text of JSON that may be no text.</summary>
internal static class JsonText
{
    /// <inheritdoc cref="TextIs(ref Utf8JsonReader, ReadOnlySpan{byte})"/>
    public static bool TextIs(this ref Utf8JsonReader reader, string text) => reader.TextIs(Encoding.UTF8.GetBytes(text));

    /// <summary>Whether the name or text is this one. <see cref="Utf8JsonReader.ValueTextEquals(ReadOnlySpan{byte})"/> throws when an escape in it is half of a surrogate pair; here that is another text.</summary>
    public static bool TextIs(this ref Utf8JsonReader reader, ReadOnlySpan<byte> text)
    {
        try
        {
            return reader.ValueTextEquals(text);
        }
        catch (InvalidOperationException) when (reader.ValueIsEscaped)
        {
            return false;
        }
    }
}
