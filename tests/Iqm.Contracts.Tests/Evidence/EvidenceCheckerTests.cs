using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Evidence;
using Iqm.Contracts.Loading;
using Iqm.Contracts.Tests.Loading;

namespace Iqm.Contracts.Tests.Evidence;

public class EvidenceCheckerTests
{
    private const string Contract = """
        openapi: 3.0.4
        info: {title: T, version: '1'}
        paths:
          /users/{id}:
            get:
              operationId: getUser
              x-sources: [guide#one]
              responses: {'200': {$ref: '#/components/responses/Ok'}}
        components:
          responses:
            Ok: {description: d}
        """;

    private static string Evidence(string at = "/info", string sources = "guide#one", string morePages = "") =>
        "pages:\n  - {id: guide, title: Guide, format: text, date: 2026-01-31, sha256: " + new string('a', 64) + "}\n" + morePages
        + $"entries:\n  - {{id: e, kind: note, at: [{at}], sources: [{sources}], documented: a, decision: b}}\n";

    private static Finding[] Check(string contract, string evidence)
    {
        var loaded = EvidenceLoader.Parse(evidence, "evidence.yaml");
        Assert.Empty(loaded.Findings);
        return [.. EvidenceChecker.Check(ContractLoader.Parse(contract, "openapi.yaml").Contract!, loaded.Evidence!)];
    }

    private static Finding Finds(FindingDescriptor expected, string contract, string evidence)
    {
        var (markedContract, markedEvidence) = (MarkedText.From(contract), MarkedText.From(evidence));
        var finding = Assert.Single(Check(markedContract.Text, markedEvidence.Text));
        Assert.Equal(expected.Code, finding.Code);
        var (file, mark) = markedContract.Marks.Count > 0 ? ("openapi.yaml", markedContract.Marks[0]) : ("evidence.yaml", markedEvidence.Marks[0]);
        Assert.Equal(new SourcePosition(file, mark.Line, mark.Column), finding.Position);
        return finding;
    }

    [Fact]
    public void A_contract_and_evidence_that_agree_have_no_findings() => Assert.Empty(Check(Contract, Evidence("'/paths/~1users~1{id}/get', '', '/components/responses/Ok'")));

    [Fact]
    public void A_pointer_that_leads_nowhere_is_an_error_that_names_the_nearest()
    {
        var finding = Finds(DiagnosticCatalog.EvidencePointerUnresolved, Contract, Evidence("[|/components/responses/Okay|]"));
        Assert.Equal("Entry 'e' points to '/components/responses/Okay', which is not in the contract. '/components/responses' has no 'Okay'. Nearest: 'Ok'.", finding.Message);
    }

    [Fact]
    public void A_pointer_through_a_reference_is_told_where_it_leads()
    {
        var finding = Finds(DiagnosticCatalog.EvidencePointerUnresolved, Contract, Evidence("[|'/paths/~1users~1{id}/get/responses/200/description'|]"));
        Assert.EndsWith("Through references it leads to '/components/responses/Ok/description'; write that.", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("guide#one")]
    public void An_operation_whose_sources_are_no_list_has_none(string sources)
    {
        var finding = Finds(DiagnosticCatalog.OperationWithoutSource, Contract.Replace("x-sources: [guide#one]", "[|x-sources|]: " + sources, StringComparison.Ordinal), Evidence());
        Assert.Equal("getUser", finding.Operation);
    }

    [Fact]
    public void An_operation_without_sources_is_an_error_at_the_operation() =>
        Finds(DiagnosticCatalog.OperationWithoutSource, Contract.Replace("      x-sources: [guide#one]\n", "", StringComparison.Ordinal).Replace("get:", "[|get|]:", StringComparison.Ordinal), Evidence());

    [Theory]
    [InlineData("5")]
    [InlineData("guide")]
    public void A_source_of_an_operation_names_page_and_heading(string source) =>
        Finds(DiagnosticCatalog.EvidenceInvalidSource, Contract.Replace("[guide#one]", $"[[|{source}|]]", StringComparison.Ordinal), Evidence());

    [Fact]
    public void A_page_that_is_cited_but_not_listed_is_an_error()
    {
        Finds(DiagnosticCatalog.EvidenceUnknownPage, Contract.Replace("[guide#one]", "[guide#one, [|giude#one|]]", StringComparison.Ordinal), Evidence());
        Assert.Contains("Nearest: 'guide'", Finds(DiagnosticCatalog.EvidenceUnknownPage, Contract, Evidence(sources: "[|giude#one|]")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_nothing_cites_is_an_error() => Finds(DiagnosticCatalog.EvidencePageUnused, Contract,
        Evidence(morePages: "  - [|{|]id: other, title: O, format: text, date: 2026-01-31, sha256: " + new string('b', 64) + "}\n"));

    [Fact]
    public void Operations_behind_a_referenced_path_item_count()
    {
        var contract = Contract.Replace("  /users/{id}:\n", "  /users/{id}: {$ref: '#/x-items/users'}\nx-items:\n  users:\n", StringComparison.Ordinal).Replace("[guide#one]", "[[|other#one|]]", StringComparison.Ordinal);
        Finds(DiagnosticCatalog.EvidenceUnknownPage, contract, Evidence());
    }
}
