using Iqm.Contracts.Diagnostics;

namespace Iqm.Contracts.Schemas.Evaluation;

/// <summary>A finding and where in the instance's text it belongs.</summary>
/// <param name="Offset">Byte offset of the value concerned.</param>
/// <param name="Finding">The finding.</param>
internal sealed record RawFinding(int Offset, Finding Finding);
