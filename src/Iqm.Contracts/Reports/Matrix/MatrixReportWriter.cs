namespace Iqm.Contracts.Reports.Matrix;

/// <summary>Writes a <see cref="MatrixReport"/>.</summary>
public static class MatrixReportWriter
{
    /// <summary>The formats there are, the usual one first.</summary>
    public static IReadOnlyList<ReportFormat> Formats { get; } = [ReportFormat.Html, ReportFormat.Markdown, ReportFormat.Json];

    /// <summary>Writes a report. Its text never acts on what shows it.</summary>
    /// <param name="report">The report.</param>
    /// <param name="format">One of <see cref="Formats"/>.</param>
    /// <param name="writer">Receives text whose lines end with LF.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such format of this report.</exception>
    public static void Write(MatrixReport report, ReportFormat format, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(writer);
        switch (format)
        {
            case ReportFormat.Html:
                new HtmlMatrixWriter(report, writer).Write();
                break;
            case ReportFormat.Markdown:
                MarkdownMatrixWriter.Write(report, writer);
                break;
            case ReportFormat.Json:
                JsonMatrixWriter.Write(report, writer);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(format));
        }
    }
}
