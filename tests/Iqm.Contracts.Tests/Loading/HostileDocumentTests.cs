using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Linting;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Tests.Loading;

/// <summary>Documents that are wrong in twenty thousand places. What took the square of that would not end.</summary>
public class HostileDocumentTests
{
    private const int Many = 20_000;
    private const string Head = "openapi: 3.0.4\ninfo: {title: T, version: '1'}\npaths: {}\n";
    private const string JsonHead = """{"openapi":"3.0.4","info":{"title":"T","version":"1"},"paths":{},""";

    [Theory]
    [InlineData("a.yaml")]
    [InlineData("a.json")]
    public void Of_many_duplicate_keys_the_first_are_told(string file)
    {
        var names = Enumerable.Range(0, Many).Concat(Enumerable.Range(0, Many).Reverse());
        var text = file == "a.json" ? JsonHead + "\"x-a\":{" + string.Join(',', names.Select(i => $"\"a{i}\":1")) + "}}" : Head + "x-a:\n" + string.Concat(names.Select(i => $"  a{i}: 1\n"));
        Told(ContractLoader.Parse(text, file).Findings, FindingLimit.Loading, DiagnosticCatalog.DuplicateKey, $"The key 'a{Many - 1}' is already at");
    }

    [Fact]
    public void Of_many_references_that_lead_nowhere_the_first_are_told() =>
        Told(ContractLoader.Parse(Head + Schemas(i => $"S{i}: {{$ref: '#/components/schemas/T{i}'}}"), "a.yaml").Findings, FindingLimit.Loading, DiagnosticCatalog.UnresolvedReference, "'$ref' '#/components/schemas/T0' does not resolve");

    [Theory]
    [InlineData(100, true)]
    [InlineData(101, false)]
    [InlineData(Many, false)]
    public void A_reference_leads_through_so_many_others_and_no_more(int others, bool isAllowed)
    {
        var text = Head + "components:\n  schemas:\n" + string.Concat(Enumerable.Range(0, others + 1).Select(i => $"    S{i}: {{$ref: '#/components/schemas/S{i + 1}'}}\n")) + $"    S{others + 1}: {{type: string}}\n";
        var load = ContractLoader.Parse(text, "a.yaml");
        Assert.Equal(isAllowed, load.Contract is not null);
        if (!isAllowed)
            Assert.Equal("a.yaml(6,10): error IQMC1033: '#/components/schemas/S1' leads through more than 100 other references. Refer to what the last of them refers to; the number is fixed.", load.Findings[0].ToString());
        Assert.True(load.Findings.Length <= FindingLimit.Loading + 1);
    }

    [Fact]
    public void Of_many_findings_of_lint_the_first_are_told()
    {
        var contract = ContractLoader.Parse(Head + Schemas(i => $"S{i}: {{type: strin, maximum: 1}}"), "a.yaml").Contract!;
        Told(ContractLinter.Lint(contract), FindingLimit.Linting, DiagnosticCatalog.LintFieldType, "'type' is 'strin'");
    }

    [Fact]
    public void A_wide_document_is_linted()
    {
        var contract = ContractLoader.Parse(Head + Schemas(i => $"S{i}: {{type: integer}}", $"E: {{type: integer, enum: [{string.Join(',', Enumerable.Range(0, Many))}, 7.0]}}"), "a.yaml").Contract!;
        var finding = Assert.Single(ContractLinter.Lint(contract));
        Assert.Equal("'7.0' is there twice. Correct or remove the value.", finding.Message);
    }

    private static string Schemas(Func<int, string> schema, string last = "Last: {}") =>
        "components:\n  schemas:\n" + string.Concat(Enumerable.Range(0, Many).Select(i => $"    {schema(i)}\n")) + $"    {last}\n";

    private static void Told(IReadOnlyList<Finding> findings, int limit, FindingDescriptor first, string message)
    {
        Assert.Equal(first.Code, findings[0].Code);
        Assert.StartsWith(message, findings[0].Message, StringComparison.Ordinal);
        Assert.Equal(limit + 1, findings.Count);
        Assert.Equal($"More is wrong with this document than the {limit:N0} findings that are told of one. Mend these first; the number is fixed.", Assert.Single(findings, finding => finding.Code == DiagnosticCatalog.TooManyFindings.Code).Message);
    }
}
