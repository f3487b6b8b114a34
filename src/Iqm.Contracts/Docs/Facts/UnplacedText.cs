namespace Iqm.Contracts.Docs;

/// <summary>Something that looks like a fact, but could not be placed.</summary>
/// <param name="Line">One-based line.</param>
/// <param name="Reason">What is missing, in a few words.</param>
/// <param name="Text">Its beginning, at most 120 characters, on one line.</param>
public sealed record UnplacedText(int Line, string Reason, string Text);
