using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Exchanges.Bodies;

namespace Iqm.Contracts.Exchanges.Checks;

/// <summary>Judges the request's media type and body.</summary>
internal static class RequestBodyCheck
{
    public static void Run(Judgement judgement)
    {
        var exchange = judgement.Exchange;
        var rule = judgement.Rules.Body;
        if (exchange.RequestBody is not { Length: > 0 } body)
        {
            if (rule is { IsRequired: true, Contents.Length: > 0 } && !exchange.RequestBodyOmitted)
                judgement.Report(DiagnosticCatalog.RequestBodyMissing, ExchangePart.RequestBody, "", rule.Pointer, rule.Describe());
            return;
        }
        if (rule is not { Contents.Length: > 0 })
        {
            judgement.Report(DiagnosticCatalog.RequestBodyUndocumented, ExchangePart.RequestBody, "", judgement.Operation.Pointer, body.Length);
            return;
        }
        if (BodyTypeCheck.Run(judgement, rule, exchange.RequestHeaders, isRequest: true, out var type) is not { } content)
            return;
        if (content.Schema.MaxBytes is { } limit && body.Length > limit)
            judgement.Report(DiagnosticCatalog.FileTooLarge, ExchangePart.RequestBody, "", content.Pointer, "The request body", body.Length, limit);
        if (type.Kind is not (BodyKind.Opaque or BodyKind.Multipart) && !Charset.TryToUtf8(type, body, out body))
        {
            judgement.Report(DiagnosticCatalog.BodyUnreadable, ExchangePart.RequestBody, "", content.Pointer, "request body", Display.Value(type.Essence), "its charset is unknown; use utf-8");
            return;
        }
        switch (type.Kind)
        {
            case BodyKind.Json:
                JsonBodyCheck.Run(judgement, content, body.Span, isRequest: true);
                break;
            case BodyKind.Form or BodyKind.Multipart:
                FormCheck.Run(judgement, content, type, body);
                break;
            case BodyKind.Text:
                TextBodyCheck.Run(judgement, content, body.Span, ExchangePart.RequestBody);
                break;
        }
    }
}
