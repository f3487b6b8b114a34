using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Testing.Mocking;

namespace Iqm.Contracts.Cli.Mocking;

/// <summary>What a mock answers, a line for each operation.</summary>
internal static class MockTable
{
    private const int MaxWidth = 60;

    public static void Write(TextWriter writer, MockProvider mock)
    {
        var rows = mock.Operations.Select(operation => (operation.Contract, Cells: (string[])[operation.Method, Display.Value(operation.Path), Display.Value(operation.Operation), string.Join(' ', operation.Statuses.Select(Display.Value))])).ToArray();
        if (rows.Length == 0)
            return;
        var widths = Enumerable.Range(0, 3).Select(column => Math.Min(MaxWidth, rows.Max(row => row.Cells[column].Length))).ToArray();
        foreach (var group in rows.GroupBy(row => row.Contract))
        {
            writer.Write($"\n{Display.Value(group.Key)}\n");
            foreach (var (_, cells) in group)
                writer.Write($"  {string.Join("  ", cells.Select((cell, column) => column < 3 ? cell.PadRight(widths[column]) : cell)).TrimEnd()}\n");
        }
    }
}
