using System.Diagnostics;
using Iqm.Contracts.TestSupport;

namespace Iqm.Contracts.BuildTests.Publish;

/// <summary>Runs a published program to its end.</summary>
internal static class ProgramRun
{
    /// <summary>What it printed.</summary>
    /// <exception cref="CommandFailedException">It did not end well, or not within a minute.</exception>
    public static async Task<string> RunAsync(string path, string argument, CancellationToken cancellationToken)
    {
        using var process = Process.Start(new ProcessStartInfo(path, [argument]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(TimeSpan.FromMinutes(1));
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(limit.Token);
            var error = await process.StandardError.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            return process.ExitCode == 0 && error.Length == 0 ? await output : throw new CommandFailedException($"'{path}' ended with exit code {process.ExitCode}:\n{await output}\n{error}");
        }
        catch (OperationCanceledException e)
        {
            process.Kill(entireProcessTree: true);
            throw new CommandFailedException($"'{path}' did not end: {e.Message}");
        }
    }
}
