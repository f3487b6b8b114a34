using System.Text;
using Iqm.Contracts.Differences;

namespace Iqm.Contracts.Tests.Differences;

public class SharedSchemaTests
{
    private static string Operations(int count, string shared) => "paths:\n" + string.Concat(Enumerable.Range(0, count).Select(i =>
        $"  /u{i}:\n    get: {{operationId: u{i}, responses: {{'200': {{description: d, content: {{application/json: {{schema: {{$ref: '#/components/schemas/S'}}}}}}}}}}}}\n"))
        + $"components:\n  schemas:\n    S: {{type: object, properties: {{e: {{$ref: '#/components/schemas/E'}}}}}}\n    E: {shared}\n";

    [Fact]
    public void A_shared_schema_is_one_change_of_all_operations_that_use_it()
    {
        var changes = ContractDiff.Compare(Differ.Contract(Operations(30, "{type: string}")), Differ.Contract(Operations(30, "{type: integer}"))).Changes;
        var change = Assert.Single(changes);
        Assert.Equal(30, change.Operations.Length);
        Assert.Equal("u0", change.Operation);
        Assert.Equal("/components/schemas/E/type", change.Pointer.ToString());
    }

    [Fact]
    public void Only_operations_that_are_asked_for_are_compared()
    {
        var (old, @new) = (Differ.Contract(Operations(3, "{type: string}")), Differ.Contract(Operations(2, "{type: integer}")));
        Assert.Equal(2, ContractDiff.Compare(old, @new).Changes.Length);
        var asked = ContractDiff.Compare(old, @new, new ContractDiffOptions { Operations = ["u1"] });
        Assert.Equal("u1", Assert.Single(Assert.Single(asked.Changes).Operations).Name);
        Assert.Equal("IQMC6101", Assert.Single(ContractDiff.Compare(old, @new, new ContractDiffOptions { Operations = ["GET /u2"] }).Changes).Code);
        Assert.Equal("IQMC6102", Assert.Single(ContractDiff.Compare(@new, old, new ContractDiffOptions { Operations = ["u2"] }).Changes).Code);
        Assert.Empty(ContractDiff.Compare(old, @new, new ContractDiffOptions { Operations = ["u"] }).Changes);
    }

    [Fact]
    public void What_concerns_the_whole_contract_is_not_told_when_operations_are_asked_for()
    {
        var (old, @new) = (Differ.Contract("info: {title: T, version: '1'}\n" + Operations(1, "{}")), Differ.Contract("info: {title: T, version: '2'}\n" + Operations(1, "{}")));
        Assert.Equal("IQMC6109", Assert.Single(ContractDiff.Compare(old, @new).Changes).Code);
        Assert.Empty(ContractDiff.Compare(old, @new, new ContractDiffOptions { Operations = ["u0"] }).Changes);
    }

    [Fact]
    public void Deep_nesting_is_compared_without_deep_calls()
    {
        static string Deep(string leaf)
        {
            var text = new StringBuilder();
            for (var i = 0; i < 2000; i++)
                text.Append(null, $"    D{i}: {{type: object, properties: {{next: {{$ref: '#/components/schemas/D{i + 1}'}}}}}}\n");
            return $"paths:\n  /d:\n    get: {{operationId: d, responses: {{'200': {{description: d, content: {{application/json: {{schema: {{$ref: '#/components/schemas/D0'}}}}}}}}}}}}\ncomponents:\n  schemas:\n{text}    D2000: {{type: {leaf}}}\n";
        }
        Assert.Equal("breaking 6601 d /components/schemas/D2000/type: string -> integer", Differ.Changes(Differ.Contract(Deep("string")), Differ.Contract(Deep("integer"))));
    }
}
