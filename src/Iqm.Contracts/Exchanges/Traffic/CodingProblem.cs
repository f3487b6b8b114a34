namespace Iqm.Contracts.Exchanges.Traffic;

/// <summary>Why a body cannot be decoded.</summary>
/// <param name="Kind">What kind of reason it is.</param>
/// <param name="Reason">The reason, as part of a sentence.</param>
internal sealed record CodingProblem(CodingProblemKind Kind, string Reason);

/// <summary>Kinds of <see cref="CodingProblem"/>.</summary>
internal enum CodingProblemKind
{
    /// <summary>There is no decoder for the coding.</summary>
    Unknown,
    /// <summary>Decoded it is larger than allowed.</summary>
    TooLarge,
    /// <summary>Its bytes are not of the coding.</summary>
    Invalid,
}
