using Iqm.Contracts.Diagnostics;

namespace Iqm.Contracts.Mocking.Failures;

/// <summary>One thing that a failure says.</summary>
/// <param name="Code">A code; null for none.</param>
/// <param name="Message">A sentence.</param>
/// <param name="Field">The member, parameter or field at fault; null for none.</param>
internal sealed record FailureReason(string? Code, string Message, string? Field)
{
    public static FailureReason Of(Finding finding) => new(finding.Code, finding.Message, finding.Instance is { Length: > 0 } instance ? Display.Value(instance.TrimStart('/')) : null);
}
