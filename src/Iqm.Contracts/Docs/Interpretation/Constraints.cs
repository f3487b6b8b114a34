using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Iqm.Contracts.Docs.Blocks;

namespace Iqm.Contracts.Docs.Interpretation;

/// <summary>Values, limits and defaults that a description states. Only phrases that can mean nothing else are read.</summary>
internal sealed partial record Constraints(ImmutableArray<string> Allowed, ImmutableArray<string> Limits, string? Default, bool? Required)
{
    public static Constraints None { get; } = new([], [], null, null);

    public static Constraints Read(RichText text, TypeFact? type)
    {
        if (text.IsEmpty)
            return None;
        var plain = text.Plain;
        var required = OptionalPattern().IsMatch(plain) ? false : RequiredPattern().IsMatch(plain) ? true : (bool?)null;
        return new Constraints(type?.Name == "boolean" ? [] : AllowedValues(text), LimitsOf(plain, type), DefaultOf(plain), required);
    }

    /// <summary>Limits in a line of an API reference (<c>&lt;= 100 characters</c>) or in a sentence (<c>Up to 10 invites</c>).</summary>
    public static ImmutableArray<string> LimitsOf(string text, TypeFact? type)
    {
        var limits = new SortedSet<string>(StringComparer.Ordinal);
        foreach (Match match in ComparisonPattern().Matches(text))
        {
            var isMin = match.Groups[1].Value is ">=" or "≥" or ">";
            limits.Add($"{Keyword(match.Groups[3].Value, type, isMin)}={Number(match.Groups[2].Value)}");
        }
        foreach (Match match in RangePattern().Matches(text))
        {
            limits.Add($"{Keyword(match.Groups[3].Value, type, true)}={Number(match.Groups[1].Value)}");
            limits.Add($"{Keyword(match.Groups[3].Value, type, false)}={Number(match.Groups[2].Value)}");
        }
        foreach (Match match in MostPattern().Matches(text))
        {
            if (match.Groups[2].Success || type?.Name is "integer" or "number" or "array")
                limits.Add($"{Keyword(match.Groups[2].Value, type, false)}={Number(match.Groups[1].Value)}");
        }
        foreach (Match match in LeastPattern().Matches(text))
        {
            if (match.Groups[2].Success || type?.Name is "integer" or "number" or "array")
                limits.Add($"{Keyword(match.Groups[2].Value, type, true)}={Number(match.Groups[1].Value)}");
        }
        return [.. limits];
    }

    public static string? DefaultOf(string text)
    {
        var match = DefaultPattern().Match(text) is { Success: true } marked ? marked : BareDefaultPattern().Match(text);
        if (!match.Success)
            return null;
        var value = match.Groups[1].Value.Trim().Trim('`', '"', '\'', '“', '”').TrimEnd('.', ',', ';', ')').Trim('`', '"');
        // '-false' is how one page marks values.
        if (value is "-true" or "-false")
            value = value[1..];
        return value.Length is 0 or > 60 || value is "value" or "is" or "values" or "to" or "sorting" or "sort" ? null : value;
    }

    public static ImmutableArray<string> AllowedValues(RichText text)
    {
        var plain = text.Plain;
        if (plain.Length > 4000)
            return [];
        if (TriggerPattern().Match(plain) is { Success: true } trigger)
        {
            var rest = plain[(trigger.Index + trigger.Length)..];
            var codes = CodesAfter(text, trigger.Index + trigger.Length);
            if (codes.Count > 1)
                return [.. codes];
            var values = Values(rest);
            if (values.Count > 1 || values.Count == 1 && trigger.Value.TrimEnd().EndsWith(':'))
                return [.. values];
        }
        return Pairs(text) is { Count: > 1 } pairs ? [.. pairs] : Alternatives(text);
    }

    /// <summary>Values in a list such as <c>A, B or C</c>, quoted or bare; empty when it reads like a sentence.</summary>
    public static List<string> Values(string list)
    {
        var end = SentenceEnd().Match(list);
        if (end.Success)
            list = list[..end.Index];
        var values = new List<string>();
        foreach (var part in SeparatorPattern().Split(list.Trim().Trim('[', ']', '(', ')', '{', '}')))
        {
            var value = part.Trim().Trim('`', '"', '\'', '“', '”', '(', ')', '.').Trim();
            // 'value - meaning' and 'value (meaning)'.
            value = MeaningPattern().Replace(value, "").Trim('`', '"', '\'', ' ');
            if (value.Length == 0)
                continue;
            if (CapitalsPattern().IsMatch(value))
            {
                values.AddRange(value.Split(' ', StringSplitOptions.RemoveEmptyEntries));
                continue;
            }
            if (value.Length > 60 || value.Count(c => c == ' ') > 2)
                return values.Count > 1 ? values : [];
            if (!values.Contains(value))
                values.Add(value);
        }
        return values;
    }

