using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Iqm.Contracts.Docs.Interpretation;

/// <summary>A payload whose place may only be known when the whole operation has been read.</summary>
internal sealed class SampleDraft
{
    public FactPart? Part { get; set; }
    public string? Status { get; set; }
    /// <summary>Whether a label of its own says so, and not only what it stands below.</summary>
    public bool IsLabelled { get; init; }
    public required string Hash { get; init; }
    public JsonNode? Value { get; init; }
    public required ImmutableSortedDictionary<string, string> Members { get; init; }
    public ImmutableArray<string> Defects { get; init; } = [];
    public ImmutableArray<string> Headings { get; init; } = [];
    public int Line { get; init; }
}

/// <summary>An operation while its page is being read.</summary>
internal sealed class OperationDraft(string method, string path, int level, int line, ImmutableArray<string> headings)
{
    public string Method { get; } = method;
    public string Path { get; } = path;
    /// <summary>The level of the heading it stands under; 0 without headings.</summary>
    public int Level { get; set; } = level;
    public int Line { get; } = line;
    public ImmutableArray<string> Headings { get; } = headings;
    public string? Server { get; set; }
    public List<FieldFact> Fields { get; } = [];
    /// <summary>Fields that stood side by side without any sign of nesting, by position in <see cref="Fields"/>.</summary>
    public HashSet<FieldFact> Stacked { get; } = new(ReferenceEqualityComparer.Instance);
    /// <summary>Query parameters that the target itself shows: <c>/users?limit={limit}</c>.</summary>
    public HashSet<string> Query { get; } = new(StringComparer.Ordinal);
    public SortedSet<string> MediaTypes { get; } = new(StringComparer.Ordinal);
    public SortedDictionary<string, StatusFact> Statuses { get; } = new(StringComparer.Ordinal);
    public List<SampleDraft> Samples { get; } = [];
    public List<CodeOpinion> Opinions { get; } = [];
    public SortedSet<string> Limits { get; } = new(StringComparer.Ordinal);

    public void AddStatus(string code, FactSource source, int line)
    {
        if (!Statuses.TryGetValue(code, out var known) || known.Source > source)
            Statuses[code] = new StatusFact(code, source, line);
    }
}
