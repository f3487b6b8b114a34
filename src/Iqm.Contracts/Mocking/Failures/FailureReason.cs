using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Exchanges;

namespace Iqm.Contracts.Mocking.Failures;

/// <summary>One thing that a failure says.</summary>
/// <param name="Code">A code; null for none.</param>
/// <param name="Message">A sentence.</param>
/// <param name="Field">The member, parameter or field at fault; null for none.</param>
internal sealed record FailureReason(string? Code, string Message, string? Field)
{
    // A path that no operation has is no field of anything.
    public static FailureReason Of(Finding finding) => new(finding.Code, finding.Message,
        finding.Instance is not { Length: > 0 } instance ? null : instance[0] != '/' ? Display.Value(instance) : finding.Part == ExchangePart.RequestBody ? Display.Value(instance[1..]) : null);
}
