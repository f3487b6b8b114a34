namespace Iqm.Contracts.Cli.Tests;

/// <summary>A run of the tool inside the test's process, in a folder of its own.</summary>
public sealed class CliRun : IDisposable
{
    public CliRun() => Folder = Directory.CreateTempSubdirectory("iqmc-cli-").FullName;

    public string Folder { get; }

    public bool UseColor { get; init; }

    /// <summary>Whether results go to a terminal.</summary>
    public bool IsTerminal { get; init; }

    /// <summary>The working folder, below <see cref="Folder"/>.</summary>
    public string WorkingFolder { get; init; } = "";

    /// <summary>What stands on stdin.</summary>
    public string Input { get; set; } = "";

    public string this[string relative] => Path.Combine(Folder, relative).Replace('\\', '/');

    public CliRun Write(string relative, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(this[relative])!);
        File.WriteAllText(this[relative], text);
        return this;
    }

    /// <summary>Runs the tool. In what comes back the folder's path is called <c>FOLDER</c>.</summary>
    public async Task<string> RunAsync(params string[] arguments)
    {
        var output = new RecordingOutput(UseColor, IsTerminal, Input, this[WorkingFolder]);
        var exitCode = await Program.RunAsync(arguments, output);
        return $"exit {exitCode}\n--- stdout\n{output.Out}--- stderr\n{output.Error}".Replace(Folder.Replace('\\', '/'), "FOLDER", StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private sealed class RecordingOutput(bool useColor, bool isTerminal, string input, string folder) : IVerbOutput
    {
        public TextWriter Out { get; } = new StringWriter { NewLine = "\n" };

        public TextWriter Error { get; } = new StringWriter { NewLine = "\n" };

        public bool UseColor => useColor;

        public string Folder => folder;

        public Stream In => new MemoryStream(System.Text.Encoding.UTF8.GetBytes(input));

        public bool IsOutTerminal => isTerminal;
    }
}
