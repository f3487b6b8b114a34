using System.Net;
using System.Text;
using System.Text.Encodings.Web;

namespace Iqm.Contracts.Runtime;

/// <summary>Masks the secrets that a request carried wherever a server echoes them.</summary>
internal sealed class SecretMask
{
    public const string Mask = "***";

    /// <summary>Secrets shorter than this are masked as whole words only, for as a part of words they are everywhere.</summary>
    private const int ShortLength = 4;

    private readonly string[] _secrets;

    public SecretMask(IEnumerable<string> secrets) =>
        _secrets = [.. secrets.Where(s => s.Length > 0).Distinct(StringComparer.Ordinal).OrderByDescending(s => s.Length)];

    public static SecretMask Of(OperationRequest request, ClientContract contract)
    {
        bool IsSecret(string name) => contract.IsSecret(name) || SecretNames.Contains(name);
        var secrets = new List<string>();
        foreach (var header in request.Headers.NonValidated)
        {
            if (!IsSecret(header.Key))
                continue;
            foreach (var value in header.Value)
            {
                AddHeader(value, secrets);
                if (header.Key.Equals("Cookie", StringComparison.OrdinalIgnoreCase))
                    AddCookies(value, secrets);
            }
        }
        AddAddress(request, IsSecret, secrets);
        (request.Content as ISecretContent)?.CollectSecrets(IsSecret, secrets);
        return new SecretMask(secrets);
    }

    /// <summary>Masks in a text that is not encoded, such as a JSON string's value.</summary>
    public string Apply(string text)
    {
        foreach (var secret in _secrets)
            text = Replace(text, secret);
        return text;
    }

    /// <summary>Masks in a text that may hold the secrets in JSON, HTML or percent encoding.</summary>
    public string ApplyEncoded(string text)
    {
        foreach (var secret in _secrets)
        {
            text = Replace(text, secret);
            foreach (var encoded in (ReadOnlySpan<string>)[
                Uri.EscapeDataString(secret), WebUtility.HtmlEncode(secret), WebUtility.UrlEncode(secret),
                JavaScriptEncoder.Default.Encode(secret), JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(secret)])
            {
                if (encoded != secret)
                    text = Replace(text, encoded);
            }
        }
        return text;
    }

    private static void AddHeader(string value, List<string> secrets)
    {
        secrets.Add(value);
        if (value.IndexOf(' ', StringComparison.Ordinal) is not (> 0 and var space))
            return;
        var parameter = value[(space + 1)..].Trim();
        secrets.Add(parameter);
        if (!value.AsSpan(0, space).Equals("Basic", StringComparison.OrdinalIgnoreCase))
            return;
        var decoded = new byte[parameter.Length];
        if (Convert.TryFromBase64String(parameter, decoded, out var length) && Encoding.UTF8.GetString(decoded, 0, length) is var pair && pair.IndexOf(':', StringComparison.Ordinal) is >= 0 and var colon)
            secrets.Add(pair[(colon + 1)..]);
    }

    /// <summary>A server repeats a cookie by its value, decoded or not.</summary>
    private static void AddCookies(string field, List<string> secrets)
    {
        foreach (var pair in field.Split("; "))
        {
            var value = pair[(pair.IndexOf('=', StringComparison.Ordinal) + 1)..];
            secrets.Add(value);
            secrets.Add(Uri.UnescapeDataString(value));
        }
    }

    private static void AddAddress(OperationRequest request, Func<string, bool> isSecret, List<string> secrets)
    {
        if (request.RequestUri is not { IsAbsoluteUri: true } uri)
            return;
        foreach (var pair in uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            if (pair.IndexOf('=', StringComparison.Ordinal) is > 0 and var equals && isSecret(Uri.UnescapeDataString(pair[..equals])))
                secrets.Add(Uri.UnescapeDataString(pair[(equals + 1)..]));
        }
        // The base address may have a path of its own, so the template is compared from its end.
        var segments = uri.AbsolutePath.Split('/');
        var template = request.Operation.PathTemplate.Split('/');
        for (var i = 1; i <= Math.Min(segments.Length, template.Length); i++)
        {
            if (template[^i] is ['{', .. var name, '}'] && isSecret(name))
                secrets.Add(Uri.UnescapeDataString(segments[^i]));
        }
    }

    private static string Replace(string text, string secret)
    {
        if (secret.Length >= ShortLength)
            return text.Replace(secret, Mask, StringComparison.Ordinal);
        var at = 0;
        while ((at = text.IndexOf(secret, at, StringComparison.Ordinal)) >= 0)
        {
            var end = at + secret.Length;
            if ((at > 0 && char.IsLetterOrDigit(text[at - 1])) || (end < text.Length && char.IsLetterOrDigit(text[end])))
            {
                at = end;
                continue;
            }
            text = string.Concat(text.AsSpan(0, at), Mask, text.AsSpan(end));
            at += Mask.Length;
        }
        return text;
    }
}
