using Iqm.Contracts.Loading;
using Iqm.Contracts.Mocking;

namespace Iqm.Contracts.Reports.Matrix;

/// <summary>Which documented responses the mock provider can send: those without a body, with an example that conforms, or for which one that conforms is found.</summary>
internal static class MockableResponses
{
    /// <summary>Pointer of the operation and status as documented, in document order.</summary>
    public static IEnumerable<(JsonPointer Operation, string Status)> Of(Contract contract, TimeProvider clock) =>
        from operation in MockEngine.Create([contract], new MockRules { Clock = clock }).Operations
        from response in operation.Responses
        where response.Contents.Length == 0 || response.Contents.Any(content => content.Usual is not null)
        select (operation.Entry.Pointer, response.Rule.Key);
}
