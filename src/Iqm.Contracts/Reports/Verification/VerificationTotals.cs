namespace Iqm.Contracts.Reports.Verification;

/// <summary>Counts of one run.</summary>
/// <param name="Exchanges">All, those that cannot be used included.</param>
/// <param name="Conforming">Of these, those that conform.</param>
/// <param name="Violating">Of these, those that violate the contract or cannot be used.</param>
/// <param name="Unmatched">Of these, those that match no operation.</param>
/// <param name="Failing">Those with an error that no waiver covers.</param>
/// <param name="Waived">Findings that waivers cover.</param>
public sealed record VerificationTotals(long Exchanges, long Conforming, long Violating, long Unmatched, long Failing, long Waived);
