namespace Iqm.Contracts.Generator.Shape;

/// <summary>How one page of a result leads to the next.</summary>
internal enum PageMove
{
    /// <summary>A parameter counts pages.</summary>
    Page,
    /// <summary>A parameter counts items.</summary>
    Offset,
    /// <summary>A member of the result is the next value of a parameter.</summary>
    Cursor,
    /// <summary>A member of the result is the address of the next page.</summary>
    Link,
}

/// <summary>An operation that gives its result in pages.</summary>
/// <param name="Move">How one page leads to the next.</param>
/// <param name="Items">The list of items in the result.</param>
/// <param name="Item">The type of an item.</param>
internal sealed record PaginationShape(PageMove Move, MemberPath Items, TypeUse Item)
{
    /// <summary>The C# name of the method without <c>Async</c>, unique in its class.</summary>
    public string MethodName { get; init; } = "";

    /// <summary>The parameter that moves; null for a link.</summary>
    public ParameterShape? Parameter { get; init; }

    /// <summary>Where the parameter begins when the caller says nothing; null for a cursor.</summary>
    public long? Start { get; init; }

    /// <summary>The cursor or link to the next page; null when pages or items are counted.</summary>
    public MemberPath? Next { get; init; }

    /// <summary>The number of the last page; null when the result does not say it.</summary>
    public MemberPath? Last { get; init; }

    /// <summary>The number of all items; null when the result does not say it. Without both only an empty page tells the end.</summary>
    public MemberPath? Total { get; init; }
}

/// <summary>A place inside a result: members of records, from the outermost on; none for the result itself.</summary>
internal sealed record MemberPath(IReadOnlyList<(RecordShape Record, PropertyShape Property)> Members);
