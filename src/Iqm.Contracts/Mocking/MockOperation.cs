using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Exchanges.Rules;
using Iqm.Contracts.Mocking.Failures;
using Iqm.Contracts.Mocking.Templates;
using Iqm.Contracts.Samples;

namespace Iqm.Contracts.Mocking;

/// <summary>One operation, ready to be answered.</summary>
internal sealed class MockOperation
{
    public MockOperation(OperationEntry entry, SampleShapes shapes, FailureShapes failures, SampleRandom seed, List<Finding> findings)
    {
        (Entry, Failures) = (entry, failures);
        Templates = new TemplateRules(entry, seed);
        // What is below 200 is no answer to a request, but something before it.
        Responses = [.. entry.Rules.Responses.Select(rule => new MockResponse(entry, rule, shapes, Templates, findings)).Where(response => response.Status >= 200)];
        Usual = Responses.Where(response => response.Status is >= 200 and <= 299).MinBy(response => response.Status) ?? Responses.MinBy(response => response.Status);
    }

    public OperationEntry Entry { get; }

    public string Name => Entry.Name;

    public string Contract => Entry.Context.Contract.Name;

    public FailureShapes Failures { get; }

    public TemplateRules Templates { get; }

    public MockResponse[] Responses { get; }

    /// <summary>The first success; where none is documented, the response with the lowest status. Null when there is none at all.</summary>
    public MockResponse? Usual { get; }

    /// <summary>What is documented for a status: listed itself, by its range, or by default; null when it is undocumented.</summary>
    public MockResponse? Find(int status) => Responses.Where(response => response.Rule.Rank(status) > 0).MaxBy(response => response.Rule.Rank(status));
}
