using Iqm.Contracts.Exchanges;
using Iqm.Contracts.Exchanges.Routing;
using Iqm.Contracts.Loading;
using Iqm.Contracts.Mocking;
using Iqm.Contracts.Mocking.Templates;
using Iqm.Contracts.Samples;
using Iqm.Contracts.Schemas;

namespace Iqm.Contracts.Reports.Matrix;

/// <summary>Which documented responses the mock provider can send: those without a body, with an example that conforms, or for which one that conforms is found.</summary>
internal static class MockableResponses
{
    /// <summary>Pointer of the operation and status as documented, in document order.</summary>
    public static IEnumerable<(JsonPointer Operation, string Status)> Of(Contract contract)
    {
        var entries = new ContractRouter(contract, new ExchangeVerifierOptions()).Operations;
        if (entries.Length == 0)
            yield break;
        var shapes = new SampleShapes(contract, SchemaDirection.Response);
        // What is new in each answer does not decide whether there is one, so one set of rules does for all operations.
        var templates = new TemplateRules(entries[0], SampleRandom.Of(0, 0));
        foreach (var entry in entries)
            foreach (var rule in entry.Rules.Responses)
                if (new MockResponse(entry, rule, shapes, templates, []) is { Status: >= 200 } response && (response.Contents.Length == 0 || response.Contents.Any(content => content.Usual is not null)))
                    yield return (entry.Pointer, rule.Key);
    }
}
