using System.Text.Json;

namespace Iqm.Contracts.Exchanges.Text;

/// <summary>Comparing text of JSON that may be no text.</summary>
internal static class JsonText
{
    /// <summary>Whether the name or text is this one. <see cref="Utf8JsonReader.ValueTextEquals(ReadOnlySpan{byte})"/> throws when an escape in it is half of a surrogate pair; here that is another text.</summary>
    public static bool TextIs(this ref Utf8JsonReader reader, ReadOnlySpan<byte> text) => reader.ValueIsEscaped ? UnescapedIs(ref reader, text) : reader.ValueTextEquals(text);

    // Apart, for a method that catches is never inlined.
    private static bool UnescapedIs(ref Utf8JsonReader reader, ReadOnlySpan<byte> text)
    {
        try
        {
            return reader.ValueTextEquals(text);
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
