namespace Iqm.Contracts.Samples;

/// <summary>One documented member of an object.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsRequired">Whether it has to be there.</param>
/// <param name="Fixed">The only JSON text that it may have, because it tells which schema is meant; null when it is free.</param>
internal sealed record SampleMember(string Name, bool IsRequired, string? Fixed)
{
    /// <summary>What its value may be.</summary>
    public required Lazy<SampleShape> Shape { get; init; }
}
