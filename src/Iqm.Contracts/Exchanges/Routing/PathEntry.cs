using Iqm.Contracts.Exchanges.Rules;

namespace Iqm.Contracts.Exchanges.Routing;

/// <summary>One spelling of a path: a key of <c>paths</c>, or one of its <c>x-aliases</c>.</summary>
/// <param name="Template">The spelling.</param>
/// <param name="Segments">Its segments.</param>
/// <param name="IsAlias">Whether it is an alias.</param>
/// <param name="Operations">What can be done there.</param>
/// <param name="PathItem">Where it is documented.</param>
internal sealed record PathEntry(string Template, PathSegment[] Segments, bool IsAlias, OperationEntry[] Operations, Loading.JsonPointer PathItem)
{
    /// <summary>The operation for a method in upper case; null when there is none.</summary>
    public OperationEntry? Operation(string method)
    {
        foreach (var operation in Operations)
            if (operation.Method == method)
                return operation;
        return null;
    }
}
