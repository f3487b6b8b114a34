using System.Collections.Immutable;
using Iqm.Contracts.Mocking;

namespace Iqm.Contracts.Testing.Mocking;

/// <summary>An operation that a mock answers.</summary>
/// <param name="Contract">The contract's name.</param>
/// <param name="Operation">The operationId, or method and path template when it has none.</param>
/// <param name="Method">In upper case.</param>
/// <param name="Path">The path template.</param>
/// <param name="Statuses">The documented statuses, such as <c>200</c>, <c>4XX</c>, <c>default</c>.</param>
/// <param name="Examples">Names of examples that are served, in document order.</param>
public sealed record MockedOperation(string Contract, string Operation, string Method, string Path, ImmutableArray<string> Statuses, ImmutableArray<string> Examples)
{
    internal static MockedOperation Of(MockOperation operation) => new(operation.Contract, operation.Name, operation.Entry.Method, operation.Entry.Path,
        [.. operation.Responses.Select(response => response.Rule.Key)],
        [.. operation.Responses.SelectMany(response => response.Contents).SelectMany(content => content.Examples).Select(example => example.Name).Where(name => name.Length > 0)]);
}
