namespace Iqm.Contracts.Exchanges.Http;

/// <summary>Chooses a share of what comes, evenly: the fractional parts of multiples of the golden ratio, which no rhythm of the traffic follows.</summary>
internal sealed class Sampler(double rate, Func<double>? chance)
{
    // 2^64 divided by the golden ratio.
    private const ulong Step = 0x9E3779B97F4A7C15;

    private long _count;

    public bool IsNextChosen()
    {
        if (rate is 0 or 1)
            return rate is 1;
        return (chance?.Invoke() ?? (unchecked((ulong)Interlocked.Increment(ref _count) * Step) >> 11) * (1.0 / (1UL << 53))) < rate;
    }
}
