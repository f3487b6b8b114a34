using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Envelopes;
using Iqm.Contracts.Exchanges.Bodies;
using Iqm.Contracts.Exchanges.Rules;
using Iqm.Contracts.Exchanges.Text;

namespace Iqm.Contracts.Exchanges.Checks;

/// <summary>Judges status, headers, body and envelope of the response.</summary>
internal static class ResponseCheck
{
    /// <summary>Reports a status that is not documented.</summary>
    public static void Undocumented(Judgement judgement, int status) =>
        judgement.Report(DiagnosticCatalog.StatusUndocumented, ExchangePart.ResponseStatus, null, judgement.Operation.Pointer.Append("responses"), status,
            string.Join(", ", judgement.Rules.Responses.Select(response => Display.Value(response.Key))));

    public static void Run(Judgement judgement, ResponseRule rule, int status)
    {
        Headers(judgement, rule);
        var exchange = judgement.Exchange;
        var forbidden = exchange.Method.Equals("HEAD", StringComparison.OrdinalIgnoreCase) || status is 204 or 205 or 304 or < 200;
        if (exchange.ResponseBody is not { Length: > 0 } body)
        {
            if (rule.Body.Contents.Length > 0 && !forbidden && !exchange.ResponseBodyOmitted)
                judgement.Report(DiagnosticCatalog.ResponseBodyMissing, ExchangePart.ResponseBody, "", rule.Pointer, rule.Body.Describe(), Display.Value(rule.Key));
            return;
        }
        if (forbidden)
            judgement.Report(DiagnosticCatalog.ResponseBodyForbidden, ExchangePart.ResponseBody, "", rule.Pointer, Display.Value(exchange.Method), status, body.Length);
        else if (rule.Body.Contents.Length == 0)
            judgement.Report(DiagnosticCatalog.ResponseBodyUndocumented, ExchangePart.ResponseBody, "", rule.Pointer, body.Length, Display.Value(rule.Key));
        else
            Body(judgement, rule, status, body);
    }

    private static void Body(Judgement judgement, ResponseRule rule, int status, ReadOnlyMemory<byte> body)
    {
        if (BodyTypeCheck.Run(judgement, rule.Body, judgement.Exchange.ResponseHeaders, isRequest: false, out var type) is not { } content)
            return;
        if (type.Kind is not (BodyKind.Json or BodyKind.Text))
            return;
        if (!Charset.TryToUtf8(type, body, out body))
        {
            judgement.Report(DiagnosticCatalog.BodyUnreadable, ExchangePart.ResponseBody, "", content.Pointer, "response body", Display.Value(type.Essence), "its charset is unknown; use utf-8");
            return;
        }
        if (type.Kind == BodyKind.Text)
            TextBodyCheck.Run(judgement, content, body.Span, ExchangePart.ResponseBody);
        else if (JsonBodyCheck.Run(judgement, content, body.Span, isRequest: false) && rule.Envelope is { } envelope)
            EnvelopeCheck.Run(judgement, envelope, status, body.Span);
    }

    private static void Headers(Judgement judgement, ResponseRule rule)
    {
        if (rule.Headers.Length == 0)
            return;
        var scratch = TextScratch.Rent();
        try
        {
            foreach (var header in judgement.Exchange.ResponseHeaders)
                scratch.Fields.Add(header.Name.AsMemory(), header.Value.AsMemory().Trim());
            foreach (var header in rule.Headers)
                if (!TextCheck.Run(judgement, header, scratch) && header.IsRequired)
                    judgement.Report(DiagnosticCatalog.ResponseHeaderMissing, ExchangePart.ResponseHeader, header.Name, header.Pointer, Display.Value(header.Name), NearNames.Sentence(header.Name, judgement.Exchange.ResponseHeaders.Select(other => other.Name)));
        }
        finally
        {
            scratch.Return();
        }
    }
}
