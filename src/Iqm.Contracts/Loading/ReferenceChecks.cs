using System.Text.Json.Nodes;
using Iqm.Contracts.Diagnostics;

namespace Iqm.Contracts.Loading;

/// <summary>Whether every reference leads somewhere.</summary>
internal static class ReferenceChecks
{
    /// <param name="root">The bundle.</param>
    /// <param name="references">All there are. One that leads through another is made direct.</param>
    /// <param name="findings">Receives an error for each that leads nowhere.</param>
    /// <param name="allowUnresolved">Whether a document with such references is used all the same: then a discriminator can do without a mapping, and the finding is a warning.</param>
    /// <param name="hasUnresolved">Whether there is one.</param>
    public static void Run(JsonNode root, IEnumerable<Reference> references, List<Finding> findings, bool allowUnresolved, out bool hasUnresolved)
    {
        hasUnresolved = false;
        foreach (var reference in references)
        {
            // To say where a reference is takes its time, too.
            if (findings.Count > FindingLimit.Loading)
                return;
            var pointer = reference.InBundle;
            if (!References.TryFind(root, pointer, out var canonical, out var missing))
            {
                hasUnresolved = true;
                var finding = Unresolved(root, reference, canonical, missing!);
                if (findings.HasRoom(FindingLimit.Loading, finding.Position))
                    findings.Add(allowUnresolved && reference.Name != "$ref" ? finding with { Severity = Severity.Warning } : finding);
                continue;
            }
            if (canonical != pointer)
                reference.Holder[reference.Name] = References.Fragment(canonical);
            if (reference.Name == "$ref" && Wrong(root, reference) is { } wrong)
            {
                hasUnresolved = true;
                if (findings.HasRoom(FindingLimit.Loading, wrong.Position))
                    findings.Add(wrong);
            }
        }
    }

    private static Finding Unresolved(JsonNode root, Reference reference, JsonPointer found, string missing)
    {
        var names = found.Evaluate(root) is JsonObject parent ? parent.Select(member => member.Key) : [];
        var place = found == reference.Target.Prefix ? "the document" : $"'{Display.Value(found.ToFragment())}'";
        return Finding.Create(DiagnosticCatalog.UnresolvedReference, reference.Position,
            Display.Value(reference.Text), place, Display.Value(missing), NearNames.Sentence(missing, names));
    }

    /// <summary>What is wrong with the way that begins with a reference; null when it ends at something else soon.</summary>
    private static Finding? Wrong(JsonNode root, Reference reference)
    {
        // Most references lead to what is none.
        HashSet<JsonNode>? seen = null;
        JsonNode? node = reference.Holder;
        while (References.Of(node) is { } text)
        {
            var next = JsonPointer.TryParse(text, out var pointer) ? pointer.Evaluate(root) : null;
            if (References.Of(next) is not null)
            {
                seen ??= new(ReferenceEqualityComparer.Instance);
                if (!seen.Add(node!))
                    return Finding.Create(DiagnosticCatalog.CircularReference, reference.Position, Display.Value(reference.Text));
                if (seen.Count > References.MaxChain)
                    return Finding.Create(DiagnosticCatalog.ReferenceChain, reference.Position, Display.Value(reference.Text), References.MaxChain);
            }
            node = next;
        }
        return null;
    }
}
