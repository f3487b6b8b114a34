using System.Diagnostics;

namespace Iqm.Contracts.Benchmarks.Table;

/// <summary>Stopwatch and allocations. Where there is no peer to take turns with, the fastest round is what other work on the machine disturbs least.</summary>
internal static class Timing
{
    // Rounds and not seconds: on a busy machine seconds are few calls, and what they call is not compiled for good.
    private const int WarmRounds = 60;

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

    /// <summary>Microseconds of processor time a call of each, for calls that wait for nothing, in short rounds that take turns, so that what else runs on the machine disturbs all alike; the round in the middle of each.</summary>
    public static async Task<double[]> InTurnsAsync(int calls, params Func<Task>[] runs)
    {
        var rounds = runs.Select(_ => new List<double>()).ToArray();
        for (var round = 0; round < 2 * WarmRounds; round++)
        {
            for (var r = 0; r < runs.Length; r++)
            {
                var started = Environment.CpuUsage.TotalTime;
                for (var i = 0; i < calls; i++)
                    await runs[r]().ConfigureAwait(false);
                if (round >= WarmRounds)
                    rounds[r].Add((Environment.CpuUsage.TotalTime - started).TotalMicroseconds / calls);
            }
        }
        return [.. rounds.Select(Median)];
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
