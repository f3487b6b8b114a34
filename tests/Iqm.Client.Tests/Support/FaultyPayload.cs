using System.Text.Json.Nodes;

namespace Iqm.Contracts.ClientTests;

/// <summary>A payload with one fault.</summary>
/// <param name="Fault">Where it is and what.</param>
/// <param name="Value">The payload.</param>
public sealed record FaultyPayload(string Fault, JsonNode? Value);
