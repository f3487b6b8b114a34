namespace Iqm.Contracts.Samples;

/// <summary>What a member of the outermost object has to be.</summary>
/// <param name="Kind">In which way.</param>
/// <param name="Json">The JSON text, for <see cref="DemandKind.Fixed"/>, and where the schema does not name the member.</param>
internal sealed record MemberDemand(DemandKind Kind, string? Json = null);

/// <summary>Ways in which a member is demanded.</summary>
internal enum DemandKind
{
    /// <summary>Not there; where the schema requires it, empty.</summary>
    Absent,
    /// <summary>There, and if it is a list, not empty.</summary>
    Filled,
    /// <summary>Exactly this.</summary>
    Fixed,
}
