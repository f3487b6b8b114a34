using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Differences.Schemas;

/// <summary>A bound.</summary>
/// <param name="Value">The bound; one too large for a decimal is cut to the largest.</param>
/// <param name="IsExclusive">Whether the bound itself is outside.</param>
/// <param name="Pointer">Where it stands.</param>
internal sealed record Limit(decimal Value, bool IsExclusive, JsonPointer Pointer)
{
    /// <summary>The bound in words: <c>5</c>, <c>5 (exclusive)</c>.</summary>
    public string Text => Value.ToString("G29", CultureInfo.InvariantCulture) + (IsExclusive ? " (exclusive)" : "");

    /// <summary>The number at a keyword; null when there is none.</summary>
    public static decimal? Number(JsonNode? node)
    {
        if (node?.GetValueKind() != JsonValueKind.Number)
            return null;
        var text = node.ToJsonString();
        if (decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
            return value;
        return text.StartsWith('-') ? decimal.MinValue : decimal.MaxValue;
    }

    /// <summary>Whether less is allowed than <paramref name="other"/> allows.</summary>
    public bool IsNarrowerThan(Limit? other, bool isLower) =>
        other is null || (isLower ? Value > other.Value : Value < other.Value) || Value == other.Value && IsExclusive && !other.IsExclusive;
}
