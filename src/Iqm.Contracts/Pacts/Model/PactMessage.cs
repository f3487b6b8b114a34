using System.Text.Json.Nodes;
using Iqm.Contracts.Loading;
using Iqm.Contracts.Pacts.Matching;

namespace Iqm.Contracts.Pacts;

/// <summary>What request and response have in common.</summary>
internal abstract record PactMessage
{
    public required JsonPointer Pointer { get; init; }

    public required IReadOnlyList<PactField> Headers { get; init; }

    public required PactBody Body { get; init; }

    public required MatchingRules Rules { get; init; }

    /// <summary>The first value of a header, whatever the case of its name; null when it is not there.</summary>
    public string? Header(string name) => Headers.FirstOrDefault(field => field.Name.Equals(name, StringComparison.OrdinalIgnoreCase))?.Value;
}

/// <summary>The request half of an interaction.</summary>
internal sealed record PactRequest : PactMessage
{
    public required string Method { get; init; }

    /// <summary>As in the file, percent-encoding untouched.</summary>
    public required string Path { get; init; }

    /// <summary>Decoded names and values, in order.</summary>
    public required IReadOnlyList<PactField> Query { get; init; }
}

/// <summary>The response half of an interaction.</summary>
internal sealed record PactResponse : PactMessage
{
    public required int Status { get; init; }
}

/// <summary>One value of a header or query parameter.</summary>
/// <param name="Name">The name.</param>
/// <param name="Index">Which of the name's values, from zero.</param>
/// <param name="Value">The value; null for a query parameter without <c>=</c>.</param>
/// <param name="Pointer">Where it stands.</param>
internal sealed record PactField(string Name, int Index, string? Value, JsonPointer Pointer);

/// <summary>A body.</summary>
/// <param name="Pointer">Where its content stands.</param>
/// <param name="ContentType">Its media type, as given or as it looks; null when there is no body.</param>
/// <param name="IsTypeGiven">Whether the file names the media type.</param>
/// <param name="Bytes">The content; null when the file has none, or an empty one.</param>
/// <param name="Json">The content read as JSON; null when it is none or is a JSON null.</param>
/// <param name="IsJson">Whether it is JSON.</param>
internal sealed record PactBody(JsonPointer Pointer, string? ContentType, bool IsTypeGiven, byte[]? Bytes, JsonNode? Json, bool IsJson)
{
    public static PactBody None(JsonPointer pointer) => new(pointer, null, false, null, null, false);
}
