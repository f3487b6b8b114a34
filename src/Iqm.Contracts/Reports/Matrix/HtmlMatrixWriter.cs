using System.Globalization;
using static Iqm.Contracts.Reports.HtmlReportWriter;

namespace Iqm.Contracts.Reports.Matrix;

/// <summary>One page with everything in it. Readable without script; with it, searched and filtered.</summary>
internal sealed class HtmlMatrixWriter(MatrixReport report, TextWriter writer)
{
    private readonly AnchorNames _anchors = new();

    public void Write()
    {
        var outside = _anchors.Of("other-findings");
        var waivers = _anchors.Of("waivers");
        _ = (_anchors.Of("main"), _anchors.Of("filter"), _anchors.Of("shown"), _anchors.Of("search"));
        var sections = report.Contracts.Select(contract => (Contract: contract, Id: _anchors.Of(contract.Name))).ToArray();
        writer.Write($"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src '{HtmlMatrixScript.Hash}'; base-uri 'none'; form-action 'none'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Contracts report</title>
            <style>
            {HtmlMatrixStyle.Text}
            </style>
            </head>
            <body>
            <a class="skip" href="#main">Skip to the matrix</a>
            <header>
            <h1>Contracts report</h1>
            <p class="soft">{Escaped(report.Summary)}</p>

            """.ReplaceLineEndings("\n"));
        WriteTiles(report.Totals);
        writer.Write("<nav aria-label=\"Sections\"><ul>\n");
        foreach (var (contract, id) in sections)
            writer.Write($"<li><a href=\"#{id}\">{Escaped(contract.Name)}</a> <span class=\"soft\">{Escaped(MatrixTotals.Number(contract.Operations.Length, "operation"))}</span></li>\n");
        if (!report.Waivers.IsEmpty)
            writer.Write($"<li><a href=\"#{waivers}\">Waivers</a></li>\n");
        if (!report.Findings.IsEmpty)
            writer.Write($"<li><a href=\"#{outside}\">Other findings</a></li>\n");
        writer.Write("</ul></nav>\n");
        WriteFilter();
        writer.Write("</header>\n<main id=\"main\">\n");
        HtmlMatrixSection[] written = [.. sections.Select(section => new HtmlMatrixSection(section.Contract, section.Id, _anchors, writer))];
        foreach (var section in written)
            section.Write();
        HtmlMatrixParts.Waivers(report.Waivers, waivers, writer);
        if (!report.Findings.IsEmpty)
        {
            writer.Write($"<section aria-labelledby=\"{outside}\">\n<h2 id=\"{outside}\">Other findings</h2>\n");
            HtmlMatrixParts.Findings(report.Findings, writer);
            writer.Write("</section>\n");
        }
        foreach (var section in written)
            section.WriteEvidence();
        writer.Write($"</main>\n<script>{HtmlMatrixScript.Element}</script>\n</body>\n</html>\n");
    }

    private void WriteTiles(MatrixTotals totals)
    {
        writer.Write("<ul class=\"tiles\" aria-label=\"Totals\">\n");
        foreach (var (name, count) in (ReadOnlySpan<(string, int)>)[("with an example", totals.WithExample), ("mocked", totals.Mocked), ("with a pact", totals.WithPact), ("verified live", totals.Verified)])
        {
            var percent = totals.Statuses == 0 ? 0 : (int)(100L * count / totals.Statuses);
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"<li><b>{percent}%</b>{count:N0} of {totals.Statuses:N0} statuses {name}<progress max=\"{Math.Max(1, totals.Statuses)}\" value=\"{count}\" aria-label=\"Statuses {name}\"></progress></li>\n"));
        }
        writer.Write(string.Create(CultureInfo.InvariantCulture, $"<li><b class=\"{(totals.Errors > 0 ? "error" : "yes")}\">{totals.Errors:N0}</b>errors, {MatrixTotals.Number(totals.Warnings, "warning")}, {totals.Waived:N0} waived</li>\n</ul>\n"));
    }

    // Hidden until the script runs, for without it nothing is filtered.
    private void WriteFilter()
    {
        writer.Write("""
            <form id="filter" role="search" aria-label="Operations" hidden>
            <label class="unseen" for="search">Search operations</label>
            <input type="search" id="search" name="search" placeholder="Search: name, path, status, code, text" autocomplete="off">
            <fieldset><legend>Only those with</legend>

            """.ReplaceLineEndings("\n"));
        foreach (var (value, label) in HtmlMatrixSection.Filters)
            writer.Write($"<label><input type=\"checkbox\" value=\"{value}\"> {label}</label>\n");
        writer.Write("</fieldset>\n<button type=\"reset\">Show all</button>\n<output id=\"shown\" aria-live=\"polite\"></output>\n</form>\n");
    }
}
