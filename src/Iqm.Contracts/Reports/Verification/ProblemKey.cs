using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Waivers;

namespace Iqm.Contracts.Reports.Verification;

/// <summary>What makes findings equal: the same rule at the same place, whatever the item of a list.</summary>
internal sealed record ProblemKey(string Code, Severity Severity, string? Part, string? Instance, string? Schema, string? Message, Waiver? Waiver)
{
    public static ProblemKey Of(Finding finding, Waiver? waiver) =>
        new(finding.Code, finding.Severity, finding.Part, WithoutIndexes(finding.Instance), finding.Schema, finding.Instance is null ? finding.Message : null, waiver);

    private static string? WithoutIndexes(string? instance)
    {
        if (instance is not ['/', ..] || !instance.Any(char.IsAsciiDigit))
            return instance;
        return string.Join('/', instance.Split('/').Select(token => token.Length > 0 && token.All(char.IsAsciiDigit) ? "*" : token));
    }
}
