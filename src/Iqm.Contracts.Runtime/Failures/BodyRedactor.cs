using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Iqm.Contracts.Runtime;

/// <summary>Makes the text of a body fit for logs: bounded, without the values of secret members, without the secrets that the request carried.</summary>
public static class BodyRedactor
{
    /// <summary>The most characters that a redacted body has.</summary>
    public const int MaxLength = 4096;

    /// <summary>The most bytes of a body that are looked at.</summary>
    internal const int MaxBytes = 1024 * 1024;

    private const string More = "…";

    internal static string Redact(in ResponseBody body, Func<string, bool> isSecret, SecretMask mask)
    {
        if (body.IsEmpty || body.MediaType is { } mediaType && !MediaTypes.IsText(mediaType))
            return "";
        bool IsSecret(string name) => isSecret(name) || SecretNames.Contains(name);
        var utf8 = body.Utf8().Span;
        utf8 = utf8[..Math.Min(utf8.Length, MaxBytes)];
        return Json(utf8, IsSecret, mask) ?? Text(Encoding.UTF8.GetString(utf8), IsSecret, mask);
    }

    /// <summary>Redacts JSON, as far as it is well formed; null when it is no JSON from the start.</summary>
    private static string? Json(ReadOnlySpan<byte> utf8, Func<string, bool> isSecret, SecretMask mask)
    {
        var looksLikeJson = utf8.TrimStart(" \t\r\n"u8) is [(byte)'{' or (byte)'[', ..];
        var output = new ArrayBufferWriter<byte>(256);
        using var writer = new Utf8JsonWriter(output, new JsonWriterOptions { SkipValidation = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        var whole = true;
        try
        {
            var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = 128 });
            while (reader.Read())
            {
                Copy(ref reader, writer, isSecret, mask);
                if (writer.BytesPending + writer.BytesCommitted > MaxLength)
                    break;
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            whole = false;
        }
        if (!whole && !looksLikeJson)
            return null;
        writer.Flush();
        var text = Encoding.UTF8.GetString(output.WrittenSpan);
        return Shorten(whole ? text : text + More);
    }

    private static string Text(string text, Func<string, bool> isSecret, SecretMask mask)
    {
        text = mask.ApplyEncoded(text);
        var looked = 2 * MaxLength;
        return Shorten(SecretText.Mask(text.Length > looked ? text[..looked] : text, isSecret));
    }

    private static void Copy(ref Utf8JsonReader reader, Utf8JsonWriter writer, Func<string, bool> isSecret, SecretMask mask)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                var name = reader.GetString()!;
                writer.WritePropertyName(Cut(mask.Apply(name)));
                if (isSecret(name))
                {
                    writer.WriteStringValue(SecretMask.Mask); // first, for what follows may be broken
                    reader.Read();
                    reader.Skip();
                }
                break;
            case JsonTokenType.StartObject: writer.WriteStartObject(); break;
            case JsonTokenType.EndObject: writer.WriteEndObject(); break;
            case JsonTokenType.StartArray: writer.WriteStartArray(); break;
            case JsonTokenType.EndArray: writer.WriteEndArray(); break;
            case JsonTokenType.String: writer.WriteStringValue(Cut(mask.Apply(reader.GetString()!))); break;
            default: Scalar(ref reader, writer, mask); break;
        }
    }

    private static void Scalar(ref Utf8JsonReader reader, Utf8JsonWriter writer, SecretMask mask)
    {
        var text = Encoding.UTF8.GetString(reader.ValueSpan);
        if (reader.TokenType == JsonTokenType.Number && mask.Apply(text) != text)
            writer.WriteStringValue(SecretMask.Mask);
        else
            writer.WriteRawValue(reader.ValueSpan, skipInputValidation: true);
    }

    private static string Cut(string text) => text.Length <= MaxLength ? text : text[..MaxLength];

    private static string Shorten(string text)
    {
        if (text.Length <= MaxLength)
            return text;
        var length = char.IsHighSurrogate(text[MaxLength - 2]) ? MaxLength - 2 : MaxLength - 1;
        return string.Concat(text.AsSpan(0, length), More);
    }
}
