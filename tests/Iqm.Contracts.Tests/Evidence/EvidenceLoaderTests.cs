using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Evidence;
using Iqm.Contracts.Loading;
using Iqm.Contracts.Tests.Loading;

namespace Iqm.Contracts.Tests.Evidence;

public class EvidenceLoaderTests
{
    private const string Hash = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";
    private const string Page = "pages:\n  - {id: guide, title: Guide, format: markdown, date: 2026-01-31, sha256: " + Hash + "}\n";
    private const string Entry = "entries:\n  - {id: e, kind: note, at: [/info], sources: [guide#one], documented: a, decision: b}\n";

    private static Finding Finds(FindingDescriptor expected, string marked)
    {
        var text = MarkedText.From(marked);
        var finding = Assert.Single(EvidenceLoader.Parse(text.Text, "evidence.yaml").Findings);
        Assert.Equal(expected.Code, finding.Code);
        Assert.Equal(new SourcePosition("evidence.yaml", text.Marks[0].Line, text.Marks[0].Column), finding.Position);
        return finding;
    }

    [Fact]
    public void Pages_and_entries_are_read_with_their_positions()
    {
        var text = MarkedText.From($"""
            pages:
              - [|id|]: guide
                title: Guide
                format: text
                date: '2026-01-31'
                sha256: {Hash}
            entries:
              - [|id|]: kinds
                kind: contradiction
                at: [/paths/~1a/get, [|/info|]]
                sources:
                  - [|guide#two-words|]
                documented: One thing.
                decision: Another.
            """);
        var result = EvidenceLoader.Parse(text.Text, "e.yaml");
        Assert.Empty(result.Findings);
        var page = Assert.Single(result.Evidence!.Pages);
        Assert.Equal(new EvidencePage("guide", "Guide", "text", new DateOnly(2026, 1, 31), Hash, new SourcePosition("e.yaml", text.Marks[0].Line, text.Marks[0].Column)), page);
        var entry = Assert.Single(result.Evidence.Entries);
        Assert.Equal(("kinds", EvidenceKind.Contradiction, "One thing.", "Another."), (entry.Id, entry.Kind, entry.Documented, entry.Decision));
        Assert.Equal(new EvidencePointer(JsonPointer.Parse("/info"), new SourcePosition("e.yaml", text.Marks[2].Line, text.Marks[2].Column)), entry.At[1]);
        Assert.Equal(new EvidenceSource("guide", "two-words", new SourcePosition("e.yaml", text.Marks[3].Line, text.Marks[3].Column)), Assert.Single(entry.Sources));
    }

    [Theory]
    [InlineData("title: Guide, ", "")]
    [InlineData("id: guide, ", "")]
    public void A_page_without_a_required_field_is_an_error(string field, string replacement) =>
        Finds(DiagnosticCatalog.EvidenceMissingField, Page.Replace("{id", "[|{|]id", StringComparison.Ordinal).Replace(field, replacement, StringComparison.Ordinal) + "entries: []\n");

    [Theory]
    [InlineData("kind: note, ")]
    [InlineData("at: [/info], ")]
    [InlineData("sources: [guide#one], ")]
    [InlineData("documented: a, ")]
    [InlineData(", decision: b")]
    public void An_entry_without_a_required_field_is_an_error(string field) =>
        Finds(DiagnosticCatalog.EvidenceMissingField, Page + Entry.Replace("{id", "[|{|]id", StringComparison.Ordinal).Replace(field, "", StringComparison.Ordinal));

    [Fact]
    public void A_file_without_pages_or_entries_is_an_error()
    {
        Finds(DiagnosticCatalog.EvidenceMissingField, "[|pages|]: []\n");
        Finds(DiagnosticCatalog.EvidenceMissingField, "[|entries|]: []\n");
    }

    [Fact]
    public void An_unknown_field_is_an_error_that_names_the_nearest()
    {
        var finding = Finds(DiagnosticCatalog.EvidenceUnknownField, Page + Entry.Replace("{id", "{[|source|]: [guide#one], id", StringComparison.Ordinal));
        Assert.EndsWith("Nearest: 'sources'.", finding.Message, StringComparison.Ordinal);
        Finds(DiagnosticCatalog.EvidenceUnknownField, Page + Entry + "[|notes|]: []\n");
        Finds(DiagnosticCatalog.EvidenceUnknownField, Page.Replace("{id", "{[|url|]: u, id", StringComparison.Ordinal) + Entry);
    }

