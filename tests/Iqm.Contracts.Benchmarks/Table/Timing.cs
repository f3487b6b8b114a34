using System.Diagnostics;

namespace Iqm.Contracts.Benchmarks.Table;

/// <summary>Stopwatch and allocations. The fastest round is what other work on the machine disturbs least.</summary>
internal static class Timing
{
    // Long enough for the runtime to compile what it measures for good.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>Microseconds a call.</summary>
    public static double Fastest(Action run, int calls) => FastestAsync(() => { run(); return Task.CompletedTask; }, calls).GetAwaiter().GetResult();

    /// <summary>Microseconds a call, one after the other.</summary>
    public static async Task<double> FastestAsync(Func<Task> run, int calls)
    {
        var fastest = double.MaxValue;
        for (var begin = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(begin) < Patience;)
        {
            var started = Stopwatch.GetTimestamp();
            for (var i = 0; i < calls; i++)
                await run().ConfigureAwait(false);
            fastest = Math.Min(fastest, Stopwatch.GetElapsedTime(started).TotalMicroseconds / calls);
        }
        return fastest;
    }

    /// <summary>Bytes that a call allocates, on all threads, after it has run for a while.</summary>
    public static async Task<double> AllocatedAsync(Func<Task> run, int calls)
    {
        await run().ConfigureAwait(false);
        var before = GC.GetTotalAllocatedBytes(precise: true);
        for (var i = 0; i < calls; i++)
            await run().ConfigureAwait(false);
        return Math.Floor((GC.GetTotalAllocatedBytes(precise: true) - before) / (double)calls);
    }

    /// <summary>The one in the middle.</summary>
    public static double Median(IEnumerable<double> values) => values.Order().ToArray() is var sorted ? sorted[sorted.Length / 2] : 0;
}
