namespace Iqm.Contracts.Linting.Structure;

/// <summary>The fields of one of the specification's objects.</summary>
/// <param name="Kind">Its name without the word Object.</param>
/// <param name="Fields">Fixed fields.</param>
/// <param name="Required">Those that must be there.</param>
/// <param name="Pattern">What members with other names are; null when there are none but extensions.</param>
internal sealed record ObjectType(string Kind, IReadOnlyDictionary<string, Shape> Fields, IReadOnlyList<string> Required, Shape? Pattern);
