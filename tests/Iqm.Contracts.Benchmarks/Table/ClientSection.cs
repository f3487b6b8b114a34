using static Iqm.Contracts.Benchmarks.Table.BenchmarkTable;

namespace Iqm.Contracts.Benchmarks.Table;

/// <summary>One call of a generated client, beside one written by hand and NSwag's.</summary>
internal static class ClientSection
{
    private const int Calls = 20_000, Round = 4_000;

    public static async Task<IReadOnlyList<Measurement>> MeasureAsync()
    {
        var call = new ClientCall();
        await call.SetUp().ConfigureAwait(false);
        if (await Timing.InTurnsAsync(Round, call.Generated, call.ByHand, call.NSwag).ConfigureAwait(false) is not [var ours, var hand, var nswag])
            throw new InvalidOperationException("There are three.");
        var oursBytes = await Timing.AllocatedAsync(call.Generated, Calls).ConfigureAwait(false);
        var handBytes = await Timing.AllocatedAsync(call.ByHand, Calls).ConfigureAwait(false);
        var nswagBytes = await Timing.AllocatedAsync(call.NSwag, Calls).ConfigureAwait(false);
        return
        [
            new("a user of 218 bytes", Text($"{ours:N2} µs"), Text($"by hand {hand:N2} µs"), Text($"{ours / hand:N2}"), "≤ 1", ours <= hand),
            new("", Text($"{oursBytes:N0} B"), Text($"by hand {handBytes:N0} B"), Text($"+{oursBytes - handBytes:N0} B"), "≤ +64 B", oursBytes <= handBytes + 64),
            new("", Text($"{ours:N2} µs"), Text($"NSwag {nswag:N2} µs"), Text($"{ours / nswag:N2}"), "< 1", ours < nswag),
            new("", Text($"{oursBytes:N0} B"), Text($"NSwag {nswagBytes:N0} B"), Text($"{oursBytes / nswagBytes:N2}"), "< 1", oursBytes < nswagBytes),
        ];
    }
}
