using static Iqm.Contracts.Benchmarks.Table.BenchmarkTable;

namespace Iqm.Contracts.Benchmarks.Table;

/// <summary>What <c>ContractVerifyingHandler</c> adds to a request that is not sampled.</summary>
internal static class HandlerSection
{
    private const int Calls = 100_000;

    public static async Task<IReadOnlyList<Measurement>> MeasureAsync()
    {
        using var handlers = new HandlerOverhead();
        handlers.SetUp();
        var (ours, plain) = (await Timing.FastestAsync(handlers.NotSampled, Calls).ConfigureAwait(false) * 1000, await Timing.FastestAsync(handlers.Plain, Calls).ConfigureAwait(false) * 1000);
        var bytes = await Timing.AllocatedAsync(handlers.NotSampled, Calls).ConfigureAwait(false);
        return
        [
            new("a request that is not sampled", Text($"{ours:N1} ns"), Text($"a handler that does nothing {plain:N1} ns"), Text($"{ours / plain:N2}"), "≤ 1.5", ours <= plain * 1.5),
            new("", Text($"{bytes:N0} B"), "", "", "0 B", bytes < 1),
        ];
    }
}
