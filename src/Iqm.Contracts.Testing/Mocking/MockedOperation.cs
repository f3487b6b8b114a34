using System.Collections.Immutable;
using Iqm.Contracts.Mocking;

namespace Iqm.Contracts.Testing.Mocking;

/// <summary>An operation that a mock answers.</summary>
/// <param name="Contract">The contract's name.</param>
/// <param name="Operation">The operationId, or method and path template when it has none.</param>
/// <param name="Method">In upper case.</param>
/// <param name="Path">The path template.</param>
/// <param name="Statuses">The documented statuses, such as <c>200</c>, <c>4XX</c>, <c>default</c>.</param>
public sealed record MockedOperation(string Contract, string Operation, string Method, string Path, ImmutableArray<string> Statuses)
{
    internal static MockedOperation Of(MockOperation operation) =>
        new(operation.Contract, operation.Name, operation.Entry.Method, operation.Entry.Path, [.. operation.Entry.Rules.Responses.Select(response => response.Key)]);
}
