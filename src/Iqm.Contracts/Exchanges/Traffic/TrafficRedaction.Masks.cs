using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace Iqm.Contracts.Exchanges.Traffic;

public sealed partial class TrafficRedaction
{
    /// <summary>
    /// The exchange with every secret masked: in the address, in header fields, and in bodies that are JSON or forms; also where the exchange repeats one, as error texts do.
    /// Bodies of other kinds are left out.
    /// </summary>
    /// <remarks>A mask keeps length and kind of characters, so that lengths, formats and most patterns still hold.</remarks>
    public Exchange Mask(Exchange exchange)
    {
        ArgumentNullException.ThrowIfNull(exchange);
        var secrets = SecretsOf(exchange, withBodies: true);
        var request = Mask(exchange.RequestBody, exchange.RequestHeaders, secrets, out var requestLeftOut);
        var response = Mask(exchange.ResponseBody, exchange.ResponseHeaders, secrets, out var responseLeftOut);
        return exchange with
        {
            Url = secrets.Without(MaskUrl(exchange.Url), Shape),
            RequestHeaders = Mask(exchange.RequestHeaders, secrets),
            RequestBody = request,
            RequestBodyOmitted = exchange.RequestBodyOmitted || requestLeftOut,
            ResponseHeaders = Mask(exchange.ResponseHeaders, secrets),
            ResponseBody = response,
            ResponseBodyOmitted = exchange.ResponseBodyOmitted || responseLeftOut,
        };
    }

    private ImmutableArray<HeaderField> Mask(ImmutableArray<HeaderField> fields, ExchangeSecrets secrets) => [.. fields.Select(field => field with { Value = MaskField(field, secrets) })];

    private string MaskField(HeaderField field, ExchangeSecrets secrets)
    {
        if (IsCredential(field.Name))
        {
            // The scheme stays, and basic credentials stay a pair.
            var scheme = field.Value.Split(' ', 2)[0];
            return scheme.Equals("basic", StringComparison.OrdinalIgnoreCase) ? $"{scheme} {Convert.ToBase64String("user:password"u8)}" : field.Value.Contains(' ', StringComparison.Ordinal) ? $"{scheme} masked" : "masked";
        }
        if (IsCookie(field.Name))
            return string.Join(';', field.Value.Split(';').Select((part, index) => MaskCookie(part, field.Name.Length > 6 && index > 0)));
        return IsSecret(field.Name) ? Shape(field.Value) : IsAboutContent(field.Name) ? field.Value : secrets.Without(Text(field.Value, Shape), Shape);
    }

    private static string MaskCookie(string part, bool isAttribute)
    {
        var equals = part.IndexOf('=', StringComparison.Ordinal);
        return isAttribute || equals < 0 ? part : part[..(equals + 1)] + Shape(part[(equals + 1)..]);
    }

    private string MaskUrl(string url)
    {
        var end = url.IndexOf('#', StringComparison.Ordinal);
        if (end >= 0)
            url = url[..end];
        var query = url.IndexOf('?', StringComparison.Ordinal);
        var path = WithoutTokens(_paths.Value.Mask(WithoutUser(query < 0 ? url : url[..query]).Replace(Mark + "@", "", StringComparison.Ordinal), Shape));
        return query < 0 ? path : path + "?" + MaskForm(url[(query + 1)..]);
    }

    private string MaskForm(string form) => string.Join('&', form.Split('&').Select(pair =>
    {
        var equals = pair.IndexOf('=', StringComparison.Ordinal);
        if (equals < 0)
            return WithoutTokens(pair);
        var value = pair[(equals + 1)..];
        return $"{pair[..equals]}={(IsSecret(Decoded(pair[..equals])) ? Uri.EscapeDataString(Shape(Decoded(value))) : Nested(value, Shape))}";
    }));

    private ReadOnlyMemory<byte>? Mask(ReadOnlyMemory<byte>? body, ImmutableArray<HeaderField> headers, ExchangeSecrets secrets, out bool isLeftOut)
    {
        isLeftOut = false;
        if (body is not { } bytes)
            return null;
        if (IsForm(headers))
            return Encoding.UTF8.GetBytes(secrets.Without(MaskForm(Encoding.UTF8.GetString(bytes.Span)), Shape));
        try
        {
            using var document = JsonDocument.Parse(bytes, new JsonDocumentOptions { MaxDepth = JsonTokens.MaxDepth });
            var buffer = new ArrayBufferWriter<byte>(bytes.Length);
            using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { MaxDepth = JsonTokens.MaxDepth, Encoder = Reports.JsonReportWriter.Options.Encoder }))
                Mask(document.RootElement, isSecret: false, secrets, json);
            return buffer.WrittenMemory.ToArray();
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            isLeftOut = true;
            return null;
        }
    }

    private void Mask(JsonElement element, bool isSecret, ExchangeSecrets secrets, Utf8JsonWriter json)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                json.WriteStartObject();
                foreach (var member in element.EnumerateObject())
                {
                    json.WritePropertyName(secrets.Without(member.Name, Shape));
                    Mask(member.Value, isSecret || IsSecretMember(member.Name), secrets, json);
                }
                json.WriteEndObject();
                break;
            case JsonValueKind.Array:
                json.WriteStartArray();
                foreach (var item in element.EnumerateArray())
                    Mask(item, isSecret, secrets, json);
                json.WriteEndArray();
                break;
            case JsonValueKind.String:
                var text = element.GetString()!;
                json.WriteStringValue(isSecret || WithoutTokens(text) != text ? Shape(text) : secrets.Without(Text(text, Shape), Shape));
                break;
            case JsonValueKind.Number:
                var number = element.GetRawText();
                json.WriteRawValue(isSecret ? Digits(number) : secrets.Without(number, Digits), skipInputValidation: true);
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

    // A number stays one, of the same length: ones, for none may begin with a zero.
    private static string Digits(string number) => string.Concat(number.Select(c => char.IsAsciiDigit(c) ? '1' : c));

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
