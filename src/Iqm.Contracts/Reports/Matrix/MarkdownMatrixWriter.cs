using System.Globalization;
using System.Text;
using static Iqm.Contracts.Reports.MarkdownReportWriter;

namespace Iqm.Contracts.Reports.Matrix;

/// <summary>The report for a pull request: numbers, findings, the matrix folded away. Ends before what a comment may have; the page has all.</summary>
internal static class MarkdownMatrixWriter
{
    // GitHub takes comments of 65,536 characters; tables of text that grow by escaping stay below.
    private const int Limit = 60_000;

    // Findings leave this much for the matrix.
    private const int FindingsLimit = 30_000;

    public static void Write(MatrixReport report, TextWriter writer)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"## Contracts report\n\n{Escaped(report.Summary)}\n\n");
        text.Append("| contract | operations | statuses | example | mocked | pact | verified live | errors | warnings | waived |\n|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|\n");
        foreach (var contract in report.Contracts)
        {
            var totals = contract.Totals;
            text.Append(CultureInfo.InvariantCulture, $"| {Short(contract.Name)} | {totals.Operations} | {totals.Statuses} | {totals.WithExample} | {totals.Mocked} | {totals.WithPact} | {totals.Verified} | {totals.Errors} | {totals.Warnings} | {totals.Waived} |\n");
        }
        Findings(report, text);
        Matrix(report, text);
        writer.Write(text.ToString());
    }

    private static void Findings(MatrixReport report, StringBuilder text)
    {
        (string? Operation, MatrixFinding Found)[] all = [.. report.Contracts.SelectMany(contract => contract.Findings.Select(found => ((string?)null, found))
            .Concat(contract.Operations.SelectMany(operation => operation.Findings.Select(found => ((string?)operation.Name, found))))), .. report.Findings.Select(found => ((string?)null, found))];
        if (all.Length == 0)
            return;
        text.Append("\n### Findings\n\n| severity | code | operation | where | what |\n|---|---|---|---|---|\n");
        Rows(all.OrderBy(one => one.Found.Waiver is not null).ThenByDescending(one => one.Found.Finding.Severity), all.Length, FindingsLimit, "findings", text, one =>
        {
            var (operation, found) = one;
            var severity = found.Waiver is null ? SeverityNames.Of(found.Finding.Severity) : "waived";
            var count = found.Count > 1 ? string.Create(CultureInfo.InvariantCulture, $" ({found.Count:N0} times)") : "";
            return $"| {severity} | {Escaped(found.Finding.Code)} | {Short(operation ?? found.Finding.Operation ?? "")} | {Escaped(found.Finding.Position?.ToString() ?? "")} | {Escaped(found.Finding.Message)}{count} |\n";
        });
    }

    private static void Matrix(MatrixReport report, StringBuilder text)
    {
        foreach (var contract in report.Contracts.Where(contract => !contract.Operations.IsEmpty))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n<details><summary>Matrix of {Short(contract.Name)}</summary>\n\n| operation | status | documented | example | mocked | pact | verified live |\n|---|---|---|---|---|---|---|\n");
            Rows(contract.Operations.SelectMany(operation => operation.Statuses.Select(status => (operation, status))), contract.Totals.Statuses, Limit, "statuses", text, row =>
            {
                var (operation, status) = row;
                string[] cells = [.. MatrixCell.Of(status).Select(cell => $"{cell.Mark}{(cell.Text.Length == 0 ? "" : $" {cell.Text}")}")];
                return $"| {Short(operation.Name)} | {Short(status.Status)} | {string.Join(" | ", cells)} |\n";
            });
            text.Append("\n</details>\n");
        }
    }

    private static void Rows<T>(IEnumerable<T> rows, int count, int limit, string noun, StringBuilder text, Func<T, string> write)
    {
        foreach (var row in rows)
        {
            var line = write(row);
            if (text.Length + line.Length > limit)
            {
                text.Append(CultureInfo.InvariantCulture, $"\n{count:N0} more {noun} are left out; `--format html` has all.\n");
                return;
            }
            text.Append(line);
            count--;
        }
    }

    private static string Short(string text) => Escaped(Diagnostics.Display.Value(text));
}
