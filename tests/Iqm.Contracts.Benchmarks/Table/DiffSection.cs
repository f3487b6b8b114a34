using static Iqm.Contracts.Benchmarks.Table.BenchmarkTable;

namespace Iqm.Contracts.Benchmarks.Table;

/// <summary><c>diff</c> of two contracts of 4,000 operations, as a command.</summary>
internal static class DiffSection
{
    public static async Task<IReadOnlyList<Measurement>> MeasureAsync()
    {
        var folder = Directory.CreateTempSubdirectory("iqmc-diff-");
        try
        {
            var (old, @new) = (Path.Combine(folder.FullName, "old.yaml"), Path.Combine(folder.FullName, "new.yaml"));
            await File.WriteAllTextAsync(old, DiffBenchmarks.Text(changed: false)).ConfigureAwait(false);
            await File.WriteAllTextAsync(@new, DiffBenchmarks.Text(changed: true)).ConfigureAwait(false);
            var equal = await ToolProcess.ToolAsync(3, "diff", old, old).ConfigureAwait(false);
            var changed = await ToolProcess.ToolAsync(3, "diff", old, @new).ConfigureAwait(false);
            return
            [
                new("4,000 operations, equal", Text($"{equal.Wall.TotalSeconds:N2} s, {equal.Megabytes:N0} MB"), "", "", "< 3 s", equal.Wall.TotalSeconds < 3),
                new("4,000 operations, every tenth schema changed", Text($"{changed.Wall.TotalSeconds:N2} s, {changed.Megabytes:N0} MB"), "", "", "< 3 s", changed.Wall.TotalSeconds < 3),
            ];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
