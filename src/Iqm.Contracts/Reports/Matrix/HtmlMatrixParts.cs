using System.Collections.Immutable;
using System.Globalization;
using static Iqm.Contracts.Reports.HtmlReportWriter;

namespace Iqm.Contracts.Reports.Matrix;

/// <summary>Lists that stand in several places of the page.</summary>
internal static class HtmlMatrixParts
{
    // More is read by a program: --format json has all.
    private const int MaxFindings = 200;

    /// <summary><c>2 findings, 1 waived</c>.</summary>
    public static string Count(ImmutableArray<MatrixFinding> findings)
    {
        var waived = findings.Count(finding => finding.Waiver is not null);
        var open = findings.Length - waived;
        return open == 0 ? $"{waived} waived" : MatrixTotals.Number(open, "finding") + (waived > 0 ? $", {waived} waived" : "");
    }

    /// <summary>A list, most serious first, what is waived last.</summary>
    public static void Findings(ImmutableArray<MatrixFinding> findings, TextWriter writer)
    {
        if (findings.IsEmpty)
            return;
        writer.Write("<ul class=\"list\" aria-label=\"Findings\">\n");
        foreach (var found in findings.OrderBy(found => found.Waiver is not null).ThenByDescending(found => found.Finding.Severity).Take(MaxFindings))
        {
            var finding = found.Finding;
            var severity = found.Waiver is null ? SeverityNames.Of(finding.Severity) : "waived";
            var where = string.Join(' ', new[] { finding.Position?.ToString(), finding.Part, finding.Instance }.Where(text => !string.IsNullOrEmpty(text)));
            writer.Write($"<li><b class=\"{severity}\">{severity} <span title=\"{Escaped(finding.Descriptor.Title)}\">{Escaped(finding.Code)}</span></b> <span class=\"soft\">{Escaped(found.Source)}{(found.Count > 1 ? $", {Times(found.Count)}" : "")}</span> {Escaped(finding.Message)}");
            if (where.Length > 0)
                writer.Write($" <code class=\"soft\">{Escaped(where)}</code>");
            if (found.Waiver is { } waiver)
                writer.Write($"<br>Accepted by {Escaped(waiver.Owner)} until {Day(waiver.Expires)}: {Escaped(waiver.Reason)}");
            writer.Write("</li>\n");
        }
        writer.Write("</ul>\n");
        if (findings.Length > MaxFindings)
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"<p class=\"soft\">{findings.Length - MaxFindings:N0} more are left out here; <code>--format json</code> has all.</p>\n"));
    }

    /// <summary>All waivers.</summary>
    public static void Waivers(ImmutableArray<MatrixWaiver> waivers, string id, TextWriter writer)
    {
        if (waivers.IsEmpty)
            return;
        writer.Write($"<section aria-labelledby=\"{id}\">\n<h2 id=\"{id}\">Waivers</h2>\n<div class=\"scroll\">\n<table class=\"plain\">\n<thead><tr><th scope=\"col\">code</th><th scope=\"col\">operation</th><th scope=\"col\">at</th><th scope=\"col\">owner</th><th scope=\"col\">reason</th><th scope=\"col\">until</th><th scope=\"col\">covers here</th></tr></thead>\n<tbody>\n");
        foreach (var (waiver, uses, isExpired) in waivers)
            writer.Write($"<tr><td>{Escaped(waiver.Code)}</td><td>{Escaped(waiver.Operation)}</td><td>{Escaped(waiver.At)}</td><td>{Escaped(waiver.Owner)}</td><td>{Escaped(waiver.Reason)}</td><td>{Day(waiver.Expires)}{(isExpired ? " <b class=\"error\">expired</b>" : "")}</td><td>{Escaped(MatrixTotals.Number(uses, "finding"))}</td></tr>\n");
        writer.Write("</tbody>\n</table>\n</div>\n</section>\n");
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Times(long count) => string.Create(CultureInfo.InvariantCulture, $"{count:N0} times");
}
