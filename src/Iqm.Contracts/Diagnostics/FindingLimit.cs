using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Diagnostics;

/// <summary>How many findings of one document are told, so that a document of a million mistakes is no report of gigabytes.</summary>
internal static class FindingLimit
{
    /// <summary>Of what keeps a document from being used.</summary>
    public const int Loading = 1_000;

    /// <summary>Of what is wrong in a document that can be read.</summary>
    public const int Linting = 10_000;

    /// <summary>Whether one more may be told. The first time that it may not, a finding says so.</summary>
    /// <param name="findings">Those of one document.</param>
    /// <param name="most">How many there may be.</param>
    /// <param name="at">Where the next one would be.</param>
    public static bool HasRoom(this List<Finding> findings, int most, SourcePosition? at)
    {
        if (findings.Count == most)
            findings.Add(Finding.Create(DiagnosticCatalog.TooManyFindings, at, most));
        return findings.Count < most;
    }
}
