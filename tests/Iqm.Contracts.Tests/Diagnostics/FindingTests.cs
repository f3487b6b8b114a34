using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Tests.Diagnostics;

public class FindingTests
{
    [Fact]
    public void A_finding_prints_in_MSBuilds_form()
    {
        var finding = Finding.Create(DiagnosticCatalog.EmptyDocument, new SourcePosition("specs/a.yaml", 3, 4));
        Assert.StartsWith("specs/a.yaml(3,4): error IQMC1006: The document is empty.", finding.ToString(), StringComparison.Ordinal);
        Assert.StartsWith("warning IQMC1006: ", (finding with { Position = null, Severity = Severity.Warning }).ToString(), StringComparison.Ordinal);
    }
}
