using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Reports;

namespace Iqm.Contracts.Differences.Reports;

/// <summary>Changes in MSBuild's form, those of the same operations together, the most serious first, the summary last.</summary>
internal static class DiffTextReport
{
    public static void Write(DiffReport report, TextWriter writer, bool useColor)
    {
        var line = new TextReportWriter(useColor);
        foreach (var contract in report.Contracts)
        {
            // Changes come sorted by severity, so that a group stands where its most serious change does.
            foreach (var group in contract.Changes.GroupBy(change => string.Join('\n', change.Operations.Select(operation => operation.ToString()))))
            {
                var heading = DiffReportWriter.Heading(group.First());
                writer.Write(report.Contracts.Length > 1 ? $"{Display.Value(contract.Name)}: {heading}\n" : heading + "\n");
                foreach (var change in group)
                {
                    var finding = change.ToFinding() with { Position = change.Position, Message = $"{change.Severity.Word()}: {change.Message}" };
                    writer.Write($"  {line.Line(finding)}\n");
                    if ((change.IsRemoval ? change.NewPosition : change.OldPosition) is { Line: > 0 } other)
                        writer.Write($"    {(change.IsRemoval ? "after" : "before")}: {Display.Text(other.ToString())}\n");
                }
                writer.Write("\n");
            }
        }
        writer.Write(Display.Text(report.Summary) + "\n");
    }
}
