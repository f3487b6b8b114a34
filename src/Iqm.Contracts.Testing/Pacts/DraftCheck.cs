using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Pacts;
using Iqm.Contracts.Pacts.Writing;

namespace Iqm.Contracts.Testing.Pacts;

/// <summary>Judges an interaction before the engine sees it: the engine takes any matcher and says nothing.</summary>
internal static class DraftCheck
{
    /// <exception cref="PactException">The interaction is wrong in itself.</exception>
    public static void Run(PactDraft draft, string consumer, string provider)
    {
        var text = PactMerger.Merge(null, consumer, provider, "", isComplete: true, [draft]);
        var findings = PactExamples.Check(PactFileReader.Parse(text, draft.Description.Length > 0 ? draft.Description : "interaction"));
        if (findings.FirstOrDefault(finding => finding.Severity != Severity.Info) is { } wrong)
            throw new PactException(wrong with { Position = null });
    }
}
