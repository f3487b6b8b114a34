using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Iqm.Contracts.Diagnostics;

namespace Iqm.Contracts.Exchanges.Traffic;

public sealed partial class TrafficRedaction
{
    /// <summary>The address of an exchange with secrets as <c>***</c>, also those that its header fields carry and it repeats.</summary>
    public string Url(Exchange exchange)
    {
        ArgumentNullException.ThrowIfNull(exchange);
        return SecretsOf(exchange, withBodies: false).WithoutIn(Url(exchange.Url));
    }

    /// <summary>The finding as it may be shown: without the secrets of its exchange, in its message and in its place.</summary>
    internal Finding Show(Finding finding, ExchangeSecrets secrets) => finding with
    {
        Message = secrets.WithoutIn(WithoutSecrets(finding.Message)),
        Instance = finding.Instance is not { } instance ? null
            : secrets.WithoutIn(WithoutTokens(finding.Part == ExchangePart.RequestPath ? _paths.Value.Mask(instance, static _ => Mark) : instance)),
    };

    /// <summary>What an exchange carries that must not be shown.</summary>
    /// <param name="exchange">The exchange.</param>
    /// <param name="withBodies">Whether bodies are read for secret members, which takes a look at each of their members.</param>
    internal ExchangeSecrets SecretsOf(Exchange exchange, bool withBodies)
    {
        var secrets = new ExchangeSecrets();
        AddAddress(exchange.Url, secrets);
        AddFields(exchange.RequestHeaders, secrets);
        AddFields(exchange.ResponseHeaders, secrets);
        if (!withBodies)
            return secrets;
        AddBody(exchange.RequestBody, exchange.RequestHeaders, secrets);
        AddBody(exchange.ResponseBody, exchange.ResponseHeaders, secrets);
        return secrets;
    }

    private void AddAddress(string url, ExchangeSecrets secrets)
    {
        var end = url.IndexOf('#', StringComparison.Ordinal);
        if (end >= 0)
            url = url[..end];
        var query = url.IndexOf('?', StringComparison.Ordinal);
        var path = query < 0 ? url : url[..query];
        if (UserOf(path) is { } user)
            Add(path[user][(path[user].IndexOf(':', StringComparison.Ordinal) + 1)..], secrets);
        _paths.Value.Mask(path, segment =>
        {
            Add(segment, secrets);
            return segment;
        });
        if (query >= 0)
            AddForm(url[(query + 1)..], secrets);
    }

    private void AddForm(string form, ExchangeSecrets secrets)
    {
        foreach (var pair in form.Split('&'))
            if (pair.IndexOf('=', StringComparison.Ordinal) is >= 0 and var equals && IsSecret(Decoded(pair[..equals])))
                Add(pair[(equals + 1)..], secrets);
    }

    private void AddFields(ImmutableArray<HeaderField> fields, ExchangeSecrets secrets)
    {
        foreach (var (name, value) in fields)
            if (IsCredential(name))
                secrets.AddCredential(value);
            else if (IsCookie(name))
                secrets.AddCookies(value, isSet: name.Length > 6);
            else if (IsSecret(name))
                Add(value, secrets);
    }

    private void AddBody(ReadOnlyMemory<byte>? body, ImmutableArray<HeaderField> fields, ExchangeSecrets secrets)
    {
        if (body is not { } bytes)
            return;
        if (IsForm(fields))
        {
            AddForm(Encoding.UTF8.GetString(bytes.Span), secrets);
            return;
        }
        try
        {
            var reader = new Utf8JsonReader(bytes.Span, new JsonReaderOptions { MaxDepth = JsonTokens.MaxDepth });
            var secretDepth = int.MaxValue;
            while (reader.Read())
            {
                if (reader.CurrentDepth <= secretDepth && reader.TokenType is JsonTokenType.PropertyName or JsonTokenType.EndObject)
                    secretDepth = int.MaxValue;
                if (secretDepth == int.MaxValue && reader.TokenType == JsonTokenType.PropertyName && IsSecretMember(reader.GetString()!))
                    secretDepth = reader.CurrentDepth;
                else if (secretDepth != int.MaxValue && reader.TokenType == JsonTokenType.String)
                    Add(reader.GetString()!, secrets);
                else if (secretDepth != int.MaxValue && reader.TokenType == JsonTokenType.Number)
                    Add(Encoding.UTF8.GetString(reader.ValueSpan), secrets);
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // Of what is broken, the members before the break are known.
        }
    }

    // A password that is the word 'password' gives nothing away, and masking the word everywhere would make records unreadable.
    private void Add(string value, ExchangeSecrets secrets)
    {
        if (!_members.Value.Contains(value) && Simple(value) is var simple && !Short.Contains(simple) && !SecretParts.Contains(simple))
            secrets.Add(value);
    }

    private static bool IsForm(ImmutableArray<HeaderField> fields) => HeaderList.ValueOf(fields, "Content-Type")?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) == true;

    private static bool IsCredential(string name) => name.Equals("Authorization", StringComparison.OrdinalIgnoreCase) || name.Equals("Proxy-Authorization", StringComparison.OrdinalIgnoreCase);

    private static bool IsCookie(string name) => name.Equals("Cookie", StringComparison.OrdinalIgnoreCase) || name.Equals("Set-Cookie", StringComparison.OrdinalIgnoreCase);

    // These say how the body is read; a password that is a word in one of them would make it unreadable.
    private static bool IsAboutContent(string name) => name.Equals("Date", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("Content-", StringComparison.OrdinalIgnoreCase) && !name.Equals("Content-Location", StringComparison.OrdinalIgnoreCase);
}