    [Fact]
    public void Extensions_are_free() => Assert.Empty(EvidenceLoader.Parse(Page + Entry + "x-owner: me\n", "e.yaml").Findings);

    [Theory]
    [InlineData("''")]
    [InlineData("'  '")]
    public void An_empty_text_is_an_error(string text) =>
        Finds(DiagnosticCatalog.EvidenceEmptyText, Page + Entry.Replace("documented: a", $"[|documented|]: {text}", StringComparison.Ordinal));

    [Theory]
    [InlineData("documented: a", "[|documented|]: 5")]
    [InlineData("documented: a", "[|documented|]: ")]
    [InlineData("documented: a", "[|documented|]: {a: b}")]
    [InlineData("at: [/info]", "[|at|]: /info")]
    [InlineData("at: [/info]", "[|at|]: []")]
    [InlineData("at: [/info]", "at: [/info, [|5|]]")]
    [InlineData("sources: [guide#one]", "[|sources|]: guide#one")]
    [InlineData("entries:\n  - {id", "entries:\n  - [|text|]\n  - {id")]
    public void A_field_of_another_type_is_an_error(string before, string after) => Finds(DiagnosticCatalog.EvidenceFieldType, Page + Entry.Replace(before, after, StringComparison.Ordinal));

    [Fact]
    public void A_root_that_is_no_object_is_an_error() => Finds(DiagnosticCatalog.EvidenceFieldType, "[|-|] a\n");

    [Fact]
    public void Pages_that_are_no_list_are_an_error() => Finds(DiagnosticCatalog.EvidenceFieldType, "[|pages|]: {}\n" + Entry);

    [Fact]
    public void A_duplicate_id_is_an_error_that_names_the_first()
    {
        var finding = Finds(DiagnosticCatalog.EvidenceDuplicateId, Page + Entry + "  - {[|id|]: e, kind: note, at: [/info], sources: [guide#one], documented: a, decision: b}\n");
        Assert.Contains("already at line 4, column 6", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_and_an_entry_may_share_an_id() => Assert.Empty(EvidenceLoader.Parse(Page + Entry.Replace("id: e", "id: guide", StringComparison.Ordinal), "e.yaml").Findings);

    [Fact]
    public void An_unknown_kind_is_an_error_that_lists_the_kinds()
    {
        var finding = Finds(DiagnosticCatalog.EvidenceUnknownKind, Page + Entry.Replace("kind: note", "[|kind|]: notes", StringComparison.Ordinal));
        Assert.Equal("There is no kind 'notes'. There are 'contradiction', 'assumption', 'correction', 'note'. Nearest: 'note'.", finding.Message);
    }

    [Theory]
    [InlineData("date: 2026-01-31", "[|date|]: 2026-02-30")]
    [InlineData("date: 2026-01-31", "[|date|]: 31 Jan 2026")]
    [InlineData("sha256: 0", "[|sha256|]: A")]
    [InlineData("sha256: 0", "[|sha256|]: ")]
    public void A_value_of_another_form_is_an_error(string before, string after) => Finds(DiagnosticCatalog.EvidenceInvalidValue, Page.Replace(before, after, StringComparison.Ordinal) + Entry);

    [Theory]
    [InlineData("guide")]
    [InlineData("guide#")]
    [InlineData("'#one'")]
    [InlineData("guide#two words")]
    public void A_source_without_page_or_heading_is_an_error(string source) =>
        Finds(DiagnosticCatalog.EvidenceInvalidSource, Page + Entry.Replace("[guide#one]", $"[[|{source}|]]", StringComparison.Ordinal));

    [Fact]
    public void A_pointer_without_slash_is_an_error() => Finds(DiagnosticCatalog.EvidenceInvalidValue, Page + Entry.Replace("[/info]", "[[|info|]]", StringComparison.Ordinal));

    [Fact]
    public void What_is_not_YAML_is_an_error() => Assert.Equal("IQMC1007", Assert.Single(EvidenceLoader.Parse("a: b: c\n", "e.yaml").Findings).Code);

    [Fact]
    public void A_missing_file_is_an_error()
    {
        using var folder = new TemporaryFolder();
        var result = EvidenceLoader.Load(folder["evidence.yaml"]);
        Assert.Null(result.Evidence);
        Assert.Equal("IQMC1004", Assert.Single(result.Findings).Code);
    }
}
