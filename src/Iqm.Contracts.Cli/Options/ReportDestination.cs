using System.Text;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Files;
using Iqm.Contracts.Reports;

namespace Iqm.Contracts.Cli.Options;

/// <summary>Where a report goes and in which form.</summary>
/// <param name="Format">The form.</param>
/// <param name="File">A path; null for stdout.</param>
internal sealed record ReportDestination(ReportFormat Format, string? File)
{
    /// <summary>Writes the report, and on a terminal what to do next.</summary>
    /// <param name="report">The report.</param>
    /// <param name="output">The streams.</param>
    /// <param name="clean">What to do next when there are no findings.</param>
    /// <returns>What the verb ends with: <see cref="ExitCode.Findings"/> when there is an error among the findings, <see cref="ExitCode.Usage"/> when the file cannot be written.</returns>
    public int Deliver(FindingReport report, IVerbOutput output, string clean)
    {
        var exitCode = Deliver((writer, useColor) => ReportWriter.Write(report, Format, writer, useColor), report.Summary, report.Count(Severity.Error) > 0, output);
        Suggest(report.Findings.MaxBy(finding => finding.Severity) is { } worst ? Explaining(worst.Code) : clean, output);
        return exitCode;
    }

    /// <summary>What explains a code.</summary>
    public static string Explaining(string code) => $"iqm-contracts explain {code} says what it means and how to mend it";

    /// <summary>Says what to do next, to a person who reads the report on a terminal.</summary>
    public void Suggest(string next, IVerbOutput output)
    {
        if (output.IsOutTerminal && File is null && Format == ReportFormat.Text)
            output.Out.Write($"Next: {next}.\n");
    }

    /// <summary>Writes what <paramref name="write"/> makes.</summary>
    /// <param name="write">Gets the writer and whether to colour.</param>
    /// <param name="summary">One line for stderr when the report goes to a file.</param>
    /// <param name="hasErrors">Whether the verb ends with <see cref="ExitCode.Findings"/>.</param>
    /// <param name="output">The streams.</param>
    public int Deliver(Action<TextWriter, bool> write, string summary, bool hasErrors, IVerbOutput output) => Deliver((writer, useColor) =>
    {
        write(writer, useColor);
        return (summary, hasErrors);
    }, output);

    /// <summary>Writes a report that is made while it is written.</summary>
    /// <param name="write">Gets the writer and whether to colour; gives one line for stderr when the report goes to a file, and whether the verb ends with <see cref="ExitCode.Findings"/>.</param>
    /// <param name="output">The streams.</param>
    public int Deliver(Func<TextWriter, bool, (string Summary, bool HasErrors)> write, IVerbOutput output)
    {
        if (File is null)
            return write(output.Out, output.UseColor).HasErrors ? ExitCode.Findings : ExitCode.Agree;
        var outcome = (Summary: "", HasErrors: false);
        try
        {
            WriteWhole(File, writer => outcome = write(writer, false));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            output.Error.Write($"{Finding.Create(DiagnosticCatalog.OutputUnwritable, null, Display.Value(File), Display.Text(e.Message))}\n");
            return ExitCode.Usage;
        }
        output.Error.Write($"{Display.Text(outcome.Summary)} The report is in '{Display.Value(File)}'.\n");
        return outcome.HasErrors ? ExitCode.Findings : ExitCode.Agree;
    }

    /// <summary>Writes a file that appears under its name only when it is complete.</summary>
    internal static void WriteWhole(string path, Action<TextWriter> write) =>
        WholeFile.Write(path, stream =>
        {
            using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
            write(writer);
        });
}
