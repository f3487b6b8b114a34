using System.Diagnostics;
using System.Globalization;

namespace Iqm.Contracts.Mutants;

/// <summary>The other end of a <see cref="Worker"/>; a new process takes the place of one that ended.</summary>
internal sealed class WorkerProcess(string assembly, string classes, string profile) : IDisposable
{
    private Process? _process;

    /// <returns>The test that notices it; null if none does.</returns>
    public string? Judge(Mutant mutant)
    {
        var (verdict, test) = Ask(mutant);
        return verdict == Worker.Spoiled ? JudgeFresh(mutant) : verdict == Worker.Survived ? null : test;
    }

    /// <summary>The same in a process that has kept nothing yet.</summary>
    public string? JudgeFresh(Mutant mutant)
    {
        Dispose();
        var (verdict, test) = Ask(mutant);
        return verdict == Worker.Survived ? null : test;
    }

    public void Dispose()
    {
        _process?.Kill();
        _process?.Dispose();
        _process = null;
    }

    private (string Verdict, string Test) Ask(Mutant mutant)
    {
        var process = _process ?? Start();
        process.StandardInput.WriteLine(mutant.Id.ToString(CultureInfo.InvariantCulture));
        process.StandardInput.Flush();
        // A process that falls is a mutant that was noticed.
        var answer = (process.StandardOutput.ReadLine() ?? $"{Worker.Endless} fall of the process").Split(' ', 2);
        if (answer[0] is Worker.Endless or Worker.Spoiled)
            Dispose();
        return (answer[0], answer.Length > 1 ? answer[1] : "");
    }

    private Process Start()
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, [Program.WorkerArgument, assembly, classes, profile]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        // Memory without end is an end too.
        start.Environment["DOTNET_GCHeapHardLimit"] = "C0000000";
        _process = Process.Start(start)!;
        _process.BeginErrorReadLine();
        return _process.StandardOutput.ReadLine() == Worker.Ready ? _process : throw new InvalidOperationException("The tests cannot be loaded.");
    }
}
