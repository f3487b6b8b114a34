using System.Collections.Frozen;
using System.Text;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Exchanges.Traffic;

/// <summary>Makes addresses fit to be shown: no user information, no fragment, no values of query parameters that are secret or named like it, no JSON web token anywhere.</summary>
public sealed partial class TrafficRedaction
{
    private const string Mark = "***";

    // Compared without case and without '-', '_', '.', brackets.
    private static readonly string[] SecretParts = ["token", "secret", "password", "passwd", "passphrase", "apikey", "accesskey", "privatekey", "credential", "signature", "authorization", "session", "jwt", "bearer"];
    private static readonly FrozenSet<string> Short = new[] { "key", "pwd", "pass", "auth", "sig", "code", "otp", "pin", "sid", "assertion", "nonce", "state", "hash", "invitehash" }.ToFrozenSet(StringComparer.Ordinal);

    private readonly FrozenSet<string> _declared;
    private readonly Lazy<FrozenSet<string>> _members;

    private TrafficRedaction(IReadOnlyCollection<Contract> contracts)
    {
        _declared = contracts.SelectMany(contract => SecretNames.OfParameters(contract.Root)).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        _members = new Lazy<FrozenSet<string>>(() => contracts.SelectMany(contract => SecretNames.OfMembers(contract.Root)).ToFrozenSet(StringComparer.Ordinal));
    }

    /// <summary>Knows what contracts mark with <c>x-secret</c> or <c>format: password</c>.</summary>
    public static TrafficRedaction For(IReadOnlyCollection<Contract> contracts)
    {
        ArgumentNullException.ThrowIfNull(contracts);
        return new TrafficRedaction(contracts);
    }

    /// <summary>Whether the value of a parameter or header field of this name is secret, by declaration or by its name.</summary>
    public bool IsSecret(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (_declared.Contains(name))
            return true;
        var simple = Simple(name);
        return Short.Contains(simple) || SecretParts.Any(part => simple.Contains(part, StringComparison.Ordinal));
    }

    /// <summary>The address with secrets as <c>***</c>.</summary>
    public string Url(string url)
    {
        ArgumentNullException.ThrowIfNull(url);
        var fragment = url.IndexOf('#', StringComparison.Ordinal);
        if (fragment >= 0)
            url = url[..fragment];
        var query = url.IndexOf('?', StringComparison.Ordinal);
        var path = WithoutTokens(WithoutUser(query < 0 ? url : url[..query]));
        return query < 0 ? path : $"{path}?{string.Join('&', url[(query + 1)..].Split('&').Select(Pair))}";
    }

    private static string Simple(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private string Pair(string pair)
    {
        var equals = pair.IndexOf('=', StringComparison.Ordinal);
        if (equals < 0)
            return WithoutTokens(pair);
        var name = pair[..equals];
        return IsSecret(Uri.UnescapeDataString(name.Replace('+', ' '))) ? $"{name}={Mark}" : $"{name}={WithoutTokens(pair[(equals + 1)..])}";
    }

    private static string WithoutUser(string url)
    {
        var authority = url.IndexOf("//", StringComparison.Ordinal);
        if (authority < 0)
            return url;
        var end = url.IndexOf('/', authority + 2);
        var at = url.LastIndexOf('@', end < 0 ? url.Length - 1 : end);
        return at < authority ? url : $"{url[..(authority + 2)]}{Mark}{url[at..]}";
    }

    /// <summary>The text with JSON web tokens as <c>***</c>.</summary>
    /// <remarks>Source: RFC 7519: parts of base64url with '.' between them; the first begins with <c>{"</c> and so with <c>eyJ</c>.</remarks>
    internal static string WithoutTokens(string text)
    {
        if (!text.Contains("eyJ", StringComparison.Ordinal))
            return text;
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length;)
        {
            var end = i;
            while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '-' or '_' or '.'))
                end++;
            var word = text[i..end];
            result.Append(word.StartsWith("eyJ", StringComparison.Ordinal) && word.Contains('.', StringComparison.Ordinal) ? Mark : word);
            if (end < text.Length)
                result.Append(text[end++]);
            i = end;
        }
        return result.ToString();
    }
}