    private static List<string> CodesAfter(RichText text, int position)
    {
        var codes = new List<string>();
        var at = 0;
        var plain = text.Plain;
        foreach (var run in text.Runs)
        {
            var value = run.Text.Trim();
            if (value.Length == 0)
                continue;
            var found = plain.IndexOf(value, Math.Min(at, plain.Length), StringComparison.Ordinal);
            at = found < 0 ? at : found + value.Length;
            if (found < position)
                continue;
            if (run.Kind == RunKind.Code && !codes.Contains(value))
                codes.Add(value);
            else if (run.Kind == RunKind.Text && codes.Count > 0 && value.Contains(". ", StringComparison.Ordinal) || value.Contains("default", StringComparison.OrdinalIgnoreCase) && run.Kind == RunKind.Text)
                break;
        }
        return codes;
    }

    // 'Active: `1`' and '`1`: Active', one a line.
    private static List<string> Pairs(RichText text)
    {
        var values = new List<string>();
        var alone = new List<string>();
        var line = new List<TextRun>();
        foreach (var run in text.Runs.Append(new TextRun("\n", RunKind.Text)))
        {
            var pieces = run.Text.Split('\n');
            for (var i = 0; i < pieces.Length; i++)
            {
                if (i > 0)
                {
                    Take(line, values);
                    // Values one a line, without a word about them.
                    if (line is [{ Kind: RunKind.Code } only] && !alone.Contains(only.Text))
                        alone.Add(only.Text);
                    line.Clear();
                }
                if (!string.IsNullOrWhiteSpace(pieces[i]))
                    line.Add(run with { Text = pieces[i].Trim() });
            }
        }
        if (values.Count == 0)
        {
            foreach (var each in text.Lines)
            {
                if (NumberedPattern().Match(each) is { Success: true } match && !values.Contains(match.Groups[1].Value))
                    values.Add(match.Groups[1].Value);
            }
        }
        return values.Count == 0 && alone.Count > 1 ? alone : values;

        static void Take(List<TextRun> line, List<string> values)
        {
            if (line is [{ Kind: RunKind.Code } code, { Kind: RunKind.Text } meaning, ..] && meaning.Text is [':' or '-' or '–' or '=', ..]
                || line is [{ Kind: RunKind.Text } name, { Kind: RunKind.Code } after] && name.Text.EndsWith(':') && name.Text.Length < 30 && !name.Text.Contains("default", StringComparison.OrdinalIgnoreCase)
                    && !name.Text.Contains("remove", StringComparison.OrdinalIgnoreCase) && (code = after).Text.Length > 0)
            {
                if (!values.Contains(code.Text))
                    values.Add(code.Text);
            }
        }
    }

    // 'Action to perform: `assign` or `deassign`'.
    private static ImmutableArray<string> Alternatives(RichText text)
    {
        var runs = text.Runs.Where(run => !string.IsNullOrWhiteSpace(run.Text)).ToList();
        for (var i = 0; i + 2 < runs.Count; i++)
        {
            if (runs[i].Kind != RunKind.Code || i > 0 && !runs[i - 1].Text.TrimEnd().EndsWith(':') && !runs[i - 1].Text.TrimEnd().EndsWith("either", StringComparison.OrdinalIgnoreCase))
                continue;
            var values = new List<string> { runs[i].Text.Trim() };
            for (var j = i + 1; j + 1 < runs.Count && runs[j].Kind == RunKind.Text && JoinPattern().IsMatch(runs[j].Text) && runs[j + 1].Kind == RunKind.Code; j += 2)
                values.Add(runs[j + 1].Text.Trim());
            if (values.Count > 1)
                return [.. values.Distinct()];
        }
        var lone = LonePattern().Match(text.Plain);
        return lone.Success ? [.. Values(lone.Groups[1].Value)] : [];
    }

    private static string Keyword(string unit, TypeFact? type, bool isMin)
    {
        var side = isMin ? "min" : "max";
        if (unit.StartsWith("char", StringComparison.OrdinalIgnoreCase) || unit.Length == 0 && type?.Name is "string")
            return side + "Length";
        if (unit.Length == 0 || type?.Name is "integer" or "number")
            return type?.Name == "array" ? side + "Items" : side + "imum";
        return unit.ToLowerInvariant() is "mb" or "kb" or "gb" or "bytes" ? side + "Size" + unit.ToUpperInvariant() : side + "Items";
    }

