namespace Iqm.Contracts.Evidence;

/// <summary>What calls for a decision.</summary>
public enum EvidenceKind
{
    /// <summary>A page disagrees with another page, with itself, or with a standard.</summary>
    Contradiction,
    /// <summary>The pages are silent, and the contract has to say something.</summary>
    Assumption,
    /// <summary>A slip with one reading only, or a value made neutral.</summary>
    Correction,
    /// <summary>An open question, or a fact worth knowing.</summary>
    Note,
}
