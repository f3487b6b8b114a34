using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Iqm.Contracts.Docs;

/// <summary>A printed payload.</summary>
public sealed record SampleFact
{
    private static readonly JsonDocumentOptions Deep = new() { MaxDepth = 1000 };

    private readonly byte[]? _json;

    /// <summary><see cref="FactPart.Request"/> or <see cref="FactPart.Response"/>.</summary>
    public required FactPart Part { get; init; }

    /// <summary>The response's status; null for requests and where the page does not say.</summary>
    public string? Status { get; init; }

    /// <summary>Lower-case hexadecimal SHA-256 over the payload with members sorted and white space left out.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The payload, a new copy each time; null when it is not JSON, not even with the usual slips. May hold secrets: never print it.</summary>
    public JsonNode? Value
    {
        get => _json is null ? null : JsonNode.Parse(_json, documentOptions: Deep);
        // A tree takes ten times the memory of its text, and there are as many payloads as operations.
        init => _json = value is null ? null : Encoding.UTF8.GetBytes(value.ToJsonString());
    }

    /// <summary>Paths of its members with their JSON types, sorted: <c>data.owId</c> → <c>integer</c>.</summary>
    public ImmutableSortedDictionary<string, string> Members { get; init; } = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>What had to be forgiven to read it, such as <c>comment</c> or <c>trailing comma</c>; empty for JSON.</summary>
    public ImmutableArray<string> Defects { get; init; } = [];

    /// <summary>The headings above it, outermost first.</summary>
    public ImmutableArray<string> Headings { get; init; } = [];

    /// <summary>One-based line of its first character.</summary>
    public int Line { get; init; }
}
