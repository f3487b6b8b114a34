using System.Text.Json.Nodes;

namespace Iqm.Contracts.Loading;

/// <summary>A reference in a file.</summary>
/// <param name="Holder">The object with the member.</param>
/// <param name="Name"><c>$ref</c>, or the name of a discriminator mapping's entry.</param>
/// <param name="Text">As written.</param>
/// <param name="From">The file it stands in.</param>
/// <param name="Target">The file it leads to.</param>
/// <param name="Pointer">The place in that file.</param>
internal sealed record Reference(JsonObject Holder, string Name, string Text, BundledFile From, BundledFile Target, JsonPointer Pointer)
{
    /// <summary>The place in the bundle.</summary>
    public JsonPointer InBundle => JsonPointer.Parse(Target.Prefix.ToString() + Pointer);

    public SourcePosition Position => From.Map.Locate(Holder.PointerOf(From.Root).Append(Name));
}
