using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Differences.Schemas;

/// <summary>Something that a schema says, and where.</summary>
/// <param name="Text">Equal for what is the same, however it is written.</param>
/// <param name="Shown">For a person.</param>
/// <param name="Pointer">Where it stands.</param>
internal sealed record Fact(string Text, string Shown, JsonPointer Pointer)
{
    public Fact(string text, JsonPointer pointer) : this(text, text, pointer)
    {
    }
}
