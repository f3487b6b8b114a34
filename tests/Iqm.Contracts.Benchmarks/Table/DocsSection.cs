using static Iqm.Contracts.Benchmarks.Table.BenchmarkTable;

namespace Iqm.Contracts.Benchmarks.Table;

/// <summary><c>docs check</c> of pages whose text changed and whose facts did not, as a command.</summary>
internal static class DocsSection
{
    public static async Task<IReadOnlyList<Measurement>> MeasureAsync()
    {
        var small = await RunAsync(20, 100_000).ConfigureAwait(false);
        var many = await RunAsync(100, 100_000).ConfigureAwait(false);
        var large = await RunAsync(20, 500_000).ConfigureAwait(false);
        var one = await RunAsync(1, 10_000_000).ConfigureAwait(false);
        return
        [
            new("20 pages of 100 KB", Text($"{small.Wall.TotalSeconds:N2} s, {small.Megabytes:N0} MB"), "", "", "< 2 s", small.Wall.TotalSeconds < 2),
            new("100 pages of 100 KB", Text($"{many.Wall.TotalSeconds:N2} s, {many.Megabytes:N0} MB"), "", "", "< 10 s", many.Wall.TotalSeconds < 10),
            new("20 pages of 500 KB", Text($"{large.Wall.TotalSeconds:N2} s, {large.Megabytes:N0} MB"), "", "", "< 10 s", large.Wall.TotalSeconds < 10),
            new("one page of 10 MB", Text($"{one.Wall.TotalSeconds:N2} s, {one.Megabytes:N0} MB"), "", "", "< 10 s", one.Wall.TotalSeconds < 10),
            new("memory, 100 pages to 20", Text($"{many.Megabytes:N0} MB"), Text($"20 pages: {small.Megabytes:N0} MB"), Text($"{many.Megabytes / small.Megabytes:N2}"), "flat", many.Megabytes < small.Megabytes * 1.25),
        ];
    }

    private static async Task<ToolProcess> RunAsync(int pages, int bytes)
    {
        var folder = Directory.CreateTempSubdirectory("iqmc-docs-");
        try
        {
            var @lock = Path.Combine(folder.FullName, "docs.lock.json");
            var names = Enumerable.Range(0, pages).Select(i => Path.Combine(folder.FullName, Text($"page{i}.mdx"))).ToArray();
            foreach (var (name, i) in names.Select((name, i) => (name, i)))
                await File.WriteAllTextAsync(name, DocsBenchmarks.Page(i, bytes)).ConfigureAwait(false);
            await ToolProcess.ToolAsync(1, ["docs", "lock", folder.FullName, "--spec", "specs/iqm", "--lock", @lock]).ConfigureAwait(false);
            foreach (var name in names)
                await File.AppendAllTextAsync(name, "Said again.\n").ConfigureAwait(false);
            return await ToolProcess.ToolAsync(3, ["docs", "check", folder.FullName, "--spec", "specs/iqm", "--lock", @lock]).ConfigureAwait(false);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
