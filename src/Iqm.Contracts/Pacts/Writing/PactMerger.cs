using System.Text.Json.Nodes;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Loading;
using Iqm.Contracts.Schemas;

namespace Iqm.Contracts.Pacts.Writing;

/// <summary>Makes the text of a pact file of what it was and what one suite of tests found.</summary>
/// <remarks>
/// The engine's own writer loses interactions when processes write at once, replaces one that differs without a word, never removes one, and writes its own version into the file.
/// Here an interaction belongs to the suite that wrote it: a complete run of a suite removes what it no longer writes, and leaves alone what others wrote.
/// </remarks>
internal static class PactMerger
{
    private static readonly string[] Parts = ["request", "response", "comments"];

    /// <summary>The new text.</summary>
    /// <param name="existing">The file as it is; null when there is none.</param>
    /// <param name="consumer">The consumer's name.</param>
    /// <param name="provider">The provider's name.</param>
    /// <param name="suite">Which tests ran.</param>
    /// <param name="isComplete">Whether all tests of the suite ran and passed, so that what they did not write is stale.</param>
    /// <param name="drafts">What they wrote.</param>
    /// <exception cref="PactException">Two interactions have one name and differ; or the file is no pact.</exception>
    public static string Merge(string? existing, string consumer, string provider, string suite, bool isComplete, IEnumerable<PactDraft> drafts)
    {
        ArgumentNullException.ThrowIfNull(drafts);
        var file = $"{consumer}-{provider}.json";
        var merged = new SortedDictionary<string, JsonObject>(StringComparer.Ordinal);
        foreach (var draft in drafts)
            Add(merged, InteractionJson.Of(draft, suite), file);
        var mine = merged.Keys.ToHashSet(StringComparer.Ordinal);
        foreach (var interaction in Interactions(existing, file))
        {
            var isOwn = SuiteOf(interaction) == suite;
            if (isOwn && (isComplete || mine.Contains(KeyOf(interaction))))
                continue;
            Add(merged, interaction, file);
        }
        return CanonicalJson.Write(new JsonObject
        {
            ["consumer"] = new JsonObject { ["name"] = consumer },
            ["provider"] = new JsonObject { ["name"] = provider },
            ["interactions"] = new JsonArray([.. merged.Values]),
            ["metadata"] = new JsonObject { ["pactSpecification"] = new JsonObject { ["version"] = "4.0" } },
        });
    }

    private static IEnumerable<JsonObject> Interactions(string? existing, string file)
    {
        if (existing is null)
            return [];
        var pact = PactFileReader.Parse(existing, file);
        if (pact.Findings.FirstOrDefault(finding => finding.Severity == Severity.Error) is { } broken)
            throw new PactException(broken);
        return [.. (JsonNode.Parse(existing)!["interactions"] as JsonArray ?? []).OfType<JsonObject>().Select(interaction => interaction.DeepClone().AsObject())];
    }

    private static void Add(SortedDictionary<string, JsonObject> merged, JsonObject interaction, string file)
    {
        if (merged.TryAdd(KeyOf(interaction), interaction))
            return;
        var other = merged[KeyOf(interaction)];
        if (!JsonEquality.Instance.Equals(WithoutSuite(other), WithoutSuite(interaction)))
            throw PactException.Of(DiagnosticCatalog.PactConflict, Display.Value(interaction["description"]?.ToString()), Display.Value(file), Difference(other, interaction));
    }

    private static string KeyOf(JsonObject interaction) => $"{interaction["description"]}\0{interaction["providerStates"]?.ToJsonString()}";

    private static string? SuiteOf(JsonObject interaction) => JsonPointer.Parse("/comments/references/test/suite").Evaluate(interaction)?.ToString();

    private static JsonObject WithoutSuite(JsonObject interaction)
    {
        var copy = interaction.DeepClone().AsObject();
        ((copy["comments"] as JsonObject)?["references"] as JsonObject)?.Remove("test");
        return copy;
    }

    private static string Difference(JsonObject one, JsonObject other) => string.Join(" and ", Parts.Where(part => !JsonEquality.Instance.Equals(WithoutSuite(one)[part], WithoutSuite(other)[part])).Select(part => $"in '{part}'"));
}
