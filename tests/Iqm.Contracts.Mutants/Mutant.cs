namespace Iqm.Contracts.Mutants;

/// <summary>One change of the code.</summary>
/// <param name="Id">What switches it on; from 1.</param>
/// <param name="File">Relative to the repository.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1.</param>
/// <param name="Before">The code that is changed.</param>
/// <param name="After">What it becomes.</param>
internal sealed record Mutant(int Id, string File, int Line, int Column, string Before, string After)
{
    /// <summary>The same in every build.</summary>
    public string Place => $"{File}({Line},{Column}): {After}";

    /// <summary>Whether it changes which statements are run.</summary>
    public bool IsOfFlow => After is "left out" or "if never" or "if always" or "true" or "false";

    public override string ToString() => $"{File}({Line},{Column}): {Cut(Before)} -> {Cut(After)}";

    private static string Cut(string text) => text.Length <= 80 ? text : text[..80] + "…";
}
