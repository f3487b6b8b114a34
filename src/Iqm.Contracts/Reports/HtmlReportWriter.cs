using System.Net;
using Iqm.Contracts.Diagnostics;

namespace Iqm.Contracts.Reports;

/// <summary>One page: no script, nothing loaded from elsewhere.</summary>
internal sealed class HtmlReportWriter : IReportWriter
{
    internal const string Style = """
        body{font:15px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:70rem;padding:0 1rem;color:#1b1b1b;background:#fff}
        table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.3rem .6rem;border-bottom:1px solid #ddd}
        td.where{white-space:nowrap}td,h2{overflow-wrap:anywhere}.error{color:#a40000}.warning{color:#7a4b00}.info{color:#00467a}
        @media(prefers-color-scheme:dark){body{color:#eee;background:#161616}th,td{border-color:#444}.error{color:#ff8f8f}.warning{color:#ffc266}.info{color:#8fc7ff}}
        """;

    public void Write(FindingReport report, TextWriter writer)
    {
        writer.Write($"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>iqm-contracts {Escaped(report.Verb)}</title>
            <style>
            {Style}
            </style>
            </head>
            <body>
            <h1>iqm-contracts {Escaped(report.Verb)}</h1>
            <p>{Escaped(report.Summary)}</p>

            """.ReplaceLineEndings("\n"));
        foreach (var group in report.Groups)
            WriteGroup(group, writer);
        writer.Write("</body>\n</html>\n");
    }

    private static void WriteGroup(FindingGroup group, TextWriter writer)
    {
        writer.Write($"<h2>{Escaped(group.Name)}</h2>\n");
        if (group.Findings.IsEmpty)
        {
            writer.Write("<p>No findings.</p>\n");
            return;
        }
        writer.Write("<table>\n<thead><tr><th>severity</th><th>code</th><th>where</th><th>what</th></tr></thead>\n<tbody>\n");
        foreach (var finding in group.Findings)
        {
            var severity = SeverityNames.Of(finding.Severity);
            var where = finding.Position is { } at ? at with { File = at.File == group.Name ? "" : at.File } : default;
            writer.Write($"<tr><td class=\"{severity}\">{severity}</td><td title=\"{Escaped(finding.Descriptor.Title)}\">{finding.Code}</td>"
                + $"<td class=\"where\">{Escaped(where.File is null ? "" : where.ToString())}</td><td>{Escaped(finding.Message)}</td></tr>\n");
        }
        writer.Write("</tbody>\n</table>\n");
    }

    internal static string Escaped(string text) => WebUtility.HtmlEncode(Display.Text(text));
}
