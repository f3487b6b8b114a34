using System.Text.Json;
using Iqm.Contracts.Exchanges.Text;
using Iqm.Contracts.Exchanges.Traffic;

namespace Iqm.Contracts.Exchanges.Har;

/// <summary>Bodies as JSON Lines has them: text, any other JSON value that is the body itself, or base64.</summary>
internal static class PlainBody
{
    /// <summary>Reads the member that the reader is at if it is <c>body</c> or <c>bodyBase64</c>.</summary>
    public static bool TryRead(ref Utf8JsonReader reader, ReadOnlySpan<byte> json, BodyDraft body)
    {
        if (reader.TextIs("body"u8))
            ReadValue(ref reader, json, body, "body");
        else if (reader.TextIs("bodyBase64"u8))
            ReadBase64(ref reader, body, "bodyBase64");
        else
            return false;
        return true;
    }

    /// <summary>Text, or JSON; null says that there was none.</summary>
    public static void ReadValue(ref Utf8JsonReader reader, ReadOnlySpan<byte> json, BodyDraft body, string what)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.Null)
        {
            body.HasText = true;
            return;
        }
        if (reader.TokenType == JsonTokenType.String)
        {
            body.Text.SetString(ref reader, what);
        }
        else
        {
            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            body.Text.Set(json[start..(int)reader.BytesConsumed]);
            body.MediaType ??= "application/json";
        }
        body.HasText = true;
    }

    public static void ReadBase64(ref Utf8JsonReader reader, BodyDraft body, string what)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.Null)
            return;
        if (reader.TokenType != JsonTokenType.String)
            throw JsonTokens.Wrong(ref reader, what, "a text");
        body.Text.SetString(ref reader, what);
        (body.HasText, body.Encoding) = (true, "base64");
    }
}
