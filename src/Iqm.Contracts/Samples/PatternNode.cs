namespace Iqm.Contracts.Samples;

/// <summary>A regular expression, as far as texts can be made of it.</summary>
internal abstract record PatternNode
{
    /// <summary>Nothing: an anchor, a look-around.</summary>
    public static readonly PatternNode Nothing = new Sequence([]);

    /// <summary>One character of a set.</summary>
    /// <param name="Set">Those that may be taken; not empty.</param>
    public sealed record Characters(string[] Set) : PatternNode
    {
        public string Pick(ref SampleRandom random) => Set[random.Below(Set.Length)];
    }

    /// <summary>One after the other.</summary>
    public sealed record Sequence(PatternNode[] Parts) : PatternNode;

    /// <summary>One of several.</summary>
    public sealed record Alternatives(PatternNode[] Parts) : PatternNode;

    /// <summary>The same some times.</summary>
    public sealed record Repetition(PatternNode Part, int Minimum, int Maximum) : PatternNode;

    /// <summary>A group that can be referred to.</summary>
    public sealed record Group(int Number, PatternNode Part) : PatternNode;

    /// <summary>The text that a group took.</summary>
    public sealed record Reference(int Number) : PatternNode;
}
