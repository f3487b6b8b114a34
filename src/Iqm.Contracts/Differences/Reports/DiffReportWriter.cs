using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Reports;

namespace Iqm.Contracts.Differences.Reports;

/// <summary>Writes reports of changes in any format.</summary>
public static class DiffReportWriter
{
    /// <summary>Writes a report. Its text never acts on what shows it: no terminal escapes, markup or workflow commands from contracts.</summary>
    /// <param name="report">The report.</param>
    /// <param name="format">The format.</param>
    /// <param name="writer">Receives text whose lines end with LF.</param>
    /// <param name="useColor">Whether <see cref="ReportFormat.Text"/> is coloured with ANSI sequences; other formats never are.</param>
    public static void Write(DiffReport report, ReportFormat format, TextWriter writer, bool useColor = false)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(writer);
        switch (format)
        {
            case ReportFormat.Text:
                DiffTextReport.Write(report, writer, useColor);
                break;
            case ReportFormat.Json:
                DiffJsonReport.Write(report, writer);
                break;
            case ReportFormat.Markdown:
                DiffMarkdownReport.Write(report, writer);
                break;
            case ReportFormat.Html:
                DiffHtmlReport.Write(report, writer);
                break;
            default:
                ReportWriter.Write(AsFindings(report), format, writer);
                break;
        }
    }

    /// <summary>Operations as a heading: <c>GET /users (listUsers), GET /teams and 12 more</c>.</summary>
    internal static string Heading(ContractChange change)
    {
        if (change.Operations.IsEmpty)
            return "The whole contract";
        var shown = string.Join(", ", change.Operations.Take(3).Select(operation => Display.Value(operation.ToString())));
        return change.Operations.Length > 3 ? $"{shown} and {change.Operations.Length - 3} more" : shown;
    }

    private static FindingReport AsFindings(DiffReport report) =>
        new("diff", "contract", [.. report.Contracts.Select(contract => new FindingGroup(contract.Name, [.. contract.Changes.Select(change => change.ToFinding())]))]) { Summary = report.Summary };
}
