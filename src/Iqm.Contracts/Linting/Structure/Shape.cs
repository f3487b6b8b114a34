namespace Iqm.Contracts.Linting.Structure;

/// <summary>What OpenAPI lets a value be.</summary>
internal abstract record Shape
{
    public static readonly Shape Any = new AnyShape();
    public static readonly Shape Text = new ScalarShape("a text");
    public static readonly Shape Flag = new ScalarShape("true or false");
    public static readonly Shape Number = new ScalarShape("a number");
    public static readonly Shape Count = new ScalarShape("a whole number, 0 or more");

    /// <summary>How a message names it.</summary>
    public abstract string Wanted { get; }
}

internal sealed record AnyShape : Shape
{
    public override string Wanted => "anything";
}

internal sealed record ScalarShape(string Name) : Shape
{
    public override string Wanted => Name;
}

/// <summary>One of a few texts.</summary>
internal sealed record ChoiceShape(params string[] Values) : Shape
{
    public override string Wanted => $"one of '{string.Join("', '", Values)}'";
}

internal sealed record ListShape(Shape Item, int Minimum = 0) : Shape
{
    public override string Wanted => Minimum > 0 ? "a list with at least one item" : "a list";
}

/// <summary>Names and values; the names are free.</summary>
internal sealed record MapShape(Shape Value) : Shape
{
    public override string Wanted => "an object";
}

/// <summary>One of the specification's objects.</summary>
/// <param name="Kind">Its name without the word Object.</param>
/// <param name="OrReference">Whether a Reference Object may stand for it.</param>
internal sealed record ObjectShape(string Kind, bool OrReference = false) : Shape
{
    public override string Wanted => $"an object ({Kind} Object{(OrReference ? " or $ref" : "")})";
}

/// <summary><c>true</c>, <c>false</c> or something else.</summary>
internal sealed record BooleanOrShape(Shape Other) : Shape
{
    public override string Wanted => $"true, false or {Other.Wanted}";
}
