using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace Iqm.Contracts.Exchanges.Traffic;

public sealed partial class TrafficRedaction
{
    /// <summary>The exchange with every secret masked: in the address, in header fields, and in bodies that are JSON or forms. Bodies of other kinds are left out.</summary>
    /// <remarks>A mask keeps length and kind of characters, so that lengths, formats and most patterns still hold.</remarks>
    public Exchange Mask(Exchange exchange)
    {
        ArgumentNullException.ThrowIfNull(exchange);
        var request = Mask(exchange.RequestBody, exchange.RequestHeaders, out var requestLeftOut);
        var response = Mask(exchange.ResponseBody, exchange.ResponseHeaders, out var responseLeftOut);
        return exchange with
        {
            Url = MaskUrl(exchange.Url),
            RequestHeaders = Mask(exchange.RequestHeaders),
            RequestBody = request,
            RequestBodyOmitted = exchange.RequestBodyOmitted || requestLeftOut,
            ResponseHeaders = Mask(exchange.ResponseHeaders),
            ResponseBody = response,
            ResponseBodyOmitted = exchange.ResponseBodyOmitted || responseLeftOut,
        };
    }

    private ImmutableArray<HeaderField> Mask(ImmutableArray<HeaderField> fields) => [.. fields.Select(field => field with { Value = MaskField(field) })];

    private string MaskField(HeaderField field)
    {
        if (field.Name.Equals("Authorization", StringComparison.OrdinalIgnoreCase) || field.Name.Equals("Proxy-Authorization", StringComparison.OrdinalIgnoreCase))
        {
            // The scheme stays, and basic credentials stay a pair.
            var scheme = field.Value.Split(' ', 2)[0];
            return scheme.Equals("basic", StringComparison.OrdinalIgnoreCase) ? $"{scheme} {Convert.ToBase64String("user:password"u8)}" : field.Value.Contains(' ', StringComparison.Ordinal) ? $"{scheme} masked" : "masked";
        }
        if (field.Name.Equals("Cookie", StringComparison.OrdinalIgnoreCase) || field.Name.Equals("Set-Cookie", StringComparison.OrdinalIgnoreCase))
            return string.Join(';', field.Value.Split(';').Select((part, index) => MaskCookie(part, field.Name.Length > 6 && index > 0)));
        return IsSecret(field.Name) ? Shape(field.Value) : WithoutTokens(field.Value);
    }

    private static string MaskCookie(string part, bool isAttribute)
    {
        var equals = part.IndexOf('=', StringComparison.Ordinal);
        return isAttribute || equals < 0 ? part : part[..(equals + 1)] + Shape(part[(equals + 1)..]);
    }

    private string MaskUrl(string url)
    {
        var redacted = Url(url);
        var query = url.IndexOf('?', StringComparison.Ordinal);
        if (query < 0)
            return redacted.Replace(Mark + "@", "", StringComparison.Ordinal);
        var end = url.IndexOf('#', query);
        return redacted[..redacted.IndexOf('?', StringComparison.Ordinal)].Replace(Mark + "@", "", StringComparison.Ordinal) + "?" + MaskForm(end < 0 ? url[(query + 1)..] : url[(query + 1)..end]);
    }

    private string MaskForm(string form) => string.Join('&', form.Split('&').Select(pair =>
    {
        var equals = pair.IndexOf('=', StringComparison.Ordinal);
        if (equals < 0)
            return WithoutTokens(pair);
        var value = pair[(equals + 1)..];
        return $"{pair[..equals]}={(IsSecret(Uri.UnescapeDataString(pair[..equals].Replace('+', ' '))) ? Uri.EscapeDataString(Shape(Uri.UnescapeDataString(value.Replace('+', ' ')))) : WithoutTokens(value))}";
    }));

    private ReadOnlyMemory<byte>? Mask(ReadOnlyMemory<byte>? body, ImmutableArray<HeaderField> headers, out bool isLeftOut)
    {
        isLeftOut = false;
        if (body is not { } bytes)
            return null;
        var mediaType = HeaderList.ValueOf(headers, "Content-Type") ?? "";
        if (mediaType.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase))
            return Encoding.UTF8.GetBytes(MaskForm(Encoding.UTF8.GetString(bytes.Span)));
        try
        {
            using var document = JsonDocument.Parse(bytes, new JsonDocumentOptions { MaxDepth = JsonTokens.MaxDepth });
            var buffer = new ArrayBufferWriter<byte>(bytes.Length);
            using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { MaxDepth = JsonTokens.MaxDepth, Encoder = Reports.JsonReportWriter.Options.Encoder }))
                Mask(document.RootElement, isSecret: false, json);
            return buffer.WrittenMemory.ToArray();
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            isLeftOut = true;
            return null;
        }
    }

    private void Mask(JsonElement element, bool isSecret, Utf8JsonWriter json)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                json.WriteStartObject();
                foreach (var member in element.EnumerateObject())
                {
                    json.WritePropertyName(member.Name);
                    Mask(member.Value, isSecret || IsSecretMember(member.Name), json);
                }
                json.WriteEndObject();
                break;
            case JsonValueKind.Array:
                json.WriteStartArray();
                foreach (var item in element.EnumerateArray())
                    Mask(item, isSecret, json);
                json.WriteEndArray();
                break;
            case JsonValueKind.String:
                var text = element.GetString()!;
                json.WriteStringValue(isSecret || WithoutTokens(text) != text ? Shape(text) : text);
                break;
            default:
                element.WriteTo(json);
                break;
        }
    }

    // Names such as 'code' or 'state' are secret in an address and ordinary in a body.
    private bool IsSecretMember(string name)
    {
        var simple = Simple(name);
        return _members.Value.Contains(name) || simple is "pwd" or "pin" or "otp" || !simple.EndsWith("type", StringComparison.Ordinal) && SecretParts.Any(part => simple.Contains(part, StringComparison.Ordinal));
    }

    private static string Shape(string text) => string.Create(text.Length, text, (shape, source) =>
    {
        for (var i = 0; i < source.Length; i++)
            shape[i] = source[i] switch
            {
                >= '0' and <= '9' => '0',
                >= 'A' and <= 'Z' => 'A',
                < (char)0x80 and not (>= 'a' and <= 'z') => source[i],
                _ => 'a',
            };
    });
}
