using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Iqm.Contracts.Cli.Differences;

/// <summary>Runs git, arguments as a list and never through a shell.</summary>
internal static class GitProcess
{
    /// <summary>Runs one command in the current folder.</summary>
    /// <param name="arguments">The command and its arguments.</param>
    /// <param name="input">What it reads.</param>
    /// <param name="maxBytes">How much it may write.</param>
    /// <param name="cancellationToken">Ends git.</param>
    /// <returns>What it wrote; it is cut when there is more than <paramref name="maxBytes"/>.</returns>
    /// <exception cref="GitException">Git cannot be started, or says that it failed.</exception>
    public static async Task<byte[]> RunAsync(string[] arguments, string input, long maxBytes, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("git")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        // Paths mean themselves, and nothing is asked of a terminal, fetched, or written.
        start.Environment["GIT_LITERAL_PATHSPECS"] = "1";
        start.Environment["GIT_TERMINAL_PROMPT"] = "0";
        start.Environment["GIT_NO_LAZY_FETCH"] = "1";
        start.Environment["GIT_OPTIONAL_LOCKS"] = "0";
        start.Environment["LC_ALL"] = "C";
        using var process = Start(start);
        try
        {
            var errors = process.StandardError.ReadToEndAsync(cancellationToken);
            var output = ReadAsync(process.StandardOutput.BaseStream, maxBytes, cancellationToken);
            try
            {
                await process.StandardInput.WriteAsync(input.AsMemory(), cancellationToken).ConfigureAwait(false);
                process.StandardInput.Close();
            }
            catch (IOException)
            {
                // Git ended before it had read everything; its exit code says why.
            }
            var bytes = await output.ConfigureAwait(false);
            if (bytes.Length > maxBytes)
                return bytes;
            var message = await errors.ConfigureAwait(false);
            await process.WaitForExitAsync(cancellationToken).ConfigureAwait(false);
            return process.ExitCode == 0 ? bytes : throw new GitException(message.Trim().Split('\n')[0] is { Length: > 0 } line ? line : $"it ended with exit code {process.ExitCode}.");
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start) ?? throw new GitException("it did not start.");
        }
        catch (Win32Exception e)
        {
            throw new GitException(e.Message);
        }
    }

    private static async Task<byte[]> ReadAsync(Stream stream, long maxBytes, CancellationToken cancellationToken)
    {
        using var all = new MemoryStream();
        var buffer = new byte[81920];
        while (all.Length <= maxBytes && await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false) is > 0 and var count)
            all.Write(buffer, 0, count);
        return all.ToArray();
    }
}
