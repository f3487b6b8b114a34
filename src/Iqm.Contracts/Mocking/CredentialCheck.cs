using System.Text;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Exchanges;
using Iqm.Contracts.Exchanges.Routing;
using Iqm.Contracts.Exchanges.Rules;
using Iqm.Contracts.Exchanges.Text;

namespace Iqm.Contracts.Mocking;

/// <summary>Whether a credential, which is known to be there, is one that is accepted: as configured, and by flows that give out tokens.</summary>
internal static class CredentialCheck
{
    /// <summary>Null when the request may pass.</summary>
    public static Finding? Run(MockOperation operation, Exchange request, in RouteMatch match, MockRules rules)
    {
        var security = operation.Entry.Rules.Security;
        if (security.Alternatives.Length == 0)
            return null;
        SecurityScheme? refused = null;
        foreach (var alternative in security.Alternatives)
        {
            SecurityScheme? wrong = null;
            foreach (var scheme in alternative)
                if (!IsAccepted(scheme, CredentialOf(scheme, request), operation, rules))
                    wrong ??= scheme;
            if (wrong is null)
                return null;
            refused ??= wrong;
        }
        return refused is null ? null : Finding.Create(DiagnosticCatalog.MockCredentialRefused, operation.Entry.Context.Contract.Locate(refused.Pointer), Display.Value(refused.Names[0]), Display.Value(refused.Name))
            with { Operation = operation.Name, Part = refused.Place switch { TextPlace.Query => ExchangePart.RequestQuery, TextPlace.Cookie => ExchangePart.RequestCookie, _ => ExchangePart.RequestHeader }, Instance = refused.Names[0] };
    }

    /// <summary>What a client is told to send: a field <c>WWW-Authenticate</c> for each scheme.</summary>
    /// <remarks>Source: RFC 9110 §11.6.1.</remarks>
    public static IEnumerable<HeaderField> Challenges(MockOperation operation) => operation.Entry.Rules.Security.Alternatives.SelectMany(alternative => alternative)
        .Select(scheme => scheme.Scheme).OfType<string>().Where(HeaderText.IsToken).Distinct()
        .Select(scheme => new HeaderField("WWW-Authenticate", $"{char.ToUpperInvariant(scheme[0])}{scheme[1..]} realm=\"mock\""));

    /// <summary>The credential: user name and password with a colon between them, a token, a key; null when there is none.</summary>
    public static string? CredentialOf(SecurityScheme scheme, Exchange request)
    {
        foreach (var name in scheme.Names)
            if (Sent(scheme, name, request) is { } value)
                return scheme.Scheme is null ? value : Bare(scheme.Scheme, value);
        return null;
    }

    private static bool IsAccepted(SecurityScheme scheme, string? credential, MockOperation operation, MockRules rules)
    {
        if (credential is null)
            return false;
        if (rules.Credentials.TryGetValue(scheme.Name, out var accepted) && accepted.Contains(credential))
            return true;
        return rules.Flows?.Accepts(operation.Contract, scheme.Name, credential, rules.Clock.GetUtcNow()) ?? accepted is null;
    }

    private static string? Sent(SecurityScheme scheme, string name, Exchange request)
    {
        if (scheme.Place == TextPlace.Header)
            return HeaderText.Of(request.RequestHeaders, name);
        var text = scheme.Place == TextPlace.Cookie ? HeaderText.Of(request.RequestHeaders, "Cookie")?.Replace("; ", "&", StringComparison.Ordinal) ?? ""
            : request.Url.IndexOf('?', StringComparison.Ordinal) is >= 0 and var query ? request.Url[(query + 1)..] : "";
        foreach (var pair in text.Split('&'))
            if (pair.Length > name.Length && pair[name.Length] == '=' && pair.StartsWith(name, StringComparison.Ordinal))
                return PercentEncoding.DecodeOrKeep(pair[(name.Length + 1)..]);
        return null;
    }

    private static string? Bare(string scheme, string value)
    {
        var space = value.IndexOf(' ', StringComparison.Ordinal);
        if (space < 0 || !value.AsSpan(0, space).Equals(scheme, StringComparison.OrdinalIgnoreCase))
            return null;
        var credential = value[space..].Trim();
        if (scheme != "basic")
            return credential;
        var bytes = new byte[credential.Length];
        return Convert.TryFromBase64String(credential, bytes, out var count) ? Encoding.UTF8.GetString(bytes, 0, count) : credential;
    }
}
