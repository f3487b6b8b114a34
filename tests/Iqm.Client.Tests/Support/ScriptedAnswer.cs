namespace Iqm.Contracts.ClientTests;

/// <summary>What the server says next.</summary>
internal sealed record ScriptedAnswer(int Status, byte[] Body, string? MediaType, (string Name, string Value)[] Headers);
