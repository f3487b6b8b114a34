using System.Buffers;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Exchanges.Routing;
using Iqm.Contracts.Exchanges.Rules;
using Iqm.Contracts.Exchanges.Text;

namespace Iqm.Contracts.Exchanges.Checks;

/// <summary>Judges whether a documented credential is there. Whether it is the right one, only the provider knows.</summary>
internal static class SecurityCheck
{
    public static void Run(Judgement judgement, in RequestTarget target, TextScratch scratch)
    {
        var security = judgement.Rules.Security;
        var best = CredentialState.Missing;
        SecurityScheme[]? nearest = null;
        foreach (var alternative in security.Alternatives)
        {
            var worst = CredentialState.Present;
            foreach (var scheme in alternative)
                if (State(judgement, scheme, target, scratch, out _) is var state && state > worst)
                    worst = state;
            if (worst == CredentialState.Present)
                return;
            if (nearest is null || worst < best)
                (best, nearest) = (worst, alternative);
        }
        foreach (var scheme in nearest ?? [])
            Report(judgement, security, scheme, State(judgement, scheme, target, scratch, out var name), name);
    }

    private static void Report(Judgement judgement, SecurityRule security, SecurityScheme scheme, CredentialState state, string name)
    {
        var part = scheme.Place switch { TextPlace.Query => ExchangePart.RequestQuery, TextPlace.Cookie => ExchangePart.RequestCookie, _ => ExchangePart.RequestHeader };
        var shown = Display.Value(name);
        switch (state)
        {
            case CredentialState.Missing:
                judgement.Report(DiagnosticCatalog.CredentialMissing, part, name, security.Pointer, string.Join(", or ", security.Alternatives.Select(alternative => string.Join(" and ", alternative.Select(one => one.Describe()))).Distinct()));
                break;
            case CredentialState.OtherScheme:
                judgement.Report(DiagnosticCatalog.CredentialOtherScheme, part, name, scheme.Pointer, shown, $"the scheme {scheme.Scheme}, as in {scheme.Describe()}");
                break;
            case CredentialState.Empty:
                judgement.Report(DiagnosticCatalog.CredentialEmpty, part, name, scheme.Pointer, shown, scheme.Scheme);
                break;
            case CredentialState.Malformed:
                judgement.Report(DiagnosticCatalog.CredentialMalformed, part, name, scheme.Pointer, shown, scheme.Scheme == "basic" ? "it is not user name, colon and password in base64" : "it is not one word");
                break;
        }
    }

    private static CredentialState State(Judgement judgement, SecurityScheme scheme, in RequestTarget target, TextScratch scratch, out string name)
    {
        name = scheme.Names[0];
        if (scheme.Place != TextPlace.Header)
            return IsNamed(judgement, scheme, target, scratch) ? CredentialState.Present : CredentialState.Missing;
        var best = CredentialState.Missing;
        foreach (var header in judgement.Exchange.RequestHeaders)
        {
            foreach (var candidate in scheme.Names)
            {
                if (!header.Name.Equals(candidate, StringComparison.OrdinalIgnoreCase))
                    continue;
                var state = scheme.Scheme is null ? CredentialState.Present : Read(header.Value, scheme.Scheme);
                if (state < best)
                    (best, name) = (state, candidate);
            }
        }
        return best;
    }

    private static CredentialState Read(ReadOnlySpan<char> value, string scheme)
    {
        value = value.Trim();
        if (Masks.IsMask(value))
            return CredentialState.Present;
        var space = value.IndexOf(' ');
        var name = space < 0 ? value : value[..space];
        if (!name.Equals(scheme, StringComparison.OrdinalIgnoreCase))
            return CredentialState.OtherScheme;
        var credential = space < 0 ? default : value[space..].Trim();
        if (credential.IsEmpty)
            return CredentialState.Empty;
        if (Masks.IsMask(credential))
            return CredentialState.Present;
        return scheme switch
        {
            "basic" => IsBasic(credential),
            "bearer" => !credential.ContainsAny(' ', '\t'),
            _ => true,
        } ? CredentialState.Present : CredentialState.Malformed;
    }

    private static bool IsBasic(ReadOnlySpan<char> credential)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(credential.Length + 3);
        try
        {
            return Convert.TryFromBase64Chars(credential, buffer, out var count) && buffer.AsSpan(0, count).Contains((byte)':');
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        }
    }

    private static bool IsNamed(Judgement judgement, SecurityScheme scheme, in RequestTarget target, TextScratch scratch)
    {
        scratch.Fields.Clear();
        if (scheme.Place == TextPlace.Query)
            scratch.Fields.AddPairs(target.Query, plusIsSpace: false);
        else
            CookieFields.Add(judgement.Exchange, scratch.Fields);
        foreach (ref var field in scratch.Fields.Items)
            foreach (var name in scheme.Names)
                if (field.Name.Span.SequenceEqual(name))
                    return true;
        return false;
    }
}
