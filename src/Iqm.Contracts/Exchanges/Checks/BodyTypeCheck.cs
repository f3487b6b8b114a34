using System.Collections.Immutable;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Exchanges.Bodies;
using Iqm.Contracts.Exchanges.Rules;

namespace Iqm.Contracts.Exchanges.Checks;

/// <summary>Finds out as what a body is to be judged.</summary>
internal static class BodyTypeCheck
{
    /// <summary>The entry under <c>content</c> that the body is judged by, and the media type it has; null when it cannot be judged, which is then reported.</summary>
    public static ContentRule? Run(Judgement judgement, BodyRule rule, ImmutableArray<HeaderField> headers, bool isRequest, out MediaType type)
    {
        var (part, what) = isRequest ? (ExchangePart.RequestHeader, "request") : (ExchangePart.ResponseHeader, "response");
        type = default;
        var sent = Header(headers, "Content-Type");
        if (string.IsNullOrWhiteSpace(sent))
        {
            judgement.Report(DiagnosticCatalog.ContentTypeMissing, part, "Content-Type", rule.Pointer, what, rule.Describe());
            if (rule.Contents.Length != 1)
                return null;
            type = rule.Contents[0].Type;
            return rule.Contents[0];
        }
        if (!MediaType.TryParse(sent, out type))
        {
            judgement.Report(DiagnosticCatalog.ContentTypeInvalid, part, "Content-Type", rule.Pointer, what, rule.Contents.Length > 0 ? Display.Value(rule.Contents[0].Type.Value) : "application/json");
            return null;
        }
        if (rule.Find(type) is { } content)
            return content;
        judgement.Report(DiagnosticCatalog.MediaTypeUndocumented, part, "Content-Type", rule.Pointer, what, Display.Value(type.Essence), rule.Describe());
        return null;
    }

    /// <summary>The first header field of a name; null when there is none.</summary>
    public static string? Header(ImmutableArray<HeaderField> headers, string name)
    {
        foreach (var header in headers)
            if (header.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
                return header.Value;
        return null;
    }
}
