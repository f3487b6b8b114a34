using System.Diagnostics;
using Iqm.Contracts.TestSupport;
using static Iqm.Contracts.Benchmarks.Table.BenchmarkTable;

namespace Iqm.Contracts.Benchmarks.Table;

/// <summary><c>generate</c> beside NSwag's own tool, and how its time grows.</summary>
internal static class GenerationSection
{
    public static async Task<IReadOnlyList<Measurement>> MeasureAsync()
    {
        var folder = Directory.CreateTempSubdirectory("iqmc-generate-");
        try
        {
            var ours = Path.Combine(folder.FullName, "ours");
            var contracts = await ToolProcess.ToolAsync(5, "generate", "--spec", "specs/iqm/openapi.yaml", "--namespace", "Ours", "--output", ours).ConfigureAwait(false);
            var peerContracts = await NSwag(5, RepositoryPaths.In("specs", "iqm", "openapi.yaml"), folder.FullName).ConfigureAwait(false);
            var gitHub = await ToolProcess.ToolAsync(2, "generate", "--spec", Peers.GitHub, "--namespace", "GitHub", "--output", ours).ConfigureAwait(false);
            var peerGitHub = await NSwag(2, Peers.GitHub, folder.FullName).ConfigureAwait(false);
            var (some, many) = (InProcess(400), InProcess(4000));
            return
            [
                Row("IQM, 16 operations", contracts, peerContracts),
                Row("GitHub, 13 MB", gitHub, peerGitHub),
                new("", Text($"{gitHub.Megabytes:N0} MB"), Text($"NSwag {peerGitHub.Megabytes:N0} MB"), Text($"{gitHub.Megabytes / peerGitHub.Megabytes:N2}"), "< 1", gitHub.Megabytes < peerGitHub.Megabytes),
                new("4,000 operations to 400, in process", Text($"{many.TotalSeconds:N2} s"), Text($"400: {some.TotalSeconds:N2} s"), Text($"{many / some:N1} ×"), "10 ×, linear", many / some < 13),
            ];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static Measurement Row(string what, ToolProcess ours, ToolProcess peer) =>
        new(what, Text($"{ours.Wall.TotalSeconds:N2} s"), Text($"NSwag {peer.Wall.TotalSeconds:N2} s"), Text($"{ours.Wall / peer.Wall:N2}"), "< 1", ours.Wall < peer.Wall);

    private static Task<ToolProcess> NSwag(int rounds, string document, string folder) =>
        ToolProcess.FastestAsync(rounds, "dotnet", [Peers.NSwag, "openapi2csclient", $"/input:{document}", $"/output:{Path.Combine(folder, "Peer.cs")}", "/jsonLibrary:SystemTextJson"]);

    // The second of two, so that what is compiled in the first does not count.
    private static TimeSpan InProcess(int operations)
    {
        var generation = new Generation { Operations = operations };
        generation.SetUp();
        generation.Ours();
        var started = Stopwatch.GetTimestamp();
        generation.Ours();
        return Stopwatch.GetElapsedTime(started);
    }
}
