using System.Text.Json.Nodes;
using Iqm.Contracts.Schemas.Compilation;

namespace Iqm.Contracts.Samples;

/// <summary>What a value may be: all schemas that hold at one place, merged for making values rather than judging them.</summary>
internal sealed class SampleShape
{
    /// <summary>The height of what cannot be made: it contains itself without end, or contradicts itself.</summary>
    public const int Impossible = int.MaxValue;

    // Heights are looked for by going down all alternatives; a contract made to be hostile has too many of them.
    private const int MaxSteps = 100_000;
    private const int MaxDepth = 40;
    private const int Unknown = -1;

    private static readonly Lock Gate = new();
    private volatile int _height = Unknown;
    private bool _isMeasuring;

    /// <summary>The alternatives, one of which is taken first; none when all is said here.</summary>
    public Lazy<SampleShape>[] Choices { get; init; } = [];

    public InstanceTypes Types { get; init; } = InstanceTypes.All;

    /// <summary>The JSON texts that are allowed; null when any is.</summary>
    public string[]? Enum { get; init; }

    /// <summary>A value that the contract shows for it; null when there is none.</summary>
    public JsonNode? Example { get; init; }

    /// <summary>Those that say something about numbers.</summary>
    public SchemaPart[] NumberParts { get; init; } = [];

    /// <summary>Those that say something about text.</summary>
    public SchemaPart[] StringParts { get; init; } = [];

    /// <summary>Texts of the patterns that must match, ready to make some of; null for one that cannot be read.</summary>
    public PatternSampler?[] Patterns { get; init; } = [];

    public string? Format { get; init; }

    public int MinLength { get; init; }

    public int MaxLength { get; init; } = int.MaxValue;

    public int MinItems { get; init; }

    public int MaxItems { get; init; } = int.MaxValue;

    public bool UniqueItems { get; init; }

    public Lazy<SampleShape>? Items { get; init; }

    public SampleMember[] Members { get; init; } = [];

    public int MinProperties { get; init; }

    public int MaxProperties { get; init; } = int.MaxValue;

    /// <summary>What members that are not named may be; null when there may be none.</summary>
    public Lazy<SampleShape>? Additional { get; init; }

    /// <summary>How many levels of arrays and objects its smallest value has; <see cref="Impossible"/> when there is none.</summary>
    public int Height
    {
        get
        {
            if (_height != Unknown)
                return _height;
            lock (Gate)
            {
                var steps = MaxSteps;
                return Measure(0, ref steps);
            }
        }
    }

    /// <summary>The height of a value of one type.</summary>
    public int HeightOf(InstanceTypes type)
    {
        if ((type & (InstanceTypes.Array | InstanceTypes.Object)) == 0)
            return 0;
        lock (Gate)
        {
            var steps = MaxSteps;
            return HeightOf(type, 0, ref steps);
        }
    }

    private int Measure(int depth, ref int steps)
    {
        if (_height != Unknown)
            return _height;
        if (_isMeasuring || depth > MaxDepth || --steps < 0)
            return Impossible;
        _isMeasuring = true;
        var height = Enum is null ? Impossible : Enum.Length == 0 ? Impossible : 0;
        if (Choices.Length > 0)
            foreach (var choice in Choices)
                height = Math.Min(height, choice.Value.Measure(depth + 1, ref steps));
        else if (Enum is null)
            foreach (var type in SampleTypes.Of(Types))
                height = Math.Min(height, HeightOf(type, depth, ref steps));
        _isMeasuring = false;
        // Within a circle an impossible one may only look so from here.
        if (height != Impossible || depth == 0)
            _height = height;
        return height;
    }

    private int HeightOf(InstanceTypes type, int depth, ref int steps)
    {
        var inner = 0;
        if (type == InstanceTypes.Array)
        {
            if (MinItems == 0)
                return 0;
            inner = Items?.Value.Measure(depth + 1, ref steps) ?? 0;
        }
        else if (type == InstanceTypes.Object)
        {
            foreach (var member in Members)
                if (member is { IsRequired: true, Fixed: null })
                    inner = Math.Max(inner, member.Shape.Value.Measure(depth + 1, ref steps));
        }
        else
        {
            return 0;
        }
        return inner == Impossible ? Impossible : inner + 1;
    }
}
