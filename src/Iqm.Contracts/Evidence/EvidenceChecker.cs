using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Evidence;

/// <summary>Holds a contract and its evidence together: every operation has a source, every page is used, every pointer leads somewhere.</summary>
internal static class EvidenceChecker
{
    /// <summary>The extension of an operation that lists the sections describing it: <c>[page#heading]</c>.</summary>
    public const string SourcesMember = "x-sources";

    /// <summary>What disagrees; findings about the contract first, then those about the evidence, each in document order.</summary>
    public static ImmutableArray<Finding> Check(Contract contract, EvidenceDocument evidence)
    {
        ArgumentNullException.ThrowIfNull(contract);
        ArgumentNullException.ThrowIfNull(evidence);
        var findings = ImmutableArray.CreateBuilder<Finding>();
        var cited = new HashSet<string>(StringComparer.Ordinal);
        var pages = evidence.Pages.Select(page => page.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var operation in ContractOperation.Of(contract))
            foreach (var source in SourcesOf(contract, operation, findings))
                Cite(source, operation.OperationId);
        foreach (var entry in evidence.Entries)
        {
            foreach (var at in entry.At)
                if (Unresolved(contract, entry, at) is { } finding)
                    findings.Add(finding);
            foreach (var source in entry.Sources)
                Cite(source, null);
        }
        foreach (var page in evidence.Pages)
            if (page.Id.Length > 0 && !cited.Contains(page.Id))
                findings.Add(Finding.Create(DiagnosticCatalog.EvidencePageUnused, page.Position, Display.Value(page.Id)));
        return findings.ToImmutable();

        void Cite(EvidenceSource source, string? operation)
        {
            cited.Add(source.Page);
            if (!pages.Contains(source.Page))
                findings.Add(Finding.Create(DiagnosticCatalog.EvidenceUnknownPage, source.Position, Display.Value(source.Page), NearNames.Sentence(source.Page, pages)) with { Operation = operation });
        }
    }

    private static IEnumerable<EvidenceSource> SourcesOf(Contract contract, ContractOperation operation, ImmutableArray<Finding>.Builder findings)
    {
        var pointer = operation.Pointer.Append(SourcesMember);
        if (operation.Node[SourcesMember] is not JsonArray { Count: > 0 } sources)
        {
            findings.Add(Finding.Create(DiagnosticCatalog.OperationWithoutSource, contract.Locate(pointer), operation.Display) with { Operation = operation.OperationId });
            yield break;
        }
        for (var i = 0; i < sources.Count; i++)
        {
            var position = contract.Locate(pointer.Append(i));
            var text = sources[i] is JsonValue value && value.TryGetValue(out string? written) ? written : null;
            if (text is not null && EvidenceSource.TryParse(text, position, out var source))
                yield return source;
            else
                findings.Add(Finding.Create(DiagnosticCatalog.EvidenceInvalidSource, position, Display.Value(text ?? sources[i]?.ToJsonString())) with { Operation = operation.OperationId });
        }
    }

    private static Finding? Unresolved(Contract contract, EvidenceEntry entry, EvidencePointer at)
    {
        var isThere = References.TryFind(contract.Root, at.Pointer, out var found, out var missing);
        if (isThere && found == at.Pointer)
            return null;
        var hint = isThere
            ? $" Through references it leads to '{Display.Value(found.ToString())}'; write that."
            : $" '{Display.Value(found.ToString())}' has no '{Display.Value(missing)}'.{NearNames.Sentence(missing!, Names(found.Evaluate(contract.Root)))}";
        return Finding.Create(DiagnosticCatalog.EvidencePointerUnresolved, at.Position, Display.Value(entry.Id), Display.Value(at.Pointer.ToString()), hint);
    }

    private static IEnumerable<string> Names(JsonNode? node) => node is JsonObject members ? members.Select(member => member.Key) : [];
}