    private static string Number(string text) => text.Replace(",", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal);

    [GeneratedRegex(@"(<=|>=|≤|≥)\s*(-?\d[\d,.]*\d|-?\d)(?:\s*(characters?|chars?|items?|elements?|entries|MB|KB|GB|bytes)\b)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ComparisonPattern();

    [GeneratedRegex(@"(?:\bbetween\s+|\brange:?\s*(?:of|is|from)?\s*)(-?\d[\d,]*(?:\.\d+)?)\s*(?:and|to|-|–)\s*(-?\d[\d,]*(?:\.\d+)?)(?:\s*(characters?|chars?|items?|elements?))?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex RangePattern();

    [GeneratedRegex(@"\b(?:up to|at most|no more than|not more than|max(?:imum)?(?: (?:length|size|number|value|limit|of|is|allowed))*:?)\s*(?:of\s+)?(?:<|=)?\s*(-?\d[\d,]*(?:\.\d+)?)(?:\s*(characters?|chars?|items?|elements?|entries|ids?|invites?|users?|emails?|values?|records?|customers?|files?|MB|KB|GB)\b)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MostPattern();

    [GeneratedRegex(@"\b(?:at least|no less than|min(?:imum)?(?: (?:length|size|number|value|of|is))*:?)\s*(?:of\s+)?(-?\d[\d,]*(?:\.\d+)?)(?:\s*(characters?|chars?|items?|elements?|entries|ids?|users?|values?)\b)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LeastPattern();

    [GeneratedRegex(@"\b(?:default|deafult|defualt|defaults)(?:\s+(?:value|is|to|sort(?:ing)?|order))*\s*(?::|=|-|–|\bis\b|\bto\b)\s*(?:is\s+|to\s+)?[(`""'“]*([+-]?[^\s,;)`""'”]+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DefaultPattern();

    // 'Default 10.' at the beginning of a sentence, before what can only be a value.
    [GeneratedRegex(@"(?:^|[.;,(\n])\s*(?i:default)\s+(-?\d+(?:\.\d+)?|true|false|[A-Z][A-Z0-9_]+)(?=$|[.;,)\n]|\s)", RegexOptions.CultureInvariant)]
    private static partial Regex BareDefaultPattern();

    [GeneratedRegex(@"^\W*\(?optional\)?\b|\(optional\)|\boptional[.,;]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OptionalPattern();

    [GeneratedRegex(@"^\W*(?:required|mandatory)\b(?! (?:if|when|for|only|unless|in))|\((?:required|mandatory)\)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex RequiredPattern();

    [GeneratedRegex(@"\b(?:(?:allowed|possible|valid|accepted|supported|available|permitted|acceptable|enum|enumerated)\s+(?:values?|options?|types?|inputs?|formats?)(?:\s+(?:are|is|include|includes|can be))?|(?:values?|it|field)\s+(?:can|could|may|must|should)\s+be\s+(?:from|one of|either|any of)?(?:\s+the following)?|one of(?:\s+the following)?(?:\s+values)?|enum|either)\s*[:=\-–]?\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TriggerPattern();

    [GeneratedRegex(@"\.\s|\.$|\n(?=[A-Z][a-z]+ [a-z])|\bdefault\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"\s*[,;|\n]\s*(?:and\s+|or\s+|&\s+)?|\s+(?:or|and)\s+|\s*/\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SeparatorPattern();

    [GeneratedRegex(@"\s+[(–—-].*$|\s*[:=]\s.*$", RegexOptions.CultureInvariant)]
    private static partial Regex MeaningPattern();

    [GeneratedRegex(@"^[A-Z][A-Z0-9_.]+(?: [A-Z][A-Z0-9_.]+)+$", RegexOptions.CultureInvariant)]
    private static partial Regex CapitalsPattern();

    [GeneratedRegex(@"^(-?\d{1,9}|[A-Z][A-Z0-9_]+)\s*[:=–-]\s+\S", RegexOptions.CultureInvariant)]
    private static partial Regex NumberedPattern();

    [GeneratedRegex(@"^\s*(?:,|/|or|and|,\s*or|,\s*and|\|)\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex JoinPattern();

    [GeneratedRegex(@":\s*(\w+(?:,\s*\w+)*,?\s+or\s+\w+)\.?$", RegexOptions.CultureInvariant)]
    private static partial Regex LonePattern();
}
