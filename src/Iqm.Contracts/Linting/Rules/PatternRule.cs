using System.Text.RegularExpressions;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Schemas.Patterns;

namespace Iqm.Contracts.Linting.Rules;

/// <summary>Patterns are regular expressions.</summary>
/// <remarks>Source: OpenAPI 3.0.4 §4.7.24.1: the dialect of ECMA-262.</remarks>
internal sealed partial class PatternRule : ILintRule
{
    public void Check(LintContext context)
    {
        foreach (var schema in context.Nodes("Schema"))
            if (schema.Text("pattern") is { } pattern && Fault(pattern) is { } fault)
                context.Report(DiagnosticCatalog.LintInvalidPattern, schema.Pointer.Append("pattern"), Display.Value(pattern), fault);
    }

    private static string? Fault(string pattern)
    {
        if (ForeignSyntax().Match(pattern) is { Success: true } foreign)
            return $"'{Display.Value(foreign.Value)}' is not part of it";
        try
        {
            _ = new Regex(Readable(pattern), RegexOptions.None, TimeSpan.FromSeconds(1));
            return EcmaPattern.TryCreate(pattern, TimeSpan.FromSeconds(1)) is null ? "this toolkit cannot run it" : null;
        }
        catch (RegexParseException e)
        {
            return $"{Reason(e.Error)} at character {e.Offset}";
        }
    }

    // What ECMA-262 has and .NET has not, replaced by something of the same form.
    private static string Readable(string pattern) => EcmaOnly().Replace(pattern, match => match.Value switch
    {
        "[^]" => @"[\s\S]",
        "[]" => "(?!)",
        _ when match.Value.StartsWith(@"\u", StringComparison.Ordinal) => @"\uFFFF",
        _ => @"\w",
    });

    private static string Reason(RegexParseError error) => error switch
    {
        RegexParseError.UnterminatedBracket => "a '[' is not closed",
        RegexParseError.InsufficientClosingParentheses => "a '(' is not closed",
        RegexParseError.InsufficientOpeningParentheses => "a ')' closes nothing",
        RegexParseError.QuantifierAfterNothing => "a quantifier follows nothing",
        RegexParseError.NestedQuantifiersNotParenthesized => "a quantifier follows a quantifier",
        RegexParseError.ReversedQuantifierRange => "a quantifier's limits are the wrong way round",
        RegexParseError.ReversedCharacterRange => "a range of characters is the wrong way round",
        RegexParseError.UnescapedEndingBackslash => "a backslash escapes nothing",
        _ => $"{error}",
    };

    // Options, comments, atomic groups, conditionals, possessive quantifiers and anchors of other dialects.
    [GeneratedRegex(@"(?<!\\)(?:\\\\)*(\(\?[imsnx-]+[:)]|\(\?#|\(\?>|\(\?\(|\(\?P<|\[\[:)|(?<!\\)(?:\\\\)*(\\[AZzGQE])(?![^\[]*\])")]
    private static partial Regex ForeignSyntax();

    [GeneratedRegex(@"(?<=(?<!\\)(?:\\\\)*)(\[\^\]|\[\](?!\])|\\u\{[0-9A-Fa-f]{1,6}\}|\\[pP]\{[A-Za-z_]+(=[A-Za-z_]+)?\})")]
    private static partial Regex EcmaOnly();
}
