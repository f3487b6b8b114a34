namespace Iqm.Contracts.Exchanges.Checks;

/// <summary>What became of one credential, from best to worst.</summary>
internal enum CredentialState
{
    /// <summary>It is there.</summary>
    Present,
    /// <summary>It is there, in another form than its scheme has.</summary>
    Malformed,
    /// <summary>Only the scheme's name is there.</summary>
    Empty,
    /// <summary>The header has another scheme.</summary>
    OtherScheme,
    /// <summary>There is none.</summary>
    Missing,
}
