namespace Iqm.Contracts.Docs.Interpretation;

/// <summary>A name that program text shows.</summary>
internal sealed record ShownField(string Path, TypeFact? Type, bool? Required);

/// <summary>What one piece of program text shows about one call.</summary>
internal sealed class CodeOpinion
{
    public OperationText? Call { get; set; }

    public int Line { get; set; }

    public List<string> Headers { get; } = [];

    public List<ShownField> Query { get; } = [];

    public List<ShownField> Path { get; } = [];

    public List<ShownField> Request { get; } = [];

    public string? MediaType { get; set; }

    /// <summary>Members by status; a status without members was shown without content.</summary>
    public SortedDictionary<string, List<ShownField>> Responses { get; } = new(StringComparer.Ordinal);

    /// <summary>The body as printed; null when none is.</summary>
    public string? Body { get; set; }
}
