namespace Iqm.Contracts.Exchanges.Traffic;

/// <summary>Limits of <see cref="TrafficReader"/>.</summary>
public sealed class TrafficReadOptions
{
    /// <summary>Bytes one entry may have in its file, and each of its bodies after decoding. From 1,024 to 1,073,741,824; default 33,554,432 (32 MB). What is larger is a finding, and is skipped.</summary>
    public int MaxEntryBytes { get; init; } = 32 * 1024 * 1024;

    /// <exception cref="ArgumentOutOfRangeException">A limit is outside the range its documentation gives.</exception>
    internal void Check()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxEntryBytes, 1024, nameof(MaxEntryBytes));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(MaxEntryBytes, 1 << 30, nameof(MaxEntryBytes));
    }
}
