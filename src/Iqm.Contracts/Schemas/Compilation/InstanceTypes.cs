namespace Iqm.Contracts.Schemas.Compilation;

/// <summary>Types of JSON values as a set; <c>number</c> is <see cref="Integer"/> and <see cref="Fraction"/> together.</summary>
[Flags]
internal enum InstanceTypes
{
    None = 0,
    Null = 1,
    Boolean = 2,
    Integer = 4,
    Fraction = 8,
    String = 16,
    Array = 32,
    Object = 64,
    Number = Integer | Fraction,
    All = Null | Boolean | Number | String | Array | Object,
}

internal static class InstanceTypesText
{
    /// <summary>The set in words: <c>an integer, a string or null</c>.</summary>
    public static string Describe(this InstanceTypes types)
    {
        var words = new List<string>();
        if (types.HasFlag(InstanceTypes.Object))
            words.Add("an object");
        if (types.HasFlag(InstanceTypes.Array))
            words.Add("an array");
        if (types.HasFlag(InstanceTypes.String))
            words.Add("a string");
        if (types.HasFlag(InstanceTypes.Number))
            words.Add("a number");
        else if (types.HasFlag(InstanceTypes.Integer))
            words.Add("an integer");
        else if (types.HasFlag(InstanceTypes.Fraction))
            words.Add("a number with a fraction");
        if (types.HasFlag(InstanceTypes.Boolean))
            words.Add("a boolean");
        if (types.HasFlag(InstanceTypes.Null))
            words.Add("null");
        return words.Count switch
        {
            0 => "absent",
            1 => words[0],
            _ => string.Join(", ", words.Take(words.Count - 1)) + " or " + words[^1],
        };
    }

    /// <summary>The types a value may have whose first byte is <paramref name="first"/>.</summary>
    public static InstanceTypes Starting(byte first) => first switch
    {
        (byte)'{' => InstanceTypes.Object,
        (byte)'[' => InstanceTypes.Array,
        (byte)'"' => InstanceTypes.String,
        (byte)'t' or (byte)'f' => InstanceTypes.Boolean,
        (byte)'n' => InstanceTypes.Null,
        _ => InstanceTypes.Number,
    };
}
