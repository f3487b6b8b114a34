using System.Globalization;

namespace Iqm.Contracts.Reports.Matrix;

/// <summary>What one cell of the matrix shows.</summary>
/// <param name="Column">The column's name.</param>
/// <param name="State">How good it is.</param>
/// <param name="Text">What there is to say besides; may be empty.</param>
internal readonly record struct MatrixCell(string Column, CellState State, string Text)
{
    /// <summary>The columns, in order.</summary>
    public static readonly string[] Columns = ["documented", "example", "mocked", "pact", "verified live"];

    /// <summary>A character for the state.</summary>
    public char Mark => State switch { CellState.Yes => '✓', CellState.Broken => '✗', CellState.Partly => '○', _ => '–' };

    /// <summary>The state in a word, for those who hear the page.</summary>
    public string Word => State switch { CellState.Yes => "yes", CellState.Broken => "broken", CellState.Partly => "partly", _ => "no" };

    /// <summary>The cells of a status, one for each of <see cref="Columns"/>.</summary>
    public static MatrixCell[] Of(MatrixStatus status) =>
    [
        new(Columns[0], status.IsDocumented ? CellState.Yes : CellState.Broken, ""),
        new(Columns[1], status.Examples > 0 ? CellState.Yes : CellState.No, status.Examples > 1 ? Number(status.Examples) : ""),
        new(Columns[2], status.IsMocked ? CellState.Yes : CellState.No, ""),
        Pact(status),
        Verified(status),
    ];

    private static MatrixCell Pact(MatrixStatus status)
    {
        var broken = status.Pacts.Count(pact => pact.IsBroken);
        return broken > 0 ? new(Columns[3], CellState.Broken, $"{Number(broken)} of {Number(status.Pacts.Length)}")
            : status.Pacts.IsEmpty ? new(Columns[3], CellState.No, "") : new(Columns[3], CellState.Yes, Number(status.Pacts.Length));
    }

    private static MatrixCell Verified(MatrixStatus status)
    {
        if (status.Violating > 0)
            return new(Columns[4], CellState.Broken, $"{Number(status.Violating)} of {Number(status.Violating + status.Conforming)}");
        if (status.Conforming > 0)
            return new(Columns[4], CellState.Yes, Number(status.Conforming));
        return status.Seen > 0 ? new(Columns[4], CellState.Partly, $"seen {Number(status.Seen)}") : new(Columns[4], CellState.No, "");
    }

    private static string Number(long count) => count.ToString("N0", CultureInfo.InvariantCulture);
}

/// <summary>How good a cell of the matrix is.</summary>
internal enum CellState
{
    No,
    Partly,
    Yes,
    Broken,
}
