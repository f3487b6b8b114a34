using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Schemas;

namespace Iqm.Contracts.Differences.Schemas;

/// <summary>The two codes of one change of a schema.</summary>
/// <param name="Request">For what is sent.</param>
/// <param name="Response">For what is received.</param>
internal sealed record SchemaCode(FindingDescriptor Request, FindingDescriptor Response)
{
    public FindingDescriptor For(SchemaDirection direction) => direction == SchemaDirection.Request ? Request : Response;
}
