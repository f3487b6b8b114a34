using System.Globalization;
using Iqm.Contracts.Diagnostics;

namespace Iqm.Contracts.Reports.Verification;

/// <summary>For people: findings by operation in MSBuild's form, equal ones told once; how often each operation was seen; the summary last.</summary>
internal sealed class VerificationTextReport(TextWriter writer, VerificationReportOptions options) : VerificationReport
{
    private const string Gap = "  ";

    private readonly OperationGroups _groups = new();
    private readonly TextReportWriter _lines = new(options.UseColor);

    public override void Add(VerifiedExchange exchange) => _groups.Add(exchange);

    public override void Complete(VerificationOutcome outcome)
    {
        foreach (var group in _groups.WithProblems)
            WriteGroup(group);
        if (_groups.LeftOut > 0)
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"{_groups.LeftOut:N0} more findings are not listed; --format json has all.\n\n"));
        foreach (var finding in outcome.Findings)
            writer.Write(_lines.Line(finding) + "\n");
        if (!outcome.Findings.IsEmpty)
            writer.Write("\n");
        WriteCoverage(outcome);
        writer.Write(Display.Text(outcome.Summary) + "\n");
        if (options.Next?.Invoke(outcome) is { } next)
            writer.Write(Display.Text(next) + "\n");
        writer.Flush();
    }

    private void WriteGroup(OperationGroup group)
    {
        var failing = group.Failing == 0 ? "" : $", {Number(group.Failing)} with errors";
        writer.Write(Display.Text($"{group.Name}: {Number(group.Exchanges)} exchange{(group.Exchanges == 1 ? "" : "s")}{failing}") + "\n");
        foreach (var problem in group.Problems)
        {
            writer.Write(_lines.Line(problem.Waiver is null ? problem.Finding : problem.Finding with { Severity = Severity.Info }) + "\n");
            if (problem.Finding.Part is { } part)
                writer.Write($"    {Display.Text(problem.Finding.Instance is { Length: > 0 } instance ? $"{part} {instance}" : part)}\n");
            writer.Write($"    {problem.Occurrence}\n");
            if (problem.Acceptance is { } acceptance)
                writer.Write($"    {acceptance}\n");
        }
        writer.Write("\n");
    }

    private void WriteCoverage(VerificationOutcome outcome)
    {
        if (outcome.Coverage.IsEmpty)
            return;
        string[][] rows = [["contract", "operation", "status", "exchanges", "violating"],
            .. outcome.Coverage.Select(row => new[] { Display.Text(row.Contract), Display.Text(row.Operation), Display.Text(row.Status), Number(row.Exchanges), Number(row.Violating) })];
        var widths = Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length)).ToArray();
        foreach (var row in rows)
            writer.Write(string.Join(Gap, row.Select((cell, column) => column < 3 ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column]))) + "\n");
        writer.Write("\n");
    }

    private static string Number(long count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
