namespace Iqm.Contracts.Differences.Schemas;

/// <summary>How alternatives are combined.</summary>
internal enum UnionKind
{
    /// <summary>There is one, or no value fits two.</summary>
    None,
    /// <summary><c>oneOf</c>.</summary>
    OneOf,
    /// <summary><c>anyOf</c>.</summary>
    AnyOf,
}
