using Iqm.Contracts.Schemas;
using Iqm.Contracts.Schemas.Compilation;

namespace Iqm.Contracts.Differences.Schemas;

/// <summary>Two shapes that are taken for the same.</summary>
/// <param name="Old">In the old contract.</param>
/// <param name="New">In the new contract.</param>
/// <param name="Direction">Whether such values are sent or received.</param>
internal sealed record ShapePair(Shape Old, Shape New, SchemaDirection Direction)
{
    /// <summary>Whether values of a type are allowed before and after, so that limits on them can be compared.</summary>
    public bool Both(InstanceTypes types) => (Old.Types & types) != 0 && (New.Types & types) != 0;
}
