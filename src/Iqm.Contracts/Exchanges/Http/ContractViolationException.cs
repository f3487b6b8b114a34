using System.Globalization;
using Iqm.Contracts.Reports;
using Iqm.Contracts.Reports.Verification;

namespace Iqm.Contracts.Exchanges.Http;

/// <summary>An exchange that violates its contract. The message is the text report of <c>iqm-contracts verify</c>: every finding with code, place and remedy.</summary>
public sealed class ContractViolationException : Exception
{
    /// <param name="exchange">The exchange, judged.</param>
    public ContractViolationException(VerifiedExchange exchange)
        : base(Text(exchange)) => Exchange = exchange;

    /// <summary>The exchange and its findings.</summary>
    public VerifiedExchange Exchange { get; }

    private static string Text(VerifiedExchange exchange)
    {
        ArgumentNullException.ThrowIfNull(exchange);
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        var report = VerificationReport.Create(ReportFormat.Text, text);
        report.Add(exchange);
        var (violating, unmatched) = exchange.Verdict == ExchangeVerdict.Unmatched ? (0, 1) : (1, 0);
        report.Complete(new VerificationOutcome(new VerificationTotals(1, 0, violating, unmatched, 1, exchange.Findings.Count(finding => finding.Waiver is not null)), [], []));
        return text.ToString().TrimEnd();
    }
}
