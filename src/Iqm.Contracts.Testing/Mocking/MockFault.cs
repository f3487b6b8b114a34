namespace Iqm.Contracts.Testing.Mocking;

/// <summary>Something that goes wrong, at calls that are counted for each operation by itself, so that the same calls fail in every run.</summary>
public sealed record MockFault
{
    /// <summary>The operationId, or method and path template; null for every operation.</summary>
    public string? Operation { get; init; }

    /// <summary>The first call it happens to, counted from 1; default 1.</summary>
    public int FirstCall { get; init; } = 1;

    /// <summary>How many calls it happens to; null for all from the first on.</summary>
    public int? Calls { get; init; }

    /// <summary>How long the answer is held back; default not at all.</summary>
    public TimeSpan Latency { get; init; }

    /// <summary>A status of failure, 400 to 599, in place of the answer: 429 and 503 come with <c>Retry-After</c>. Null for the answer itself. Nothing is done by the request then.</summary>
    public int? Status { get; init; }

    /// <summary>A media type that is not the answer's; null for its own.</summary>
    public string? MediaType { get; init; }

    /// <summary>What becomes of the answer on its way; default it arrives.</summary>
    public MockTransfer Transfer { get; init; }

    /// <summary>How many bytes come at a time in a slow drip; default 16, at least 1.</summary>
    public int DripBytes { get; init; } = 16;

    /// <summary>The time between them; default 100 ms.</summary>
    public TimeSpan DripInterval { get; init; } = TimeSpan.FromMilliseconds(100);

    internal void Check()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(FirstCall, 1);
        if (Calls is { } calls)
            ArgumentOutOfRangeException.ThrowIfLessThan(calls, 1, nameof(Calls));
        ArgumentOutOfRangeException.ThrowIfLessThan(Latency, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(DripInterval, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(DripBytes, 1);
        if (Status is < 400 or > 599)
            throw new ArgumentOutOfRangeException(nameof(Status), Status, "The status of a fault is from 400 to 599.");
        if (MediaType is not null && !Contracts.Mocking.HeaderText.IsSafe(MediaType))
            throw new ArgumentException("The media type of a fault has only visible ASCII.", nameof(MediaType));
    }
}
