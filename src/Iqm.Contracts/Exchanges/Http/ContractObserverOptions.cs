namespace Iqm.Contracts.Exchanges.Http;

/// <summary>How much of the traffic is judged, and what that may cost. Checked once, by <see cref="ContractObserver"/>.</summary>
public sealed record ContractObserverOptions
{
    /// <summary>The share of requests that is judged, 0 to 1; default 0.01.</summary>
    public double SampleRate { get; init; } = 0.01;

    /// <summary>Gives a number from 0 to below 1 for each request, which is judged when the number is below <see cref="SampleRate"/>; called by several threads at once. Null for an even sequence of the observer's own.</summary>
    public Func<double>? Chance { get; init; }

    /// <summary>How many exchanges may wait to be judged; default 256. What comes when that many wait is counted and not judged.</summary>
    public int QueueLength { get; init; } = 256;

    /// <summary>Bytes of a body that are kept, for request and response each; default 1 MB. Of a larger body nothing is said.</summary>
    public int MaxBodyBytes { get; init; } = 1024 * 1024;

    /// <summary>How long disposal waits for exchanges that were chosen; default 5 seconds.</summary>
    public TimeSpan DrainTime { get; init; } = TimeSpan.FromSeconds(5);

    internal void Check()
    {
        if (!(SampleRate >= 0 && SampleRate <= 1))
            throw new ArgumentOutOfRangeException(nameof(SampleRate), SampleRate, "SampleRate is a number from 0 to 1.");
        ArgumentOutOfRangeException.ThrowIfLessThan(QueueLength, 1, nameof(QueueLength));
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxBodyBytes, 0, nameof(MaxBodyBytes));
        ArgumentOutOfRangeException.ThrowIfLessThan(DrainTime, TimeSpan.Zero, nameof(DrainTime));
    }
}
