namespace Iqm.Contracts.Reports.Verification;

/// <summary>The formats that all verbs have in common, a group for each operation.</summary>
internal sealed class VerificationGroupedReport(ReportFormat format, TextWriter writer) : VerificationReport
{
    private readonly OperationGroups _groups = new();

    public override void Add(VerifiedExchange exchange) => _groups.Add(exchange);

    public override void Complete(VerificationOutcome outcome)
    {
        var summary = _groups.LeftOut == 0 ? outcome.Summary : $"{outcome.Summary} {_groups.LeftOut:N0} more findings are not listed; --format json has all.";
        ReportWriter.Write(new FindingReport("verify", "operation", _groups.ToFindingGroups(outcome)) { Summary = summary }, format, writer);
        writer.Flush();
    }
}
