using System.Collections.Immutable;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Exchanges.Rules;
using Iqm.Contracts.Mocking.Failures;
using Iqm.Contracts.Mocking.Templates;
using Iqm.Contracts.Samples;

namespace Iqm.Contracts.Mocking;

/// <summary>One operation that is answered. Its responses are made when they are first asked for, so that a mock starts at once.</summary>
internal sealed class MockOperation
{
    private readonly Lazy<TemplateRules> _templates;
    private readonly Lazy<(MockResponse[] Responses, ImmutableArray<Finding> Findings)> _made;
    private readonly Lazy<MockResponse?> _usual;

    public MockOperation(OperationEntry entry, SampleShapes shapes, FailureShapes failures, SampleRandom seed)
    {
        (Entry, Failures) = (entry, failures);
        _templates = new(() => new TemplateRules(entry, seed));
        _made = new(() =>
        {
            var findings = new List<Finding>();
            // What is below 200 is no answer to a request, but something before it.
            return ([.. entry.Rules.Responses.Select(rule => new MockResponse(entry, rule, shapes, Templates, findings)).Where(response => response.Status >= 200)], [.. findings]);
        });
        _usual = new(() => Responses.Where(response => response.Status is >= 200 and <= 299).MinBy(response => response.Status) ?? Responses.MinBy(response => response.Status));
    }

    public OperationEntry Entry { get; }

    public string Name => Entry.Name;

    public string Contract => Entry.Context.Contract.Name;

    public FailureShapes Failures { get; }

    public TemplateRules Templates => _templates.Value;

    public MockResponse[] Responses => _made.Value.Responses;

    /// <summary>Examples that do not conform.</summary>
    public ImmutableArray<Finding> Findings => _made.Value.Findings;

    /// <summary>The first success; where none is documented, the response with the lowest status. Null when there is none at all.</summary>
    public MockResponse? Usual => _usual.Value;

    /// <summary>What is documented for a status: listed itself, by its range, or by default; null when it is undocumented.</summary>
    public MockResponse? Find(int status) => Responses.Where(response => response.Rule.Rank(status) > 0).MaxBy(response => response.Rule.Rank(status));
}
