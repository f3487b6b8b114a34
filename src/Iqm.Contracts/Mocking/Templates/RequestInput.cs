namespace Iqm.Contracts.Mocking.Templates;

/// <summary>One value of a request.</summary>
/// <param name="Json">As JSON; empty when it came as text.</param>
/// <param name="Text">As text, decoded; null when it came as JSON.</param>
internal readonly record struct RequestInput(ReadOnlyMemory<byte> Json, string? Text)
{
    public bool IsThere => !Json.IsEmpty || Text is not null;
}
