using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Exchanges.Routing;
using Iqm.Contracts.Exchanges.Text;

namespace Iqm.Contracts.Exchanges.Checks;

/// <summary>Judges path, query, header and cookie parameters, and the credential.</summary>
internal static class RequestCheck
{
    public static void Run(Judgement judgement, in RequestTarget target, in RouteMatch match)
    {
        var scratch = TextScratch.Rent();
        try
        {
            Path(judgement, match, scratch);
            Query(judgement, target, scratch);
            Headers(judgement, scratch);
            Cookies(judgement, scratch);
            SecurityCheck.Run(judgement, target, scratch);
        }
        finally
        {
            scratch.Return();
        }
        RequestBodyCheck.Run(judgement);
    }

    private static void Path(Judgement judgement, in RouteMatch match, TextScratch scratch)
    {
        if (judgement.Rules.Path.Length == 0)
            return;
        scratch.PathValues.Clear();
        var segments = PathSegments.Rent(match.Rest, keepEmpty: match.IsExact);
        var at = 0;
        foreach (var segment in match.Entry!.Segments)
        {
            if (!match.IsExact && segment.IsLiteral && segment.Literal.Length == 0)
                continue;
            segment.Read(segments.Items[at++], scratch.PathValues);
        }
        segments.Return();
        scratch.Fields.Clear();
        foreach (var (name, value) in scratch.PathValues)
            scratch.Fields.Add(name.AsMemory(), value);
        foreach (var rule in judgement.Rules.Path)
            TextCheck.Run(judgement, rule, scratch);
    }

    private static void Query(Judgement judgement, in RequestTarget target, TextScratch scratch)
    {
        var rules = judgement.Rules.Query;
        scratch.Fields.Clear();
        if (!scratch.Fields.AddPairs(target.Query, plusIsSpace: false))
            judgement.Report(DiagnosticCatalog.EncodingBroken, ExchangePart.RequestQuery, null, judgement.Operation.Pointer, "The name of a query parameter");
        List<TextRule>? missing = null;
        foreach (var rule in rules)
            if (!TextCheck.Run(judgement, rule, scratch) && rule.IsRequired)
                (missing ??= []).Add(rule);
        if (scratch.Fields.Count > 0)
            MarkCredentials(judgement, scratch);
        if (missing is not null)
            foreach (var rule in missing)
                judgement.Report(DiagnosticCatalog.ParameterMissing, rule.Part, rule.Name, rule.Pointer, "query", Display.Value(rule.Name), NearNames.Sentence(rule.Name, scratch.Fields.Unused()));
        foreach (ref var field in scratch.Fields.Items)
        {
            if (field.IsUsed)
                continue;
            foreach (var name in scratch.Fields.Unused().Take(judgement.Options.MaxErrors))
                judgement.Report(DiagnosticCatalog.ParameterUndocumented, ExchangePart.RequestQuery, name, judgement.Operation.Pointer, Display.Value(name), NearNames.Sentence(name, rules.Select(rule => rule.Name)));
            break;
        }
    }

    private static void MarkCredentials(Judgement judgement, TextScratch scratch)
    {
        foreach (var alternative in judgement.Rules.Security.Alternatives)
            foreach (var scheme in alternative)
                if (scheme.Place == TextPlace.Query)
                    foreach (ref var field in scratch.Fields.Items)
                        if (!field.IsUsed && scheme.Names.Contains(field.Name.ToString()))
                            field.UsedBy = scheme;
    }

    private static void Headers(Judgement judgement, TextScratch scratch)
    {
        if (judgement.Rules.Headers.Length == 0)
            return;
        scratch.Fields.Clear();
        foreach (var header in judgement.Exchange.RequestHeaders)
            scratch.Fields.Add(header.Name.AsMemory(), header.Value.AsMemory().Trim());
        foreach (var rule in judgement.Rules.Headers)
            if (!TextCheck.Run(judgement, rule, scratch) && rule.IsRequired)
                judgement.Report(DiagnosticCatalog.ParameterMissing, rule.Part, rule.Name, rule.Pointer, "header", Display.Value(rule.Name),
                    NearNames.Sentence(rule.Name, judgement.Exchange.RequestHeaders.Select(header => header.Name).Except(judgement.Rules.Headers.Select(other => other.Name), StringComparer.OrdinalIgnoreCase)));
    }

    private static void Cookies(Judgement judgement, TextScratch scratch)
    {
        if (judgement.Rules.Cookies.Length == 0)
            return;
        scratch.Fields.Clear();
        CookieFields.Add(judgement.Exchange, scratch.Fields);
        foreach (var rule in judgement.Rules.Cookies)
            if (!TextCheck.Run(judgement, rule, scratch) && rule.IsRequired)
                judgement.Report(DiagnosticCatalog.ParameterMissing, rule.Part, rule.Name, rule.Pointer, "cookie", Display.Value(rule.Name), "");
    }
}
