namespace Iqm.Contracts.Reports;

/// <summary>Writes reports in any format.</summary>
public static class ReportWriter
{
    /// <summary>Writes a report. Its text never acts on what shows it: no terminal escapes, markup or workflow commands from findings.</summary>
    /// <param name="report">The report.</param>
    /// <param name="format">The format.</param>
    /// <param name="writer">Receives text whose lines end with LF.</param>
    /// <param name="useColor">Whether <see cref="ReportFormat.Text"/> is coloured with ANSI sequences; other formats never are.</param>
    public static void Write(FindingReport report, ReportFormat format, TextWriter writer, bool useColor = false)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(writer);
        IReportWriter formatWriter = format switch
        {
            ReportFormat.Text => new TextReportWriter(useColor),
            ReportFormat.Json => new JsonReportWriter(),
            ReportFormat.Sarif => new SarifReportWriter(),
            ReportFormat.Junit => new JunitReportWriter(),
            ReportFormat.GitHub => new GitHubReportWriter(),
            ReportFormat.Markdown => new MarkdownReportWriter(),
            ReportFormat.Html => new HtmlReportWriter(),
            _ => throw new ArgumentOutOfRangeException(nameof(format)),
        };
        formatWriter.Write(report, writer);
    }
}
