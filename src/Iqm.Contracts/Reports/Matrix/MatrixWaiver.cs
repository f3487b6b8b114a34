using Iqm.Contracts.Waivers;

namespace Iqm.Contracts.Reports.Matrix;

/// <summary>A waiver in the report.</summary>
/// <param name="Waiver">The waiver.</param>
/// <param name="Uses">How many of the report's findings it covers.</param>
/// <param name="IsExpired">Whether its last day is over.</param>
public sealed record MatrixWaiver(Waiver Waiver, int Uses, bool IsExpired);
