using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Evidence;

/// <summary>A page of a vendor's documentation that a contract rests on.</summary>
/// <param name="Id">What sources call it; unique in the file.</param>
/// <param name="Title">As the page has it.</param>
/// <param name="Format">What kind of text it is: <c>text</c>, <c>markdown</c>, <c>html</c>.</param>
/// <param name="Date">The day the page gives as its own, or else the day it was read.</param>
/// <param name="Sha256">Of the page's bytes, 64 lower-case hexadecimal digits.</param>
/// <param name="Position">Where the page is listed.</param>
public sealed record EvidencePage(string Id, string Title, string Format, DateOnly Date, string Sha256, SourcePosition Position);
