using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Exchanges.Text;
using Iqm.Contracts.Loading;
using Iqm.Contracts.Schemas;
using Iqm.Contracts.Schemas.Compilation;

namespace Iqm.Contracts.Exchanges.Checks;

/// <summary>Judges values that are sent as text: parameters and response headers.</summary>
internal static class TextCheck
{
    /// <summary>Judges the fields that belong to a rule; false when there are none.</summary>
    public static bool Run(Judgement judgement, TextRule rule, TextScratch scratch)
    {
        if (rule.IsSecret && IsMasked(rule, scratch))
            return true;
        if (!TryRead(scratch, rule, new TextJson(scratch, rule), out var fault, out var result))
            return false;
        if (fault.Kind == TextFaultKind.None && result!.Findings.IsEmpty)
            return true;
        // A bare '+' is the sign itself or a space, a delimiter may be encoded, a value that is no array may be one: what conforms in any reading conforms.
        foreach (var other in Others(rule))
        {
            TryRead(scratch, rule, new TextJson(scratch, rule) { PlusIsSpace = other.Plus, DecodeFirst = other.Decode, PreferArray = other.Array }, out var otherFault, out var otherResult);
            if (otherFault.Kind == TextFaultKind.None && otherResult!.Findings.IsEmpty)
                return true;
        }
        if (fault.Kind != TextFaultKind.None)
            Report(judgement, rule, fault, Shown(judgement, rule, scratch));
        else
            Report(judgement, rule, result!);
        return true;
    }

    /// <summary>What schemas say of a text value is about the value; the finding names the parameter.</summary>
    private static void Report(Judgement judgement, TextRule rule, SchemaValidationResult result)
    {
        foreach (var finding in result.Findings)
            judgement.Add(finding with
            {
                Part = rule.Part,
                Instance = rule.Name + finding.Instance,
                Message = $"{rule.Subject}: {(rule.IsSecret && judgement.Options.ShowValues ? finding.Descriptor.Title + "." : finding.Message)}",
            });
    }

    /// <summary>Reports why text cannot be read.</summary>
    /// <param name="judgement">The exchange.</param>
    /// <param name="rule">Whose text it is.</param>
    /// <param name="fault">What is wrong.</param>
    /// <param name="shown">The text as the end of a sentence; empty when values are not shown.</param>
    public static void Report(Judgement judgement, TextRule rule, in TextFault fault, string shown)
    {
        var instance = (rule.Place is TextPlace.FormField or TextPlace.MultipartField ? JsonPointer.Root.Append(rule.Name).ToString() : rule.Name) + fault.Instance;
        var subject = fault.Instance.Length == 0 ? rule.Subject : $"{rule.Subject} at {Display.Text(fault.Instance)}";
        switch (fault.Kind)
        {
            case TextFaultKind.OtherType:
                judgement.Report(DiagnosticCatalog.TextOfOtherType, rule.Part, instance, rule.Pointer, subject, (fault.Expected & ~InstanceTypes.Null).Describe(), shown);
                break;
            case TextFaultKind.Encoding:
                judgement.Report(DiagnosticCatalog.EncodingBroken, rule.Part, instance, rule.Pointer, subject);
                break;
            case TextFaultKind.Style:
                judgement.Report(DiagnosticCatalog.StyleBroken, rule.Part, instance, rule.Pointer, subject, StyleName(rule.Style), Sample(rule));
                break;
            case TextFaultKind.Twice:
                judgement.Report(DiagnosticCatalog.GivenTwice, rule.Part, instance, rule.Pointer, subject, fault.Count);
                break;
        }
    }

    private static bool TryRead(TextScratch scratch, TextRule rule, TextJson json, out TextFault fault, out SchemaValidationResult? result)
    {
        result = null;
        scratch.Restart();
        if (!json.TryWrite(scratch.Fields.Items, out fault))
            return false;
        if (fault.Kind == TextFaultKind.None)
            result = rule.Schema.Validator.Validate(scratch.Json);
        return true;
    }

    private static IEnumerable<(bool Plus, bool Decode, bool Array)> Others(TextRule rule)
    {
        if (rule.Place == TextPlace.Query)
            yield return (true, false, false);
        if ((rule.IsArray || rule.IsObject) && rule.Place is TextPlace.Query or TextPlace.Path or TextPlace.Cookie)
            yield return (false, true, false);
        if (rule.IsArrayOrScalar)
            yield return (false, false, true);
    }

    private static bool IsMasked(TextRule rule, TextScratch scratch)
    {
        foreach (ref var field in scratch.Fields.Items)
        {
            if (!field.Name.Span.Equals(rule.Name, StringComparison.OrdinalIgnoreCase) || !Masks.IsMask(field.Value.Span))
                continue;
            field.UsedBy = rule;
            return true;
        }
        return false;
    }

    private static string Shown(Judgement judgement, TextRule rule, TextScratch scratch)
    {
        if (!judgement.Options.ShowValues || rule.IsSecret)
            return "";
        foreach (ref var field in scratch.Fields.Items)
            if (field.UsedBy == rule && field.Name.Span.Equals(rule.Name, StringComparison.OrdinalIgnoreCase))
                return $" It is '{Display.Value(field.Value.Length > 80 ? field.Value[..80] + "…" : field.Value.ToString())}'.";
        return "";
    }

    private static string StyleName(TextStyle style) => char.ToLowerInvariant(style.ToString()[0]) + style.ToString()[1..];

    private static string Sample(TextRule rule)
    {
        var name = Display.Value(rule.Name);
        return (rule.Style, rule.IsObject, rule.Explode) switch
        {
            (TextStyle.Label, true, true) => "'.role=admin.level=1'",
            (TextStyle.Label, true, false) => "'.role,admin,level,1'",
            (TextStyle.Label, _, _) => "'.3.4'",
            (TextStyle.Matrix, true, true) => "';role=admin;level=1'",
            (TextStyle.Matrix, true, false) => $"';{name}=role,admin,level,1'",
            (TextStyle.Matrix, _, true) => $"';{name}=3;{name}=4'",
            (TextStyle.Matrix, _, false) => $"';{name}=3,4'",
            (_, true, true) => "'role=admin,level=1'",
            (_, true, false) => "'role,admin,level,1'",
            _ => "'3,4'",
        };
    }
}
