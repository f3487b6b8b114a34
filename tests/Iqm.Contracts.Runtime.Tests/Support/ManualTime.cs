namespace Iqm.Contracts.Runtime.Tests;

/// <summary>A clock that only moves when it is told to.</summary>
public sealed class ManualTime : TimeProvider
{
    private DateTimeOffset _now = new(2030, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => _now;

    public void Advance(TimeSpan by) => _now += by;
}
