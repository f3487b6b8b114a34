namespace Iqm.Contracts.Reports.Verification;

/// <summary>What is concluded about one exchange.</summary>
public enum ExchangeVerdict
{
    /// <summary>No error that is not waived.</summary>
    Conforms,
    /// <summary>At least one error that no waiver covers, or an entry that cannot be used.</summary>
    Violates,
    /// <summary>No contract has such an operation.</summary>
    Unmatched,
}
