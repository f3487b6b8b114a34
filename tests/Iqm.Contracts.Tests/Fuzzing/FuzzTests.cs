using System.Diagnostics;
using System.Globalization;

namespace Iqm.Contracts.Tests.Fuzzing;

/// <summary>Whatever a stranger sends is findings: no exception, no hang, no memory without bound, and the same findings for the same bytes.</summary>
/// <remarks>
/// A short run each time; <c>IQMC_FUZZ_SECONDS=600</c> makes it a long one, with another seed each time. An input that breaks a claim is kept in the
/// temporary folder and named in the failure: put it into <c>Fuzzing/Found/TARGET-…</c>, where it stays a test.
/// </remarks>
public sealed class FuzzTests
{
    private const int ShortRun = 150;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);
    private const long MostAllocated = 2L << 30;

    public static TheoryData<string> Targets => [.. FuzzTargets.All.Select(target => target.Name)];

    public static TheoryData<string, string> Found
    {
        get
        {
            var folder = Path.Combine(AppContext.BaseDirectory, "Fuzzing", "Found");
            return [.. Directory.GetFiles(folder).Order(StringComparer.Ordinal).Select(file => (Path.GetFileName(file).Split('-')[0], Path.GetFileName(file)))];
        }
    }

    [Theory]
    [MemberData(nameof(Targets))]
    public void Damaged_input_is_findings(string name)
    {
        var target = FuzzTargets.All.Single(t => t.Name == name);
        var seconds = int.TryParse(Environment.GetEnvironmentVariable("IQMC_FUZZ_SECONDS"), NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : 0;
        var watch = Stopwatch.StartNew();
        var seed = seconds > 0 ? Environment.TickCount : 20261122;
        for (var i = 0; seconds > 0 ? watch.Elapsed.TotalSeconds < seconds : i < ShortRun; i++)
            Hold(target, new Mutator(new Random(unchecked(seed + i))).Next(target.Corpus));
    }

    [Theory]
    [MemberData(nameof(Found))]
    public void What_was_once_found_stays_mended(string target, string file) =>
        Hold(FuzzTargets.All.Single(t => t.Name == target), File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Fuzzing", "Found", file)));

    private static void Hold(FuzzTarget target, byte[] input)
    {
        try
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var watch = Stopwatch.StartNew();
            var first = target.Read(input);
            Assert.True(watch.Elapsed < Longest, $"It took {watch.Elapsed}.");
            Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < MostAllocated, $"It took {(GC.GetAllocatedBytesForCurrentThread() - before) >> 20} MB.");
            Assert.Equal(first, target.Read(input));
        }
        catch (Exception e)
        {
            var kept = Path.Combine(Path.GetTempPath(), $"{target.Name}-{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(input))[..12]}");
            File.WriteAllBytes(kept, input);
            throw new InvalidOperationException($"Reading '{kept}' as {target.Name}: {e.Message}", e);
        }
    }
}
