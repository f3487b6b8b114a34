using Iqm.Contracts.Diagnostics;
using static Iqm.Contracts.Reports.HtmlReportWriter;

namespace Iqm.Contracts.Reports.Matrix;

/// <summary>A contract on the page: its matrix, its findings, and at the page's end its decisions.</summary>
internal sealed class HtmlMatrixSection(MatrixContract contract, string id, AnchorNames anchors, TextWriter writer)
{
    /// <summary>What operations can be filtered by, and how it is called.</summary>
    public static readonly (string Value, string Label)[] Filters =
    [
        ("findings", "findings"), ("waived", "waivers"), ("evidence", "evidence"), ("no-example", "no example"), ("no-mock", "no mock"), ("no-pact", "no pact"), ("unverified", "unverified statuses"),
    ];

    private readonly string _evidenceId = anchors.Of(id, "evidence");

    private readonly string[] _evidence = [.. contract.Evidence.Select(entry => anchors.Of(id, "evidence", entry.Id))];

    public void Write()
    {
        writer.Write($"<section class=\"contract\" aria-labelledby=\"{id}\">\n<h2 id=\"{id}\">{Escaped(contract.Name)}</h2>\n<p class=\"soft\"><code>{Escaped(contract.File)}</code>: {Escaped(contract.Totals.ToString())}{(contract.Evidence.IsEmpty ? "" : $" <a href=\"#{_evidenceId}\">{contract.Evidence.Length} evidence</a>")}</p>\n");
        WriteMatrix();
        if (!contract.Findings.IsEmpty)
        {
            writer.Write($"<details><summary>{HtmlMatrixParts.Count(contract.Findings)} of the whole contract</summary>\n");
            HtmlMatrixParts.Findings(contract.Findings, writer);
            writer.Write("</details>\n");
        }
        writer.Write("</section>\n");
    }

    private void WriteMatrix()
    {
        if (contract.Operations.IsEmpty)
        {
            writer.Write("<p>No operations.</p>\n");
            return;
        }
        writer.Write($"<p class=\"none\" hidden>No operation of this contract fits the filter.</p>\n<div class=\"scroll\">\n<table class=\"matrix\">\n<caption class=\"unseen\">Operations and statuses of {Escaped(contract.Name)}</caption>\n<thead><tr><th scope=\"col\">operation</th><th scope=\"col\">status</th>");
        foreach (var column in MatrixCell.Columns)
            writer.Write($"<th scope=\"col\">{column}</th>");
        writer.Write("</tr></thead>\n");
        foreach (var operation in contract.Operations)
            WriteOperation(operation);
        writer.Write("</table>\n</div>\n");
    }

    private void WriteOperation(MatrixOperation operation)
    {
        var rows = Math.Max(1, operation.Statuses.Length);
        writer.Write($"<tbody id=\"{anchors.Of(id, operation.Name)}\" data-is=\"{Traits(operation)}\">\n<tr><th scope=\"rowgroup\" rowspan=\"{rows}\"><span class=\"name\">{Escaped(operation.Name)}</span>{(operation.IsDeprecated ? " <span class=\"partly\">deprecated</span>" : "")}<br>"
            + $"<span class=\"path\">{Escaped(operation.Method)} {Escaped(operation.Path)}</span>{(operation.Summary.Length > 0 ? $"<br><span class=\"soft\">{Escaped(Display.Value(operation.Summary))}</span>" : "")}</th>");
        if (operation.Statuses.IsEmpty)
            writer.Write($"<td colspan=\"{MatrixCell.Columns.Length + 1}\">No response is documented.</td></tr>\n");
        for (var i = 0; i < operation.Statuses.Length; i++)
        {
            writer.Write($"{(i > 0 ? "<tr>" : "")}<th scope=\"row\">{Escaped(operation.Statuses[i].Status)}</th>");
            foreach (var cell in MatrixCell.Of(operation.Statuses[i]))
                writer.Write($"<td class=\"{ClassOf(cell.State)}\"><span aria-hidden=\"true\">{cell.Mark}</span><span class=\"unseen\">{cell.Word}</span>{(cell.Text.Length > 0 ? $" {cell.Text}" : "")}</td>");
            writer.Write("</tr>\n");
        }
        WriteDetails(operation);
        writer.Write("</tbody>\n");
    }

    private void WriteDetails(MatrixOperation operation)
    {
        var pacts = operation.Statuses.SelectMany(status => status.Pacts.Select(pact => (status.Status, Pact: pact))).ToArray();
        var seen = operation.Statuses.Where(status => status.Fields > 0).ToArray();
        string[] parts =
        [
            .. operation.Findings.IsEmpty ? (string[])[] : [HtmlMatrixParts.Count(operation.Findings)],
            .. operation.Evidence.IsEmpty ? (string[])[] : [$"{operation.Evidence.Length} evidence"],
            .. pacts.Length == 0 ? (string[])[] : [MatrixTotals.Number(pacts.Length, "interaction")],
            .. seen.Length == 0 ? (string[])[] : ["fields seen"],
        ];
        writer.Write($"<tr class=\"more\"><td colspan=\"{MatrixCell.Columns.Length + 2}\"><details><summary><span class=\"unseen\">{Escaped(operation.Name)}: </span>{(parts.Length == 0 ? "where it stands" : string.Join(" · ", parts))}</summary>\n"
            + $"<p class=\"soft\"><code>{Escaped(operation.Position.ToString())}</code></p>\n");
        HtmlMatrixParts.Findings(operation.Findings, writer);
        if (!operation.Evidence.IsEmpty)
        {
            writer.Write("<ul class=\"list\" aria-label=\"Evidence\">\n");
            foreach (var evidence in operation.Evidence)
                WriteReason(evidence);
            writer.Write("</ul>\n");
        }
        if (pacts.Length > 0)
        {
            writer.Write("<ul class=\"list\" aria-label=\"Pacts\">\n");
            foreach (var (status, pact) in pacts)
                writer.Write($"<li>{Escaped(status)}: {(pact.IsBroken ? "<span class=\"broken\">broken</span> " : "")}<b>{Escaped(Display.Value(pact.Consumer))}</b> {Escaped(Display.Value(pact.Description))} <code class=\"soft\">{Escaped(pact.Position.ToString())}</code></li>\n");
            writer.Write("</ul>\n");
        }
        foreach (var status in seen)
            writer.Write($"<p class=\"soft\">{Escaped(status.Status)}: {status.FieldsSeen} of {status.Fields} documented fields were seen.</p>\n");
        writer.Write("</details></td></tr>\n");
    }

    // What is about a component would stand here many times: a link is enough.
    private void WriteReason(MatrixEvidence evidence)
    {
        var entry = contract.Evidence[evidence.Entry];
        writer.Write($"<li><a href=\"#{_evidence[evidence.Entry]}\">{Escaped(Display.Value(entry.Id))}</a> <span class=\"soft\">{entry.Kind.ToString().ToLowerInvariant()}{(evidence.IsShared ? ", of a shared component" : "")}</span>"
            + $"{(evidence.IsShared ? "" : $"<br>{Escaped(entry.Decision)}")}</li>\n");
    }

    /// <summary>Writes the decisions, for the end of the page.</summary>
    public void WriteEvidence()
    {
        if (contract.Evidence.IsEmpty)
            return;
        writer.Write($"<section aria-labelledby=\"{_evidenceId}\">\n<h2 id=\"{_evidenceId}\">Evidence of {Escaped(contract.Name)}</h2>\n<p class=\"soft\">What the vendor's pages say, and what was decided where they contradict themselves or are silent.</p>\n");
        for (var i = 0; i < contract.Evidence.Length; i++)
        {
            var entry = contract.Evidence[i];
            writer.Write($"<article class=\"entry\" id=\"{_evidence[i]}\" aria-label=\"{Escaped(entry.Id)}\">\n<b>{Escaped(entry.Id)}</b> <span class=\"soft\">{entry.Kind.ToString().ToLowerInvariant()} · <code>{Escaped(entry.Position.ToString())}</code></span>\n<dl>"
                + $"<dt>Documented</dt><dd>{Escaped(entry.Documented)}</dd><dt>Decision</dt><dd>{Escaped(entry.Decision)}</dd><dt>At</dt><dd>{string.Join("<br>", entry.At.Select(at => $"<code>{Escaped(at.Pointer.ToString())}</code>"))}</dd>"
                + $"<dt>Sources</dt><dd>{string.Join(", ", entry.Sources.Select(source => $"<code>{Escaped(source.ToString())}</code>"))}</dd></dl>\n</article>\n");
        }
        writer.Write("</section>\n");
    }

    private static string Traits(MatrixOperation operation)
    {
        bool[] has =
        [
            operation.Findings.Any(finding => finding.Waiver is null), operation.Findings.Any(finding => finding.Waiver is not null), !operation.Evidence.IsEmpty, operation.Statuses.Any(status => status.Examples == 0),
            operation.Statuses.Any(status => !status.IsMocked), operation.Statuses.Any(status => status.Pacts.IsEmpty), operation.Statuses.Any(status => !status.IsVerified),
        ];
        return string.Join(' ', Filters.Zip(has).Where(pair => pair.Second).Select(pair => pair.First.Value));
    }

    private static string ClassOf(CellState state) => state switch { CellState.Yes => "yes", CellState.Broken => "broken", CellState.Partly => "partly", _ => "no" };
}
