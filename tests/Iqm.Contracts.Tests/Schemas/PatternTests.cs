using System.Diagnostics;
using System.Text.Json;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Schemas;
using Iqm.Contracts.Schemas.Patterns;

namespace Iqm.Contracts.Tests.Schemas;

public sealed class PatternTests
{
    [Theory]
    [InlineData(@"^\d+$", "123", true)]
    [InlineData(@"^\d+$", "१२३", false)]
    [InlineData(@"^\d+$", "123\n", false)]
    [InlineData(@"^\w+$", "é", false)]
    [InlineData(@"^\W$", "é", true)]
    [InlineData(@"^\s$", "\ufeff", true)]
    [InlineData(@"^\S$", "\u00a0", false)]
    [InlineData(@"^.$", "\u2028", false)]
    [InlineData(@"^.$", "😀", true)]
    [InlineData(@"^..$", "😀", false)]
    [InlineData(@"^[^a]$", "😀", true)]
    [InlineData(@"^[^a][^a]$", "😀", false)]
    [InlineData(@"^😀*$", "😀😀", true)]
    [InlineData(@"^[😀-😂]$", "😁", true)]
    [InlineData(@"^[😀-😂]$", "😃", false)]
    [InlineData(@"^[^😀-😂]$", "😁", false)]
    [InlineData(@"^[^😀-😂]$", "😃", true)]
    [InlineData(@"^[\u{1F600}-\u{1F602}]$", "😁", true)]
    [InlineData(@"^\ud83d\ude00$", "😀", true)]
    [InlineData(@"^[𐀀-􏿿]$", "𝒳", true)]
    [InlineData(@"^\cA$", "\u0001", true)]
    [InlineData(@"^\x41\u0042\0$", "AB\0", true)]
    [InlineData(@"^\p{Lu}\p{Letter}+$", "Éa", true)]
    [InlineData(@"^\P{L}$", "a", false)]
    [InlineData(@"^\p{L}+$", "𝒳a", true)]
    [InlineData(@"^\p{L}$", "😀", false)]
    [InlineData(@"^\P{L}$", "😀", true)]
    [InlineData(@"^[^\p{So}]$", "😀", false)]
    [InlineData(@"^\p{Script=Greek}$", "λ", true)]
    [InlineData(@"^(?<year>\d{4})-\k<year>$", "2024-2024", true)]
    [InlineData(@"^(a)\1$", "aa", true)]
    [InlineData(@"\bcat\b", "a cat!", true)]
    [InlineData(@"^éa\b", "éa", true)]
    [InlineData(@"\bé", "é", false)]
    [InlineData(@"^(?=.*\d)(?!.*x).{3}$", "a1b", true)]
    [InlineData(@"(?<=\$)\d", "$5", true)]
    [InlineData(@"^[\d\-.]+$", "1-2.3", true)]
    [InlineData(@"^[a-z-[aeiou]]$", "-]", true)]
    [InlineData(@"^[\D]$", "é", true)]
    [InlineData(@"^[^\W\d]$", "a", true)]
    [InlineData(@"^[^\W\d]$", "1", false)]
    [InlineData(@"[]", "a", false)]
    [InlineData(@"^[^]$", "\n", true)]
    [InlineData(@"^[\b]$", "\b", true)]
    [InlineData(@"^\/\-\#$", "/-#", true)]
    [InlineData(@"^a#b c$", "a#b c", true)]
    [InlineData(@"cole$", "école", true)]
    [InlineData(@"^a{2,3}$", "aa", true)]
    [InlineData(@"^$", "", true)]
    [InlineData(@"a|b", "xbx", true)]
    public void Patterns_mean_what_ECMA_262_says(string pattern, string text, bool matches)
    {
        var schema = $"{{pattern: {JsonSerializer.Serialize(pattern)}}}";
        var json = JsonSerializer.Serialize(text);
        if (matches)
            Judge.Accepts(schema, json);
        else
            Judge.Refuses(schema, json, DiagnosticCatalog.PatternMismatch);
    }

    [Theory]
    [InlineData("(")]
    [InlineData("[a")]
    [InlineData("a**")]
    [InlineData("[b-a]")]
    [InlineData("(?i)a")]
    [InlineData("(?>a)")]
    [InlineData("(?(a)b|c)")]
    [InlineData("(?<a-b>c)")]
    [InlineData(@"\")]
    [InlineData(@"\p{NoSuchProperty}")]
    [InlineData(@"\u{110000}")]
    public void What_is_no_ECMA_262_pattern_is_no_pattern(string pattern)
    {
        Assert.Null(EcmaPattern.TryCreate(pattern, TimeSpan.FromSeconds(1)));
        Judge.Accepts($"{{pattern: {JsonSerializer.Serialize(pattern)}}}", "\"anything\"");
    }

    private static readonly string LongText = JsonSerializer.Serialize(new string('a', 50_000) + "!");

    [Fact]
    public void A_pattern_that_backtracks_without_end_is_decided_in_linear_time()
    {
        var clock = Stopwatch.StartNew();
        Judge.Refuses("{pattern: '^(a+)+$'}", LongText, DiagnosticCatalog.PatternMismatch);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(30), clock.Elapsed.ToString());
    }

    [Fact]
    public void A_pattern_that_cannot_be_decided_in_time_is_its_own_error()
    {
        var options = new SchemaValidationOptions { PatternTimeout = TimeSpan.FromMilliseconds(20) };
        var finding = Judge.Refuses("{pattern: '^(?=(a+)+$)'}", LongText, DiagnosticCatalog.PatternTimeout, options: options);
        Assert.Equal("Whether The value matches", finding.Message[..25]);
    }
}
