using Iqm.Contracts.Differences;
using Iqm.Contracts.Loading;
using Iqm.Contracts.TestSupport;

namespace Iqm.Contracts.Tests.Differences;

/// <summary>The sentence of each change of the tables, there and back, with the places on both sides: reviewed text, like generated code.</summary>
public class WordsTests
{
    [Fact]
    public void Each_change_is_told_there_and_back_in_the_reviewed_words() => Assert.Empty(new SnapshotFolder(RepositoryPaths.In("tests", "Iqm.Contracts.Tests", "Differences", "Words")).Differences(
    [
        new("Operations.txt", Words(RuleCases.Operations, Differ.Contract)),
        new("Schemas.txt", Words(RuleCases.Schemas, Differ.Schemas).Replace("/components/schemas/", "", StringComparison.Ordinal)),
    ]));

    private static string Words(TheoryData<string, string, string, string> cases, Func<string, Contract> contract) =>
        string.Join('\n', cases.Select(row => $"=== {row.Data.Item1}\n{Told(contract(row.Data.Item2), contract(row.Data.Item3))}--- back\n{Told(contract(row.Data.Item3), contract(row.Data.Item2))}"));

    private static string Words(TheoryData<string, string, string, string> cases, Func<string, string, Contract> contract) => Words(cases, text => contract(text, "api.yaml"));

    private static string Told(Contract old, Contract @new) => string.Concat(ContractDiff.Compare(old, @new).Changes.Select(change =>
        $"{change.Severity.Word()} {change.Code[4..]} {(change.IsRemoval ? $"[{change.OldPointer}] {change.NewPointer}" : $"{change.OldPointer} [{change.NewPointer}]")}: {change.Message}\n"));
}
