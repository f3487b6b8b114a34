using System.Collections.Immutable;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Pacts.Checking;

namespace Iqm.Contracts.Pacts;

/// <summary>Judges a pact by itself: can it be read, and do its matchers accept their own examples?</summary>
internal static class PactExamples
{
    /// <summary>What is wrong; <see cref="PactChecker"/> says the same and more.</summary>
    public static ImmutableArray<Finding> Check(PactFile pact)
    {
        ArgumentNullException.ThrowIfNull(pact);
        return [.. pact.Findings, .. pact.Interactions.SelectMany(interaction =>
        {
            var report = new InteractionReport(pact, interaction);
            new ExampleCheck(report, interaction).Run();
            return report.Findings;
        })];
    }
}
