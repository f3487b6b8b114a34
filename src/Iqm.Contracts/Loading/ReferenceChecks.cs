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
            var pointer = reference.InBundle;
            if (!References.TryFind(root, pointer, out var canonical, out var missing))
            {
                hasUnresolved = true;
                var finding = Unresolved(root, reference, canonical, missing!);
                findings.Add(allowUnresolved && reference.Name != "$ref" ? finding with { Severity = Severity.Warning } : finding);
                continue;
            }
            if (canonical != pointer)
                reference.Holder[reference.Name] = References.Fragment(canonical);
            if (reference.Name == "$ref" && LeadsToItself(root, reference.Holder))
            {
                hasUnresolved = true;
                findings.Add(Finding.Create(DiagnosticCatalog.CircularReference, reference.Position, Display.Value(reference.Text)));
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

    private static bool LeadsToItself(JsonNode root, JsonObject holder)
    {
        // Most references lead to what is none.
        HashSet<JsonNode>? seen = null;
        JsonNode? node = holder;
        while (References.Of(node) is { } text)
        {
            var next = JsonPointer.TryParse(text, out var pointer) ? pointer.Evaluate(root) : null;
            if (References.Of(next) is not null && !(seen ??= new(ReferenceEqualityComparer.Instance)).Add(node!))
                return true;
            node = next;
        }
        return false;
    }
}
