using Iqm.Contracts.Diagnostics;

namespace Iqm.Contracts.Reports;

/// <summary>MSBuild's canonical form, one finding a line, groups apart, the summary last.</summary>
internal sealed class TextReportWriter(bool useColor) : IReportWriter
{
    private const string Reset = "\u001b[0m";

    public void Write(FindingReport report, TextWriter writer)
    {
        foreach (var group in report.Groups.Where(group => !group.Findings.IsEmpty))
        {
            foreach (var finding in group.Findings)
                writer.Write(Line(finding) + "\n");
            writer.Write("\n");
        }
        writer.Write(Display.Text(report.Summary) + "\n");
    }

    /// <summary>One finding, without line end.</summary>
    internal string Line(Finding finding)
    {
        var line = Display.Text(finding.ToString());
        if (!useColor)
            return line;
        var label = $"{SeverityNames.Of(finding.Severity)} {finding.Code}";
        var at = line.IndexOf(label, StringComparison.Ordinal);
        var color = finding.Severity switch { Severity.Error => "\u001b[31m", Severity.Warning => "\u001b[33m", _ => "\u001b[36m" };
        return at < 0 ? line : $"{line[..at]}{color}{label}{Reset}{line[(at + label.Length)..]}";
    }
}
