using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Iqm.Contracts.Runtime;

/// <summary>Makes the text of a body fit for messages and logs: bounded, and without the values of secret members.</summary>
public static class BodyRedactor
{
    /// <summary>The most characters that a redacted body has.</summary>
    public const int MaxLength = 4096;

    /// <summary>The most bytes of a body that are looked at.</summary>
    internal const int MaxBytes = 1024 * 1024;

    private const string Mask = "***";

    internal static string Redact(in ResponseBody body, ClientContract contract)
    {
        if (body.MediaType is { } mediaType && !MediaTypes.IsJson(mediaType) && !mediaType.StartsWith("text/", StringComparison.Ordinal))
            return "";
        var stream = body.Open();
        if (stream.Length is 0)
            return "";
        if (stream.Length > MaxBytes)
            return $"(a body of {stream.Length} bytes)";
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return Redact(bytes, contract.IsSecret);
    }

    /// <summary>Redacts JSON; text that is not JSON is only shortened when it names no secret, and left out when it does.</summary>
    internal static string Redact(ReadOnlySpan<byte> utf8, Func<string, bool> isSecret)
    {
        var output = new ArrayBufferWriter<byte>(Math.Min(utf8.Length, MaxLength));
        try
        {
            var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = 128 });
            using var writer = new Utf8JsonWriter(output, new JsonWriterOptions { SkipValidation = true });
            while (reader.Read())
            {
                Copy(ref reader, writer, isSecret);
                if (writer.BytesPending + writer.BytesCommitted > MaxLength)
                    break;
            }
            writer.Flush();
            return Shorten(Encoding.UTF8.GetString(output.WrittenSpan));
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return $"(a body of {utf8.Length} bytes that is not JSON)";
        }
    }

    private static void Copy(ref Utf8JsonReader reader, Utf8JsonWriter writer, Func<string, bool> isSecret)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                var name = reader.GetString()!;
                writer.WritePropertyName(name);
                if (isSecret(name))
                {
                    reader.Read();
                    reader.Skip();
                    writer.WriteStringValue(Mask);
                }
                break;
            case JsonTokenType.StartObject: writer.WriteStartObject(); break;
            case JsonTokenType.EndObject: writer.WriteEndObject(); break;
            case JsonTokenType.StartArray: writer.WriteStartArray(); break;
            case JsonTokenType.EndArray: writer.WriteEndArray(); break;
            case JsonTokenType.String: writer.WriteStringValue(reader.GetString()); break;
            default: writer.WriteRawValue(reader.ValueSpan, skipInputValidation: true); break;
        }
    }

    private static string Shorten(string text)
    {
        if (text.Length <= MaxLength)
            return text;
        var length = char.IsHighSurrogate(text[MaxLength - 2]) ? MaxLength - 2 : MaxLength - 1;
        return string.Concat(text.AsSpan(0, length), "…");
    }
}
