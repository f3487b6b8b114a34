namespace Iqm.Contracts.Reports.Verification;

/// <summary>Writes what became of exchanges while they are judged, in any format. Memory stays flat: JSON is written as it comes, the other formats gather equal findings.</summary>
public abstract class VerificationReport
{
    private protected VerificationReport()
    {
    }

    /// <summary>A report that goes to <paramref name="writer"/>.</summary>
    /// <param name="format">The format.</param>
    /// <param name="writer">Receives text whose lines end with LF.</param>
    /// <param name="options">What the text says besides findings; null for nothing.</param>
    public static VerificationReport Create(ReportFormat format, TextWriter writer, VerificationReportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(writer);
        options ??= new VerificationReportOptions();
        return format switch
        {
            ReportFormat.Json => new VerificationJsonReport(writer),
            ReportFormat.Text => new VerificationTextReport(writer, options),
            _ => new VerificationGroupedReport(format, writer),
        };
    }

    /// <summary>Takes the next exchange.</summary>
    public abstract void Add(VerifiedExchange exchange);

    /// <summary>Ends the report.</summary>
    public abstract void Complete(VerificationOutcome outcome);
}
