using System.Collections.Immutable;

namespace Iqm.Contracts.Docs;

/// <summary>All that one page says about one operation.</summary>
public sealed record OperationFacts
{
    /// <summary>Upper-case method.</summary>
    public required string Method { get; init; }

    /// <summary>Path template as printed, with one leading slash, <c>{name}</c> for variables, without query: <c>/api/v3/asset/{assetId}</c>.</summary>
    public required string Path { get; init; }

    /// <summary>Scheme and authority, <c>https://app.iqm.com</c>; null when the page shows none.</summary>
    public string? Server { get; init; }

    /// <summary>The headings above it, outermost first.</summary>
    public ImmutableArray<string> Headings { get; init; } = [];

    /// <summary>One-based line of its method and path.</summary>
    public int Line { get; init; }

    /// <summary>Headers, parameters and body members, in the page's order.</summary>
    public ImmutableArray<FieldFact> Fields { get; init; } = [];

    /// <summary>Media types of the request body, sorted.</summary>
    public ImmutableArray<string> RequestMediaTypes { get; init; } = [];

    /// <summary>Documented statuses, sorted.</summary>
    public ImmutableArray<StatusFact> Statuses { get; init; } = [];

    /// <summary>Printed payloads, in the page's order.</summary>
    public ImmutableArray<SampleFact> Samples { get; init; } = [];

    /// <summary>Limits that a sentence states for the operation as a whole, such as <c>maxItems=10</c>.</summary>
    public ImmutableArray<string> Limits { get; init; } = [];

    /// <summary>Where program text disagrees.</summary>
    public ImmutableArray<SecondOpinion> SecondOpinions { get; init; } = [];

    /// <summary>The fields of one part, in the page's order.</summary>
    public IEnumerable<FieldFact> Of(FactPart part) => Fields.Where(field => field.Part == part);

    /// <summary><c>POST /v1/users</c>.</summary>
    public override string ToString() => $"{Method} {Path}";
}
