using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Reports;

namespace Iqm.Contracts.Differences.Reports;

/// <summary>One page: no script, nothing loaded from elsewhere.</summary>
internal static class DiffHtmlReport
{
    public static void Write(DiffReport report, TextWriter writer)
    {
        writer.Write($"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>iqm-contracts diff</title>
            <style>
            {HtmlReportWriter.Style}
            </style>
            </head>
            <body>
            <h1>iqm-contracts diff</h1>
            <p>{HtmlReportWriter.Escaped(report.Summary)}</p>

            """.ReplaceLineEndings("\n"));
        foreach (var contract in report.Contracts)
        {
            writer.Write($"<h2>{HtmlReportWriter.Escaped(contract.Name)}</h2>\n");
            if (contract.Changes.IsEmpty)
                writer.Write("<p>No changes.</p>\n");
            foreach (var severity in Enum.GetValues<ChangeSeverity>())
                Section(severity, [.. contract.Changes.Where(change => change.Severity == severity)], writer);
        }
        writer.Write("</body>\n</html>\n");
    }

    private static void Section(ChangeSeverity severity, ContractChange[] changes, TextWriter writer)
    {
        if (changes.Length == 0)
            return;
        writer.Write($"<h3>{severity}</h3>\n<table>\n<thead><tr><th>operation</th><th>code</th><th>before</th><th>after</th><th>what</th></tr></thead>\n<tbody>\n");
        var style = severity switch { ChangeSeverity.Breaking => "error", ChangeSeverity.Risky => "warning", _ => "info" };
        foreach (var change in changes)
            writer.Write($"<tr><td>{HtmlReportWriter.Escaped(DiffReportWriter.Heading(change))}</td><td class=\"{style}\" title=\"{HtmlReportWriter.Escaped(change.Descriptor.Title)}\">{change.Code}</td>"
                + $"<td class=\"where\">{Place(change.OldPosition)}</td><td class=\"where\">{Place(change.NewPosition)}</td><td>{HtmlReportWriter.Escaped(Display.Text(change.Message))}</td></tr>\n");
        writer.Write("</tbody>\n</table>\n");
    }

    private static string Place(Loading.SourcePosition? position) => position is { } at ? HtmlReportWriter.Escaped(at.ToString()) : "";
}
