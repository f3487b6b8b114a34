using System.Collections.Immutable;
using Iqm.Contracts.Diagnostics;

namespace Iqm.Contracts.Mocking;

/// <summary>The status with which a request is refused: one that is documented and fits; else 401 for a credential, 422 for anything else.</summary>
internal static class RefusalStatus
{
    public static int Of(MockOperation operation, ImmutableArray<Finding> findings)
    {
        var first = Told(findings).First();
        if (IsCredential(first))
            return 401;
        ReadOnlySpan<int> fitting = first.Code == DiagnosticCatalog.MediaTypeUndocumented.Code ? [415, 422, 400] : [422, 400];
        foreach (var status in fitting)
            if (operation.Find(status) is { } response && operation.Failures.IsPlain(response))
                return status;
        return 422;
    }

    /// <summary>The findings in the order in which they are told: a missing credential before what else is wrong.</summary>
    public static IEnumerable<Finding> Told(ImmutableArray<Finding> findings) => findings.Where(finding => finding.Severity == Severity.Error).OrderBy(finding => !IsCredential(finding));

    public static bool IsCredential(Finding finding) => finding.Code == DiagnosticCatalog.CredentialMissing.Code || finding.Code == DiagnosticCatalog.CredentialOtherScheme.Code
        || finding.Code == DiagnosticCatalog.CredentialEmpty.Code || finding.Code == DiagnosticCatalog.MockCredentialRefused.Code;
}
