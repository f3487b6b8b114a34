using System.Collections.Immutable;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Exchanges.Traffic;

/// <summary>One entry of a recording.</summary>
/// <param name="Index">Zero-based place among the entries of its source.</param>
/// <param name="Position">Where the entry begins.</param>
/// <param name="Exchange">
/// What was recorded; null when the entry cannot be used. Its bodies lie in memory that the reader uses again: they are valid until the next entry is read.
/// </param>
/// <param name="Findings">What is wrong with the entry as a recording; not yet what the contract says about it.</param>
public sealed record TrafficEntry(int Index, SourcePosition Position, Exchange? Exchange, ImmutableArray<Finding> Findings)
{
    /// <summary>The method, also of an entry that cannot be used; null when it is not known.</summary>
    public string? Method { get; init; } = Exchange?.Method;

    /// <summary>The address, also of an entry that cannot be used; null when it is not known. May hold secrets: <see cref="TrafficRedaction"/>.</summary>
    public string? Url { get; init; } = Exchange?.Url;

    /// <summary>Its place; what was recorded may hold secrets.</summary>
    public override string ToString() => $"entry {Index.ToString(System.Globalization.CultureInfo.InvariantCulture)} at {Position}";
}
