using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Iqm.Contracts.Pacts;

/// <summary>An interaction as a consumer test writes it. Values may hold matchers (<see cref="Match"/>).</summary>
public sealed record PactDraft
{
    /// <summary>What is asked, in the consumer's words; together with the states it names the interaction.</summary>
    public required string Description { get; init; }

    /// <summary>The states of the provider that it presumes.</summary>
    public ImmutableArray<PactState> States { get; init; } = [];

    /// <summary>The contract's operation; null when it is not known.</summary>
    public string? OperationId { get; init; }

    /// <summary>Upper case.</summary>
    public required string Method { get; init; }

    /// <summary>A text that begins with <c>/</c>, or a matcher with one.</summary>
    public required JsonNode Path { get; init; }

    /// <summary>Decoded names, each with texts or matchers of texts.</summary>
    public ImmutableArray<KeyValuePair<string, JsonNode>> Query { get; init; } = [];

    /// <summary>Names, each with a text or a matcher of one.</summary>
    public ImmutableArray<KeyValuePair<string, JsonNode>> RequestHeaders { get; init; } = [];

    /// <summary>The request's body; null for none.</summary>
    public PactDraftBody? RequestBody { get; init; }

    /// <summary>The response's status.</summary>
    public int Status { get; init; } = 200;

    /// <summary>Names, each with a text or a matcher of one.</summary>
    public ImmutableArray<KeyValuePair<string, JsonNode>> ResponseHeaders { get; init; } = [];

    /// <summary>The response's body; null when it does not matter.</summary>
    public PactDraftBody? ResponseBody { get; init; }
}

/// <summary>A state of the provider.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Parameters">Values that belong to it; null for none.</param>
public sealed record PactState(string Name, JsonObject? Parameters = null);

/// <summary>A body of an interaction.</summary>
/// <param name="ContentType">Its media type.</param>
/// <param name="Content">JSON, with matchers; or one text for other media types.</param>
public sealed record PactDraftBody(string ContentType, JsonNode? Content)
{
    /// <summary>Rules for a content that is text, by path (<c>$.field</c> of a form), as matchers; null for none.</summary>
    public JsonObject? Rules { get; init; }
}
