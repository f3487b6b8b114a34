using System.Collections.Frozen;
using System.Text;
using System.Text.RegularExpressions;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Exchanges.Traffic;

/// <summary>
/// Makes addresses fit to be shown: no user information, no fragment, no values of parameters that are secret or named like it, no JSON web token anywhere; and exchanges
/// fit to be kept.
/// </summary>
public sealed partial class TrafficRedaction
{
    internal const string Mark = "***";

    // An address that goes back to one that goes back to one has been seen; more is an attack.
    private const int MaxNesting = 3;

    // Compared without case and without '-', '_', '.', brackets.
    private static readonly string[] SecretParts = ["token", "secret", "password", "passwd", "passphrase", "apikey", "accesskey", "privatekey", "credential", "signature", "authorization", "session", "jwt", "bearer"];
    private static readonly FrozenSet<string> Short = new[] { "key", "pwd", "pass", "auth", "sig", "code", "otp", "pin", "sid", "assertion", "nonce", "state", "hash", "invitehash", "cookie", "setcookie" }.ToFrozenSet(StringComparer.Ordinal);

    private readonly FrozenSet<string> _declared;
    private readonly Lazy<FrozenSet<string>> _members;
    private readonly Lazy<SecretPaths> _paths;

    private TrafficRedaction(IReadOnlyCollection<Contract> contracts)
    {
        _declared = contracts.SelectMany(contract => SecretNames.OfParameters(contract.Root)).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        _members = new Lazy<FrozenSet<string>>(() => contracts.SelectMany(contract => SecretNames.OfMembers(contract.Root)).ToFrozenSet(StringComparer.Ordinal));
        _paths = new Lazy<SecretPaths>(() => new SecretPaths(contracts));
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
        var path = WithoutTokens(_paths.Value.Mask(WithoutUser(query < 0 ? url : url[..query]), static _ => Mark));
        return query < 0 ? path : $"{path}?{string.Join('&', url[(query + 1)..].Split('&').Select(Pair))}";
    }

    private static string Simple(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private string Pair(string pair)
    {
        var equals = pair.IndexOf('=', StringComparison.Ordinal);
        if (equals < 0)
            return WithoutTokens(pair);
        var name = pair[..equals];
        return IsSecret(Decoded(name)) ? $"{name}={Mark}" : $"{name}={Nested(pair[(equals + 1)..], static _ => Mark)}";
    }

    /// <summary>A value of a query or form that may hold an address of its own: <c>next=%2Fa%3Ftoken%3D1</c>.</summary>
    private string Nested(string value, Func<string, string> mask, int depth = 0)
    {
        value = WithoutTokens(value);
        var decoded = Decoded(value);
        var masked = depth < MaxNesting ? Text(decoded, mask, depth + 1) : decoded;
        return masked == decoded ? value : Uri.EscapeDataString(masked);
    }

    private static string Decoded(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));

    /// <summary>Any text, without JSON web tokens and without the secrets of addresses in it: <c>see https://me:pw@host/a?token=1&amp;page=2</c>.</summary>
    internal string WithoutSecrets(string text) => Text(text, static _ => Mark);

    private string Text(string text, Func<string, string> mask, int depth = 0)
    {
        if (text.Contains('@', StringComparison.Ordinal))
            text = UserInformation().Replace(text, match => mask(match.Value));
        if (text.Contains('=', StringComparison.Ordinal))
            text = QueryPair().Replace(text, match => match.Value[..^match.Groups["value"].Length]
                + (IsSecret(Decoded(match.Groups["name"].Value)) ? mask(match.Groups["value"].Value) : Nested(match.Groups["value"].Value, mask, depth)));
        return WithoutTokens(text);
    }

    [GeneratedRegex(@"(?<=://)[^/?#\s@<>""']{1,400}(?=@)", RegexOptions.CultureInvariant)]
    private static partial Regex UserInformation();

    [GeneratedRegex(@"[?&](?<name>[^=&?#\s<>""']{1,200})=(?<value>[^&#\s<>""']+)", RegexOptions.CultureInvariant)]
    private static partial Regex QueryPair();

    private static string WithoutUser(string url) => UserOf(url) is { } user ? url[..user.Start.Value] + Mark + url[user.End.Value..] : url;

    /// <summary>Where the user information of an address stands; null when there is none.</summary>
    private static Range? UserOf(string url)
    {
        var authority = url.IndexOf("//", StringComparison.Ordinal);
        if (authority < 0)
            return null;
        var end = url.IndexOf('/', authority + 2);
        var at = url.LastIndexOf('@', end < 0 ? url.Length - 1 : end);
        return at < authority ? null : (authority + 2)..at;
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
