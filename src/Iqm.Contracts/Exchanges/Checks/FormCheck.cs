using System.Text;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Exchanges.Bodies;
using Iqm.Contracts.Exchanges.Routing;
using Iqm.Contracts.Exchanges.Rules;
using Iqm.Contracts.Exchanges.Text;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Exchanges.Checks;

/// <summary>Judges a form: each field is read as its property's type, then the schema judges the object that they make.</summary>
internal static class FormCheck
{
    public static void Run(Judgement judgement, ContentRule content, in MediaType type, ReadOnlyMemory<byte> body)
    {
        var scratch = TextScratch.Rent();
        try
        {
            var fault = type.Kind == BodyKind.Form ? AddForm(body, scratch.Fields) : AddParts(judgement, content, type, body, scratch.Fields);
            if (fault is not null)
            {
                judgement.Report(DiagnosticCatalog.BodyUnreadable, ExchangePart.RequestBody, "", content.Pointer, "request body", Display.Value(type.Essence), fault);
                return;
            }
            var unread = Write(judgement, content.FieldsOf(type.Kind), scratch);
            foreach (var finding in content.Validator.Validate(scratch.Json).Findings)
                if (unread is null || finding.Instance is not { } instance || !unread.Contains("/" + JsonPointer.Parse(instance).Tokens.FirstOrDefault()))
                    judgement.Add(finding with { Part = ExchangePart.RequestBody });
        }
        finally
        {
            scratch.Return();
        }
    }

    /// <summary>Writes the form as a JSON object; gives the fields whose text is reported already.</summary>
    private static HashSet<string>? Write(Judgement judgement, TextRule[] rules, TextScratch scratch)
    {
        HashSet<string>? unread = null;
        scratch.Restart();
        scratch.Writer.WriteStartObject();
        foreach (var rule in rules)
        {
            if (!IsThere(rule, scratch.Fields))
                continue;
            Sizes(judgement, rule, scratch.Fields);
            scratch.Writer.WritePropertyName(rule.Name);
            new TextJson(scratch, rule).TryWrite(scratch.Fields.Items, out var fault);
            if (fault.Kind == TextFaultKind.None)
                continue;
            TextCheck.Report(judgement, rule, fault, "");
            (unread ??= []).Add("/" + rule.Name);
        }
        // What no property names is text; the schema's additionalProperties and strict mode judge whether it may be there.
        foreach (var name in scratch.Fields.Unused())
            scratch.Writer.WriteString(name, "");
        scratch.Writer.WriteEndObject();
        return unread;
    }

    private static bool IsThere(TextRule rule, TextFields fields)
    {
        foreach (ref var field in fields.Items)
            if (rule.Style == TextStyle.DeepObject ? TextJson.IsDeepMember(rule, field.Name.Span) : field.Name.Span.SequenceEqual(rule.Name))
                return true;
        return false;
    }

    private static void Sizes(Judgement judgement, TextRule rule, TextFields fields)
    {
        if (rule.Schema.MaxBytes is not { } limit)
            return;
        foreach (ref var field in fields.Items)
            if (field.Name.Span.SequenceEqual(rule.Name) && Size(field) is var size && size > limit)
                judgement.Report(DiagnosticCatalog.FileTooLarge, ExchangePart.RequestBody, JsonPointer.Root.Append(rule.Name).ToString(), rule.Pointer, rule.Subject, size, limit);
    }

    private static int Size(in TextField field) =>
        field.Bytes > 0 ? field.Bytes : PercentEncoding.TryDecode(field.Value, true, out var text) ? Encoding.UTF8.GetByteCount(text.Span) : field.Value.Length;

    private static string? AddForm(ReadOnlyMemory<byte> body, TextFields fields) =>
        fields.AddPairs(Encoding.UTF8.GetString(body.Span).AsMemory().Trim("\r\n"), plusIsSpace: true) ? null : "the name of a field cannot be decoded";

    private static string? AddParts(Judgement judgement, ContentRule content, in MediaType type, ReadOnlyMemory<byte> body, TextFields fields)
    {
        if (MultipartReader.Read(body, type.Parameter("boundary"), out var fault) is not { } parts)
            return fault;
        foreach (var part in parts)
        {
            MediaType? media = part.ContentType is not null && MediaType.TryParse(part.ContentType, out var sent) ? sent : null;
            if (content.PartTypes(part.Name) is { } allowed && media is { } own && !allowed.Split(',').Any(one => MediaType.TryParse(one, out var range) && range.Includes(own)))
                judgement.Report(DiagnosticCatalog.MediaTypeUndocumented, ExchangePart.RequestBody, JsonPointer.Root.Append(part.Name).ToString(), content.Pointer, $"form field '{Display.Value(part.Name)}'", Display.Value(own.Essence), $"'{Display.Value(allowed)}'");
            fields.Add(new TextField
            {
                Name = part.Name.AsMemory(),
                Value = part.IsFile ? default : Encoding.UTF8.GetString(part.Content.Span).AsMemory(),
                Bytes = part.Content.Length,
                IsFile = part.IsFile,
                IsJson = media?.Kind == BodyKind.Json,
            });
        }
        return null;
    }
}
