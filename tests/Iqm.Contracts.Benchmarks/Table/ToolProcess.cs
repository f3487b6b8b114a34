using System.Diagnostics;
using Iqm.Contracts.TestSupport;

namespace Iqm.Contracts.Benchmarks.Table;

/// <summary>A command, from its start to its end.</summary>
/// <param name="Wall">What the clock says.</param>
/// <param name="Megabytes">The most memory it had.</param>
/// <param name="Output">What it wrote to stdout.</param>
internal sealed record ToolProcess(TimeSpan Wall, double Megabytes, string Output)
{
    private static readonly Lazy<Task<string>> Published = new(PublishAsync);

    /// <summary>The tool, compiled ahead for this platform as <c>dotnet publish -r</c> does.</summary>
    public static Task<string> ToolAsync() => Published.Value;

    /// <summary>Runs the tool several times, in turn with nothing, and keeps the fastest.</summary>
    public static async Task<ToolProcess> ToolAsync(int rounds, params string[] arguments)
    {
        var tool = await ToolAsync().ConfigureAwait(false);
        return await FastestAsync(rounds, tool, arguments).ConfigureAwait(false);
    }

    /// <summary>Runs a program several times and keeps the fastest.</summary>
    public static async Task<ToolProcess> FastestAsync(int rounds, string file, string[] arguments)
    {
        var runs = new List<ToolProcess>();
        for (var round = 0; round < rounds; round++)
            runs.Add(await RunAsync(file, arguments, [0, 1]).ConfigureAwait(false));
        return runs.MinBy(run => run.Wall)!;
    }

    /// <summary>Runs a program once.</summary>
    /// <param name="file">The program.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="exitCodes">Those that are right; null for 0.</param>
    /// <exception cref="InvalidOperationException">It ends with another.</exception>
    public static async Task<ToolProcess> RunAsync(string file, string[] arguments, int[]? exitCodes)
    {
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo(file, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = RepositoryPaths.Root })!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        var peak = 0L;
        while (!process.WaitForExit(5))
        {
            try
            {
                process.Refresh();
                peak = Math.Max(peak, process.PeakWorkingSet64);
            }
            catch (InvalidOperationException)
            {
                // It ended meanwhile.
            }
        }
        var wall = watch.Elapsed;
        await process.WaitForExitAsync().ConfigureAwait(false);
        if (!(exitCodes ?? [0]).Contains(process.ExitCode))
            throw new InvalidOperationException($"{file} {string.Join(' ', arguments)} ended with {process.ExitCode}.\n{await errors.ConfigureAwait(false)}{await output.ConfigureAwait(false)}");
        return new ToolProcess(wall, peak / 1e6, await output.ConfigureAwait(false));
    }

    private static async Task<string> PublishAsync()
    {
        var folder = RepositoryPaths.In("artifacts", "benchmarks", "tool");
        var platform = System.Runtime.InteropServices.RuntimeInformation.RuntimeIdentifier;
        await RunAsync("dotnet", ["publish", RepositoryPaths.In("src", "Iqm.Contracts.Cli"), "-c", "Release", "-r", platform, "-o", folder, "-v:q", "-nologo"], null).ConfigureAwait(false);
        return Path.Combine(folder, OperatingSystem.IsWindows() ? "iqm-contracts.exe" : "iqm-contracts");
    }
}
