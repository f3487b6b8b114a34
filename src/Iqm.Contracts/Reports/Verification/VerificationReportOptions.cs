namespace Iqm.Contracts.Reports.Verification;

/// <summary>What the text format of a report does besides.</summary>
public sealed record VerificationReportOptions
{
    /// <summary>Whether it is coloured with ANSI sequences; default false.</summary>
    public bool UseColor { get; init; }

    /// <summary>Gives the last line, which suggests what to do next; null, or a null result, for none.</summary>
    public Func<VerificationOutcome, string?>? Next { get; init; }
}
