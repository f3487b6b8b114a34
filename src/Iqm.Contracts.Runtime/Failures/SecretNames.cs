using System.Collections.Frozen;

namespace Iqm.Contracts.Runtime;

/// <summary>Names whose value is secret in every contract, marked or not.</summary>
internal static class SecretNames
{
    private static readonly FrozenSet<string> s_always = FrozenSet.ToFrozenSet(
        ["authorization", "proxy-authorization", "cookie", "set-cookie", "password", "passwd", "pwd", "passphrase", "secret", "token", "auth_token", "authtoken", "session_token", "sessiontoken", "jwt", "client_secret", "clientsecret", "access_token", "accesstoken", "refresh_token", "refreshtoken", "id_token", "api_key", "apikey", "x-api-key"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>The header fields that carry credentials by their own specification (RFC 9110 §11.6, RFC 6265).</summary>
    public static IReadOnlyList<string> Headers { get; } = ["Authorization", "Proxy-Authorization", "Cookie", "Set-Cookie"];

    public static bool Contains(string name) => s_always.Contains(name);
}
