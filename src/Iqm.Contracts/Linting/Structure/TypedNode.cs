using System.Text.Json.Nodes;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Linting.Structure;

/// <summary>An object of a document and what it is.</summary>
/// <param name="Kind">The specification's name without the word Object.</param>
/// <param name="Pointer">Where it is.</param>
/// <param name="Node">The object; never a reference, except of a path item.</param>
internal sealed record TypedNode(string Kind, JsonPointer Pointer, JsonObject Node)
{
    /// <summary>A member that is a text; null otherwise.</summary>
    public string? Text(string name) => Node[name].AsText();

    /// <summary>Whether a member is <c>true</c>.</summary>
    public bool IsTrue(string name) => Node[name]?.GetValueKind() == System.Text.Json.JsonValueKind.True;

    /// <summary>A member that is a number in the range of <see cref="decimal"/>; null otherwise.</summary>
    public decimal? Number(string name) => Node[name].AsDecimal();

    public bool Has(string name) => Node.ContainsKey(name);
}
