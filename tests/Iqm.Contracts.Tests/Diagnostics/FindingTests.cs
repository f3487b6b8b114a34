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

    [Fact]
    public void The_name_of_a_file_cannot_begin_a_line_or_act_on_a_terminal()
    {
        var position = new SourcePosition("a\n::error::x\u001b[31m\u202e.yaml", 3, 4);
        Assert.Equal("a\\u000A::error::x\\u001B[31m\\u202E.yaml(3,4)", position.ToString());
        Assert.StartsWith("a\\u000A::error::x\\u001B[31m\\u202E.yaml: error IQMC1006: ", Finding.Create(DiagnosticCatalog.EmptyDocument, position with { Line = 0 }).ToString(), StringComparison.Ordinal);
    }
}
