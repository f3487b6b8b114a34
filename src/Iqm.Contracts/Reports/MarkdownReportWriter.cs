using System.Globalization;
using System.Text;
using Iqm.Contracts.Diagnostics;

namespace Iqm.Contracts.Reports;

/// <summary>A table for each group that has findings, for comments and job summaries.</summary>
internal sealed class MarkdownReportWriter : IReportWriter
{
    private const string Special = "\\`*_{}[]<>()#+!|~&@$\"'=^";

    public void Write(FindingReport report, TextWriter writer)
    {
        writer.Write($"## iqm-contracts {Escaped(report.Verb)}\n\n{Escaped(report.Summary)}\n");
        foreach (var group in report.Groups.Where(group => !group.Findings.IsEmpty))
        {
            writer.Write($"\n### {Escaped(group.Name)}\n\n| severity | code | where | what |\n|---|---|---|---|\n");
            foreach (var finding in group.Findings)
                writer.Write($"| {SeverityNames.Of(finding.Severity)} | {finding.Code} | {Escaped(finding.Position?.ToString() ?? "")} | {Escaped(finding.Message)} |\n");
        }
    }

    /// <summary>Text that shows as it is: no markup, mention, issue reference or link comes of it.</summary>
    internal static string Escaped(string text)
    {
        text = Display.Text(text);
        var result = new StringBuilder(text.Length + 32);
        for (var i = 0; i < text.Length; i++)
        {
            // References to characters, for a backslash does not stop a mention or a link.
            var isLink = text[i] == ':' && text.AsSpan(i).StartsWith("://") || text[i] == '.' && i >= 3 && text.AsSpan(i - 3, 3).Equals("www", StringComparison.OrdinalIgnoreCase);
            if (isLink || Special.Contains(text[i], StringComparison.Ordinal))
                result.Append(CultureInfo.InvariantCulture, $"&#{(int)text[i]};");
            else
                result.Append(text[i]);
        }
        return result.ToString();
    }
}
