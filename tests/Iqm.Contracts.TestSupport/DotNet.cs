using System.Diagnostics;
using System.Text;

namespace Iqm.Contracts.TestSupport;

/// <summary>Runs <c>dotnet</c> as a process, the way a person in a shell would: nothing of the build that runs the tests reaches it.</summary>
public static class DotNet
{
    /// <summary>The <c>dotnet</c> that runs the tests.</summary>
    public static string HostPath { get; } = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } host ? host : FindOnPath();

    /// <summary>NuGet's global packages folder of the machine, which has what throw-away projects need.</summary>
    public static string MachineCache => Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } set ? set
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    /// <summary>Runs a command to its end.</summary>
    /// <param name="workingDirectory">Must exist.</param>
    /// <param name="arguments">Such as <c>["build", "App"]</c>; not quoted.</param>
    /// <param name="environment">Set on top of the present environment; null removes a variable.</param>
    /// <param name="timeout">Default 4 minutes.</param>
    /// <param name="cancellationToken">Kills the command and everything it started.</param>
    /// <exception cref="CommandFailedException">The command did not end in time; it has been killed.</exception>
    public static async Task<CommandResult> RunAsync(
        string workingDirectory, IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string?>? environment = null,
        TimeSpan? timeout = null, CancellationToken cancellationToken = default)
    {
        using var process = new Process { StartInfo = Describe(workingDirectory, arguments, environment) };
        var commandLine = "dotnet " + string.Join(' ', arguments.Select(argument => argument.Contains(' ', StringComparison.Ordinal) ? $"\"{argument}\"" : argument));
        var output = new StringBuilder();
        DataReceivedEventHandler append = (_, line) =>
        {
            lock (output)
            {
                if (line.Data is not null)
                    output.Append(line.Data).Append('\n');
            }
        };
        process.OutputDataReceived += append;
        process.ErrorDataReceived += append;

        var watch = Stopwatch.StartNew();
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(timeout ?? TimeSpan.FromMinutes(4));
        try
        {
            await process.WaitForExitAsync(limit.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            cancellationToken.ThrowIfCancellationRequested();
            lock (output)
                throw new CommandFailedException($"'{commandLine}' in '{workingDirectory}' did not end within {watch.Elapsed.TotalSeconds:0} s. Output so far:\n{output}");
        }

        lock (output)
            return new CommandResult(commandLine, workingDirectory, process.ExitCode, output.ToString(), watch.Elapsed);
    }

    private static ProcessStartInfo Describe(string workingDirectory, IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string?>? environment)
    {
        var start = new ProcessStartInfo(HostPath, arguments)
        {
            WorkingDirectory = workingDirectory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        Isolate(start);
        foreach (var (name, value) in environment ?? new Dictionary<string, string?>())
        {
            if (value is null)
                start.Environment.Remove(name);
            else
                start.Environment[name] = value;
        }

        return start;
    }

    /// <summary>Keeps what belongs to the build that runs the tests away from a process, and has it leave nothing behind.</summary>
    /// <param name="start">Whose environment is changed.</param>
    public static void Isolate(ProcessStartInfo start)
    {
        // `dotnet test` leaves variables that point MSBuild to its own files, and that ask for test results.
        foreach (var name in start.Environment.Keys.Where(IsOfTheOuterBuild).ToArray())
            start.Environment.Remove(name);

        // Nothing may outlive the command: a waiting node or compiler keeps the output open and files of the test in use.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["UseSharedCompilation"] = "false";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["MSBUILDTERMINALLOGGER"] = "off";
    }

    private static bool IsOfTheOuterBuild(string name) =>
        name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase) || name.StartsWith("VSTEST", StringComparison.OrdinalIgnoreCase);

    private static string FindOnPath()
    {
        var name = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";
        return (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists) ?? name;
    }
}
