using Iqm.Contracts.Evidence;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Docs.Drafting;

/// <summary>Collects contradictions and questions, at one place of the draft.</summary>
/// <param name="Book">All of them.</param>
/// <param name="Operation">The operation's id.</param>
/// <param name="At">The place in the draft.</param>
/// <param name="Sources"><c>page#heading</c>.</param>
/// <param name="Page">The page's file.</param>
/// <param name="Line">The operation's line.</param>
/// <param name="Subject">What is concerned, as a reader would call it.</param>
internal sealed record DraftNotes(DraftBook Book, string Operation, JsonPointer At, string[] Sources, string Page, int Line, string Subject)
{
    public DraftNotes Member(string name) => this with { At = At.Append("properties").Append(name), Subject = Subject.Length == 0 || Subject is "request" or "response" ? $"{Subject} {name}".Trim() : $"{Subject}.{name}" };

    public DraftNotes Items() => this with { At = At.Append("items") };

    public DraftNotes Others() => this with { At = At.Append("additionalProperties"), Subject = $"{Subject}.*" };

    public void Contradiction(string what, string documented, string decision) => Book.Add(this, EvidenceKind.Contradiction, what, documented, decision);

    public void Assumption(string what, string documented, string decision) => Book.Add(this, EvidenceKind.Assumption, what, documented, decision);

    public void Ask(int line, string question) => Book.Ask(Page, line > 0 ? line : Line, $"{Operation}: {Subject} {question}.");
}

/// <summary>Everything noted while a draft is made.</summary>
internal sealed class DraftBook
{
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);

    public List<DraftEvidence> Evidence { get; } = [];

    public List<OpenQuestion> Questions { get; } = [];

    public void Add(DraftNotes notes, EvidenceKind kind, string what, string documented, string decision)
    {
        var id = DraftNames.Slug($"{DraftNames.Words(notes.Operation)} {notes.Subject} {what}");
        for (var i = 2; !_ids.Add(id); i++)
            id = $"{DraftNames.Slug($"{DraftNames.Words(notes.Operation)} {notes.Subject} {what}")}-{i}";
        // A schema that is an alternative stands a level deeper than its property: the property is named.
        Evidence.Add(new DraftEvidence(id, kind, [notes.At], [.. notes.Sources], documented, decision));
    }

    public void Ask(string page, int line, string text)
    {
        if (!Questions.Exists(question => question.Page == page && question.Line == line && question.Text == text))
            Questions.Add(new OpenQuestion(page, line, text));
    }
}
