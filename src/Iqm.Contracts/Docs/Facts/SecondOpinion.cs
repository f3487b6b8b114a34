namespace Iqm.Contracts.Docs;

/// <summary>Where program text on a page disagrees with the page's own tables and headings.</summary>
/// <param name="Subject">What it is about: <c>url</c>, <c>query order</c>, <c>request owIds</c>, <c>status 401</c>.</param>
/// <param name="Documented">What the page documents; null when it is silent.</param>
/// <param name="Shown">What the program text shows; null when it leaves it out.</param>
/// <param name="Line">One-based line of the program text.</param>
public sealed record SecondOpinion(string Subject, string? Documented, string? Shown, int Line);
