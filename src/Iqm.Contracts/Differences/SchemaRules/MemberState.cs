namespace Iqm.Contracts.Differences.SchemaRules;

/// <summary>What a schema says of a member, for values that go one way.</summary>
internal enum MemberState
{
    /// <summary>Nothing.</summary>
    Absent,
    /// <summary>It does not go this way: <c>readOnly</c> in a request, <c>writeOnly</c> in a response.</summary>
    Hidden,
    /// <summary>It may be missing.</summary>
    Optional,
    /// <summary>It is there.</summary>
    Required,
}
