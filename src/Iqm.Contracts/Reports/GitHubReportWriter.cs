using Iqm.Contracts.Diagnostics;

namespace Iqm.Contracts.Reports;

/// <summary>Workflow commands: <c>::error file=…,line=…,col=…,title=…::message</c>.</summary>
/// <remarks>Source: GitHub Actions, Workflow commands; the escaping is that of the runner's toolkit.</remarks>
internal sealed class GitHubReportWriter : IReportWriter
{
    public void Write(FindingReport report, TextWriter writer)
    {
        foreach (var finding in report.Findings)
        {
            var command = finding.Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "notice" };
            var properties = new List<string>();
            if (finding.Position is { } position)
            {
                properties.Add($"file={Property(position.File)}");
                if (position.Line > 0)
                    properties.Add($"line={position.Line}");
                if (position.Column > 0)
                    properties.Add($"col={position.Column}");
            }
            properties.Add($"title={Property($"{finding.Code} {finding.Descriptor.Title}")}");
            writer.Write($"::{command} {string.Join(',', properties)}::{Data(finding.Message)}\n");
        }
        writer.Write(Plain(report.Summary) + "\n");
    }

    // A line that begins with :: would be a command.
    private static string Plain(string text) => Display.Text(text).TrimStart(':');

    private static string Data(string text) => Display.Text(text).Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
