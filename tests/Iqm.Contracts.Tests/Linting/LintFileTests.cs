using Iqm.Contracts.Linting;
using Iqm.Contracts.Tests.Loading;

namespace Iqm.Contracts.Tests.Linting;

public sealed class LintFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private string[] Codes()
    {
        var result = ContractLinter.LintFile(_folder.FullPath);
        Assert.Equal(result.Findings.IsEmpty, result.IsValid);
        return [.. result.Findings.Select(finding => finding.Code)];
    }

    [Fact]
    public void A_document_without_evidence_needs_no_sources()
    {
        _folder.Write("openapi.yaml", LintAssert.Operation("operationId: a"));
        Assert.Empty(Codes());
    }

    [Fact]
    public void Beside_evidence_every_operation_needs_a_source()
    {
        _folder.Write("openapi.yaml", LintAssert.Operation("operationId: a")).Write("evidence.yaml", "pages: []\nentries: []\n");
        Assert.Equal(["IQMC8012"], Codes());
    }

    [Fact]
    public void Findings_of_loading_rules_and_evidence_come_together()
    {
        _folder.Write("openapi.yaml", LintAssert.Operation("foo: 1\nparameters: [{$ref: '#/none'}]")).Write("evidence.yaml", "pages: []\nentries: []\nmore: 1\n");
        Assert.Equal(["IQMC8012", "IQMC8102", "IQMC1022", "IQMC8002"], Codes());
    }

    [Fact]
    public void A_document_that_cannot_be_loaded_has_the_findings_of_loading()
    {
        _folder.Write("openapi.yaml", "openapi: 3.1.0\n");
        Assert.Equal(["IQMC1020"], Codes());
    }

    [Fact]
    public void Errors_in_other_files_come_after_those_of_the_document_and_are_located_there()
    {
        var other = MarkedText.From("type: object\n[|foo|]: 1\n");
        _folder.Write("openapi.yaml", LintAssert.Schema("{$ref: s.yaml}") + "bar: 1\n").Write("s.yaml", other.Text);
        var findings = ContractLinter.LintFile(_folder.FullPath).Findings;
        Assert.Equal([$"{_folder.FullPath}/openapi.yaml", $"{_folder.FullPath}/s.yaml"], findings.Select(finding => finding.Position!.Value.File));
        Assert.Equal((other.Marks[0].Line, other.Marks[0].Column), (findings[1].Position!.Value.Line, findings[1].Position!.Value.Column));
    }
}
