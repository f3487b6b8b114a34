using Iqm.Contracts.Schemas.Json;

namespace Iqm.Contracts.Schemas.Evaluation;

/// <summary>The memory that evaluations on one thread reuse, so that a conforming instance costs none.</summary>
internal sealed class EvaluationContext
{
    [ThreadStatic]
    private static EvaluationContext? _cached;

    private ulong[] _bits = new ulong[16];

    /// <summary>The step from each container on the way to the current value; index 1 is the step out of the root.</summary>
    public PathStep[] Path { get; private set; } = new PathStep[32];

    public JsonBuffer Buffer { get; } = new();

    /// <summary>Names of the open objects that no schema knows, to find duplicates.</summary>
    public SeenValues Seen { get; } = new();

    public BranchMemo Memo { get; } = new();

    /// <summary>Which schemas have judged a value as a whole, and told what is wrong with it.</summary>
    public BranchMemo Judged { get; } = new();

    /// <summary>Which schemas hold where the search for undocumented members stands.</summary>
    public List<Compilation.SchemaState> Holding { get; } = [];

    public List<RawFinding> Findings { get; } = [];

    /// <summary>What of each finding says that it is the same as another.</summary>
    public HashSet<(string Code, string? Instance, string? Schema, string Message)> Told { get; } = [];

    public List<RawFinding> Explanation { get; } = [];

    public static EvaluationContext Rent(int maxDepth)
    {
        var context = _cached ?? new EvaluationContext();
        _cached = null;
        if (context.Path.Length <= maxDepth)
            context.Path = new PathStep[maxDepth + 1];
        return context;
    }

    public void Return()
    {
        Findings.Clear();
        Told.Clear();
        Holding.Clear();
        Seen.Reset();
        Memo.Reset();
        Judged.Reset();
        Buffer.Trim();
        _cached = this;
    }

    /// <summary>Cleared words of bits for an object with more than 64 known members; <paramref name="at"/> is where the object's words begin.</summary>
    public Span<ulong> Bits(int at, int words)
    {
        if (_bits.Length < at + words)
            Array.Resize(ref _bits, Math.Max(at + words, _bits.Length * 2));
        return _bits.AsSpan(at, words);
    }
}

/// <summary>One step of an instance location.</summary>
/// <param name="Start">Byte offset of the member's raw name; for an item its index.</param>
/// <param name="Length">Length of the raw name; -1 for an item.</param>
internal readonly record struct PathStep(int Start, int Length)
{
    /// <summary>Neither a member nor an item was reached yet.</summary>
    public static readonly PathStep None = new(-1, -1);
}
