namespace Iqm.Contracts.Docs;

/// <summary>A documented response status.</summary>
/// <param name="Code">Three digits, or a range such as <c>4XX</c>, or <c>default</c>.</param>
/// <param name="Source">What it was read from.</param>
/// <param name="Line">One-based line of its first mention.</param>
public sealed record StatusFact(string Code, FactSource Source, int Line);
