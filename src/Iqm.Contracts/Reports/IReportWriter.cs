namespace Iqm.Contracts.Reports;

/// <summary>Writes reports in one format. Everything in a report may be hostile text and is escaped for the format.</summary>
internal interface IReportWriter
{
    /// <summary>Writes the whole report, lines ending with LF.</summary>
    void Write(FindingReport report, TextWriter writer);
}
