namespace Iqm.Contracts.TestSupport;

/// <summary>What a command did.</summary>
/// <param name="CommandLine">As a person would type it.</param>
/// <param name="WorkingDirectory">Where it ran.</param>
/// <param name="ExitCode">Zero means success.</param>
/// <param name="Output">Standard output and standard error, line by line as they came.</param>
/// <param name="Elapsed">From start to exit.</param>
public sealed record CommandResult(string CommandLine, string WorkingDirectory, int ExitCode, string Output, TimeSpan Elapsed)
{
    /// <summary>The lines that report an error, each once: <c>dotnet build</c> prints an error as it happens and again in its summary.</summary>
    public IReadOnlyList<string> Errors =>
        [.. Output.Split('\n', StringSplitOptions.TrimEntries).Where(line => line.Contains(": error ", StringComparison.Ordinal)).Distinct()];

    /// <summary>Holds that the command succeeded.</summary>
    /// <exception cref="CommandFailedException">It did not. The output is in a file in the working directory.</exception>
    public CommandResult EnsureSuccess() => ExitCode == 0 ? this : throw Failure("success");

    /// <summary>Holds that the command failed.</summary>
    /// <exception cref="CommandFailedException">It succeeded. The output is in a file in the working directory.</exception>
    public CommandResult EnsureFailure() => ExitCode != 0 ? this : throw Failure("failure");

    private CommandFailedException Failure(string expected)
    {
        var file = Path.Combine(WorkingDirectory, $"command-{Guid.NewGuid().ToString("n")[..8]}.md");
        File.WriteAllText(file, $"""
            # {CommandLine}

            In `{WorkingDirectory}`; exit code {ExitCode} after {Elapsed.TotalSeconds:0.0} s.

            ```
            {Output}
            ```

            """);
        return new CommandFailedException(
            $"'{CommandLine}' ended with exit code {ExitCode}, expected {expected}. Output (in '{file}', if the test keeps its directory):{Environment.NewLine}{Output}", this);
    }
}
