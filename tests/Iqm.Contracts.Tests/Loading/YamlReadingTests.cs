using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Loading;
using static Iqm.Contracts.Tests.Loading.LoadingAssert;

namespace Iqm.Contracts.Tests.Loading;

public class YamlReadingTests
{
    [Fact]
    public void A_duplicate_key_is_an_error_that_names_both_places()
    {
        var finding = Finds(DiagnosticCatalog.DuplicateKey, Header + "x-a:\n  b: 1\n  [|b|]: 2\n");
        Assert.Contains("'b' is already at line 5, column 3", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Spaces_in_a_blank_line_at_the_head_of_a_text_are_put_up_with()
    {
        Assert.Equal("\"\\ntext\\n\"", Value("|\n      \n  text\n"));
        LocatesAtMarks(Header + "x-a: |\n      \n  text\n[|x-b|]: 1\n", "api.yaml", "/x-b");
    }

    [Fact]
    public void A_quoted_key_equals_the_plain_one() => Finds(DiagnosticCatalog.DuplicateKey, Header + "x-a: {200: a, [|'200'|]: b}\n");

    [Fact]
    public void All_duplicate_keys_are_found_at_once() =>
        Assert.Equal(2, ContractLoader.Parse(Header + "x-a: {b: 1, b: 2, c: {d: 1, d: 2}}\n", "api.yaml").Findings.Length);

    [Fact]
    public void A_merge_key_is_an_error() => Finds(DiagnosticCatalog.MergeKey, Header + "x-a: &a {b: 1}\nx-c:\n  [|<<|]: *a\n");

    [Fact]
    public void A_quoted_merge_key_is_a_name() => Assert.Equal("""{"\u003C\u003C":1}""", Value("{'<<': 1}"));

    [Theory]
    [InlineData("[|!custom|] 1")]
    [InlineData("[|!!binary|] aGk=")]
    [InlineData("[|!!set|] {a: }")]
    [InlineData("\n  - [|!!timestamp|] 2024-01-01")]
    public void A_tag_without_meaning_in_JSON_is_an_error(string value) => Finds(DiagnosticCatalog.CustomTag, Header + "x-a: " + value + "\n");

    [Fact]
    public void A_value_that_does_not_fit_its_tag_is_an_error() => Finds(DiagnosticCatalog.InvalidYaml, Header + "x-a: [|!!int|] abc\n");

    [Theory]
    [InlineData(".inf")]
    [InlineData("-.INF")]
    [InlineData(".nan")]
    public void A_number_that_JSON_lacks_is_an_error(string value) => Finds(DiagnosticCatalog.NoJsonNumber, Header + $"x-a: [|{value}|]\n");

    [Fact]
    public void A_complex_key_is_an_error() => Finds(DiagnosticCatalog.InvalidKey, Header + "x-a:\n  ? [|[1]|]\n  : 2\n");

    [Fact]
    public void Keys_keep_their_text() => Assert.Equal("""{"200":"a","1.10":"b","true":"c","":"d"}""", Value("{200: a, 1.10: b, true: c, '': d}"));

    [Fact]
    public void An_alias_is_a_copy_of_what_it_stands_for() =>
        Assert.Equal("""{"a":{"b":[1,"k"]},"c":{"b":[1,"k"]},"k":2}""", Value("\n  a: &x\n    b: [1, &k k]\n  c: *x\n  *k : 2\n"));

    [Fact]
    public void An_anchor_may_be_set_anew() => Assert.Equal("[1,1,2,2]", Value("[&a 1, *a, &a 2, *a]"));

    [Theory]
    [InlineData("[|*a|]")]
    [InlineData("&a [[|*a|]]")]
    public void An_alias_without_complete_anchor_is_an_error(string value) => Finds(DiagnosticCatalog.InvalidAlias, Header + "x-a: " + value + "\n");

    [Fact]
    public void Aliases_that_grow_beyond_the_budget_are_an_error()
    {
        var yaml = Header + "x-0: &x0 [a, a]\n" + string.Concat(Enumerable.Range(1, 40).Select(i => $"x-{i}: &x{i} [*x{i - 1}, *x{i - 1}]\n"));
        var finding = Finds(DiagnosticCatalog.AliasBudget, yaml);
        Assert.Contains("1000000", finding.Message, StringComparison.Ordinal);
        Assert.Contains("MaxAliasNodes", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Long_texts_count_in_the_budget()
    {
        var yaml = Header + $"x-0: &x {new string('a', 6400)}\nx-1: [*x, *x, [|*x|]]\n";
        Finds(DiagnosticCatalog.AliasBudget, yaml, options: new ContractLoadOptions { MaxAliasNodes = 210 });
        Loads(MarkedText.From(yaml).Text, options: new ContractLoadOptions { MaxAliasNodes = 303 });
    }

    [Fact]
    public void Aliases_that_nest_beyond_the_depth_are_an_error()
    {
        var yaml = Header + "x-0: &x0 [a]\n" + string.Concat(Enumerable.Range(1, 300).Select(i => $"x-{i}: &x{i} [*x{i - 1}]\n"));
        Finds(DiagnosticCatalog.TooDeep, yaml);
    }

    [Theory]
    [InlineData(255, true)]
    [InlineData(256, false)]
    [InlineData(100_000, false)]
    public void Depth_has_a_limit(int depth, bool isAllowed)
    {
        var yaml = Header + "x-a: " + new string('[', depth) + new string(']', depth);
        if (isAllowed)
            Loads(yaml);
        else
            Finds(DiagnosticCatalog.TooDeep, yaml);
    }

    [Theory]
    [InlineData("a: b: c")]
    [InlineData("a:\n\t- b")]
    [InlineData("a: [1, 2")]
    [InlineData("a: \"x")]
    [InlineData("a: 'x\u0000'")]
    [InlineData("a: \u0007")]
    [InlineData("- a\nb: c")]
    [InlineData("a: @b")]
    [InlineData(": [\nM")]
    public void What_is_not_YAML_is_one_located_error(string text)
    {
        var finding = Finds(DiagnosticCatalog.InvalidYaml, text);
        Assert.True(finding.Position!.Value.Line > 0);
        Assert.DoesNotContain("Line:", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_second_document_is_an_error() => Finds(DiagnosticCatalog.SeveralDocuments, Header + "[|---|]\na: 1\n");

    [Fact]
    public void Document_markers_around_one_document_are_fine() => Loads("%YAML 1.2\n---\n" + Header + "...\n");

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t\n")]
    [InlineData("# only a comment\n")]
    [InlineData("---\n...\n")]
    [InlineData("null\n")]
    public void An_empty_document_is_an_error(string text) => Finds(DiagnosticCatalog.EmptyDocument, text);
}
