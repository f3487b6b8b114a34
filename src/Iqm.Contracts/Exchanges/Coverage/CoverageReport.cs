using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Iqm.Contracts.Exchanges.Coverage;

/// <summary>Which documented responses traffic has shown. Reports of several runs can be merged, and kept as JSON in between.</summary>
public sealed record CoverageReport
{
    private const string SchemaName = "iqm-contracts/coverage/1";

    /// <summary>All documented responses of all operations, in document order; those never seen have no exchanges.</summary>
    public required ImmutableArray<CoverageEntry> Entries { get; init; }

    /// <summary>How much of what is documented was seen.</summary>
    public CoverageTotals Totals => new(
        Entries.Where(entry => entry.Exchanges > 0).Select(entry => (entry.Contract, entry.Operation)).Distinct().Count(), Entries.Select(entry => (entry.Contract, entry.Operation)).Distinct().Count(),
        Entries.Count(entry => entry.Exchanges > 0), Entries.Length,
        Entries.Sum(entry => entry.SeenFields.Length), Entries.Sum(entry => entry.SeenFields.Length + entry.UnseenFields.Length));

    /// <summary>This and <paramref name="other"/> together: exchanges are added, a field is seen when either saw it.</summary>
    /// <remarks>Where the two were made from different versions of a contract, entries and fields of both are kept.</remarks>
    public CoverageReport Merge(CoverageReport other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var theirs = other.Entries.ToDictionary(Key);
        var mine = Entries.Select(Key).ToHashSet();
        return new CoverageReport
        {
            Entries = [.. Entries.Select(entry => theirs.TryGetValue(Key(entry), out var match) ? Merge(entry, match) : entry), .. other.Entries.Where(entry => !mine.Contains(Key(entry)))],
        };
    }

    /// <summary>The report as one line of JSON.</summary>
    public string ToJson() => JsonSerializer.Serialize(new CoverageDocument { Schema = SchemaName, Coverage = Entries }, CoverageJsonContext.Default.CoverageDocument);

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    /// <exception cref="JsonException">The text is no such report.</exception>
    public static CoverageReport Parse(string json)
    {
        var document = JsonSerializer.Deserialize(json, CoverageJsonContext.Default.CoverageDocument);
        if (document?.Schema != SchemaName || document.Coverage.IsDefault || document.Coverage.Any(entry => entry is null || entry.SeenFields.IsDefault || entry.UnseenFields.IsDefault) || document.Coverage.DistinctBy(Key).Count() != document.Coverage.Length)
            throw new JsonException($"The text is no coverage report; one has the member \"schema\": \"{SchemaName}\".");
        return new CoverageReport { Entries = document.Coverage };
    }

    private static (string Contract, string Operation, string Status) Key(CoverageEntry entry) => (entry.Contract, entry.Operation, entry.Status);

    private static CoverageEntry Merge(CoverageEntry a, CoverageEntry b) => a with
    {
        Exchanges = a.Exchanges + b.Exchanges,
        SeenFields = [.. a.SeenFields.Union(b.SeenFields).Order(StringComparer.Ordinal)],
        UnseenFields = [.. a.UnseenFields.Union(b.UnseenFields).Except(a.SeenFields).Except(b.SeenFields).Order(StringComparer.Ordinal)],
    };
}

/// <summary>The JSON form of a report.</summary>
internal sealed record CoverageDocument
{
    public required string Schema { get; init; }

    public required ImmutableArray<CoverageEntry> Coverage { get; init; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(CoverageDocument))]
internal sealed partial class CoverageJsonContext : JsonSerializerContext;
