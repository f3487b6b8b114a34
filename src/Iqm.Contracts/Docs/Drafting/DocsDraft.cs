using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
using Iqm.Contracts.Evidence;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Docs;

/// <summary>The beginning of a contract, made from pages: a person goes on from here.</summary>
/// <param name="Document">OpenAPI 3.0; <c>paths</c> is empty when the pages document nothing that the contract lacks.</param>
/// <param name="Pages">The pages it was made from.</param>
/// <param name="Evidence">One entry for each contradiction and each assumption.</param>
/// <param name="Questions">What the pages leave open, by page and line.</param>
public sealed record DocsDraft(JsonObject Document, ImmutableArray<PageFacts> Pages, ImmutableArray<DraftEvidence> Evidence, ImmutableArray<OpenQuestion> Questions)
{
    /// <summary>Whether there is nothing to draft.</summary>
    public bool IsEmpty => Document["paths"] is not JsonObject { Count: > 0 };

    /// <summary>The document as YAML, the open questions as comments above it.</summary>
    public string ToYaml()
    {
        var text = new StringBuilder("# A draft, made from pages of documentation. Not a contract before a person has answered what is open and read the rest.\n");
        foreach (var question in Questions)
            text.Append("# OPEN ").Append(Diagnostics.Display.Text((question with { Page = question.Page[(question.Page.LastIndexOf('/') + 1)..] }).ToString())).Append('\n');
        return text.Append(Drafting.YamlText.Write(Document)).ToString();
    }

    /// <summary>The file <c>evidence.yaml</c> for it.</summary>
    /// <param name="day">The day on which the pages were read.</param>
    public string EvidenceYaml(DateOnly day) => Drafting.YamlText.Write(new JsonObject
    {
        ["pages"] = new JsonArray([.. Pages.Select(page => new JsonObject
        {
            ["id"] = page.Id,
            ["title"] = string.IsNullOrWhiteSpace(page.Title) ? page.Id : page.Title,
            ["format"] = page.Format.ToString().ToLowerInvariant(),
            ["date"] = day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            ["sha256"] = page.Sha256,
        })]),
        ["entries"] = new JsonArray([.. Evidence.Select(entry => new JsonObject
        {
            ["id"] = entry.Id,
            ["kind"] = entry.Kind.ToString().ToLowerInvariant(),
            ["at"] = new JsonArray([.. entry.At.Select(at => (JsonNode)at.ToString())]),
            ["sources"] = new JsonArray([.. entry.Sources.Select(source => (JsonNode)source)]),
            ["documented"] = entry.Documented,
            ["decision"] = entry.Decision,
        })]),
    });
}

/// <summary>An entry for <c>evidence.yaml</c>.</summary>
/// <param name="Id">Unique in the draft.</param>
/// <param name="Kind">A contradiction or an assumption.</param>
/// <param name="At">Where in the draft.</param>
/// <param name="Sources"><c>page#heading</c>.</param>
/// <param name="Documented">What the pages say.</param>
/// <param name="Decision">What the draft says.</param>
public sealed record DraftEvidence(string Id, EvidenceKind Kind, ImmutableArray<JsonPointer> At, ImmutableArray<string> Sources, string Documented, string Decision);

/// <summary>Something that the pages leave open and a person has to find out.</summary>
/// <param name="Page">The page's file, as the user gave it.</param>
/// <param name="Line">One-based; 0 for the page as a whole.</param>
/// <param name="Text">The question, on one line.</param>
public sealed record OpenQuestion(string Page, int Line, string Text)
{
    /// <summary><c>page.md(12): text</c>.</summary>
    public override string ToString() => $"{new SourcePosition(Page, Line, 0)}: {Text}";
}
