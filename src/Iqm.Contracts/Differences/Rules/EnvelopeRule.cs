using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Envelopes;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Differences.Rules;

/// <summary><c>x-envelope</c> at the root: which members every response shares.</summary>
internal sealed class EnvelopeRule : IDocumentRule
{
    public void Compare(Contract old, Contract @new, ChangeCollector changes)
    {
        var at = JsonPointer.Root.Append("x-envelope");
        var (before, after) = (EnvelopeNames.Of(old), EnvelopeNames.Of(@new));
        if (before is null && after is null)
            return;
        if (before is null)
            changes.Add(DiagnosticCatalog.DiffEnvelopeAdded, JsonPointer.Root, at, "", null, Text(after!));
        else if (after is null)
            changes.Add(DiagnosticCatalog.DiffEnvelopeRemoved, at, JsonPointer.Root, "", Text(before), null, isRemoval: true);
        else
        {
            Member("success", before.Success, after.Success);
            Member("data", before.Data, after.Data);
            Member("errors", before.Errors, after.Errors);
        }

        void Member(string member, string was, string isNow)
        {
            if (was != isNow)
                changes.Add(DiagnosticCatalog.DiffEnvelopeRenamed, at.Append(member), at.Append(member), member, was, isNow);
        }
    }

    private static string Text(EnvelopeNames names) => $"{{{names.Success}, {names.Data}, {names.Errors}}}";
}
