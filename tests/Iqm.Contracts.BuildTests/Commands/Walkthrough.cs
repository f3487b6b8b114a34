using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using Iqm.Contracts.BuildTests.Generation;
using Iqm.Contracts.BuildTests.Readmes;
using Iqm.Contracts.TestSupport;

namespace Iqm.Contracts.BuildTests.Commands;

/// <summary>Somebody with an empty folder, an empty home and the packages, who does what the README's blocks say, one after the other.</summary>
internal sealed class Walkthrough : IDisposable
{
    private readonly TemporaryDirectory _directory = new();
    private readonly List<Process> _running = [];
    private readonly Dictionary<string, string> _environment;
    private string _folder;

    private Walkthrough(string cache)
    {
        _folder = _directory.In("work");
        Directory.CreateDirectory(_folder);
        Directory.CreateDirectory(_directory.In("home"));
        _environment = new()
        {
            ["HOME"] = _directory.In("home"),
            ["DOTNET_CLI_HOME"] = _directory.In("home"),
            ["NUGET_PACKAGES"] = cache,
            ["PATH"] = string.Join(Path.PathSeparator, _directory.In("home/.dotnet/tools"), Path.GetDirectoryName(DotNet.HostPath), Environment.GetEnvironmentVariable("PATH")),
            ["DOTNET_ROOT"] = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..")),
            ["GIT_CONFIG_GLOBAL"] = "/dev/null",
        };
    }

    /// <summary>Comes with the packages of this repository as the only source; what they need is in the machine's cache already.</summary>
    public static async Task<Walkthrough> BeginAsync(GeneratorPackages packages)
    {
        var walk = new Walkthrough(packages.Cache);
        walk._directory.Write("nuget.config", $"""
            <configuration>
              <packageSources><clear /><add key="iqm-contracts" value="{await packages.FolderAsync()}" /></packageSources>
              <fallbackPackageFolders><add key="machine" value="{DotNet.MachineCache}" /></fallbackPackageFolders>
            </configuration>
            """);
        return walk;
    }

    /// <summary>What a command is replaced by before it is run: for what a test cannot have as it stands, such as a fixed port.</summary>
    public Dictionary<string, string> Instead { get; } = [];

    /// <summary>A variable of the commands.</summary>
    public void Set(string name, string value) => _environment[name] = value;

    public string In(string relativePath) => Path.Combine(_folder, relativePath);

    public void Write(string relativePath, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(In(relativePath))!);
        File.WriteAllText(In(relativePath), text);
    }

    /// <summary>Does what the blocks below a heading of the root's README say, up to the next heading.</summary>
    /// <returns>What each command printed, in order.</returns>
    public async Task<IReadOnlyList<string>> FollowAsync(string heading)
    {
        var lines = (await File.ReadAllTextAsync(RepositoryPaths.In("README.md"), TestContext.Current.CancellationToken)).ReplaceLineEndings("\n").Split('\n');
        var begin = Array.FindIndex(lines, line => line.TrimStart('#') == " " + heading && line.StartsWith('#')) + 1;
        Assert.True(begin > 0, heading);
        var end = Array.FindIndex(lines, begin, line => Regex.IsMatch(line, "^##+ "));
        var blocks = CodeBlock.All.Where(block => block.File == "README.md" && block.Line > begin && block.Line < end).ToArray();
        Assert.NotEmpty(blocks);
        List<string> printed = [];
        foreach (var block in blocks)
        {
            var text = Instead.Aggregate(block.Text, (all, pair) => all.Replace(pair.Key, pair.Value, StringComparison.Ordinal));
            if (block.Language == "sh")
                foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
                    printed.Add(await RunAsync(line));
            else if (block.Target!.EndsWith(".csproj", StringComparison.Ordinal))
                await File.WriteAllTextAsync(In(block.Target), (await File.ReadAllTextAsync(In(block.Target))).Replace("</Project>", $"{text}</Project>", StringComparison.Ordinal));
            else
                Write(block.Target, text);
        }
        return printed;
    }

    /// <summary>Runs a command as a shell does. It must end with the code given; one that ends with <c>&amp;</c> goes on, once it has printed something.</summary>
    /// <returns>What it printed, errors included; nothing for <c>cd</c>.</returns>
    public async Task<string> RunAsync(string command, int exitCode = 0)
    {
        if (command.StartsWith("cd ", StringComparison.Ordinal))
        {
            _folder = In(command[3..]);
            return "";
        }
        var staysBehind = command.EndsWith('&');
        var process = Process.Start(Describe(staysBehind ? $"exec {command.TrimEnd('&', ' ')}" : command))!;
        if (staysBehind)
        {
            _running.Add(process);
            var first = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
            if (first is null)
                Assert.Fail($"{command} ended at once: {await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken)}");
            return first;
        }
        using (process)
        {
            var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken) + await error;
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.True(process.ExitCode == exitCode, $"{command}\n\nended with {process.ExitCode}:\n{output}");
            return output;
        }
    }

    public void Dispose()
    {
        foreach (var process in _running)
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
            process.Dispose();
        }
        _directory.Keep = TestContext.Current.TestState?.Result is TestResult.Failed;
        _directory.Dispose();
    }

    private ProcessStartInfo Describe(string command)
    {
        var start = new ProcessStartInfo("bash", ["-u", "-o", "pipefail", "-c", command]) { WorkingDirectory = _folder, RedirectStandardOutput = true, RedirectStandardError = true };
        DotNet.Isolate(start);
        foreach (var (name, value) in _environment)
            start.Environment[name] = value;
        return start;
    }
}
