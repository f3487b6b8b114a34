using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Differences;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Tests.Differences;

public class MirrorTests
{
    private static readonly FindingDescriptor[] Codes = [.. DiagnosticCatalog.All.Where(descriptor => descriptor.Code.StartsWith("IQMC6", StringComparison.Ordinal) && !descriptor.Code.StartsWith("IQMC60", StringComparison.Ordinal))];

    /// <summary>What changed, from either side: places without their order, for what is on both sides.</summary>
    private static string[] Told(Contract old, Contract @new, bool mirrored) => [.. ContractDiff.Compare(old, @new).Changes.Select(change => mirrored
        ? $"{ChangeMirror.Of(change.Descriptor).Code} {change.NewPointer} {change.OldPointer} {change.After} {change.Before}"
        : $"{change.Code} {change.OldPointer} {change.NewPointer} {change.Before} {change.After}").Order(StringComparer.Ordinal)];

    private static void Mirrors(Contract old, Contract @new) => Assert.Equal(Told(old, @new, mirrored: false), Told(@new, old, mirrored: true));

    [Fact]
    public void Every_code_has_a_mirror_whose_mirror_it_is() => Assert.All(Codes, code => Assert.Equal(code, ChangeMirror.Of(ChangeMirror.Of(code))));

    [Fact]
    public void There_are_more_than_seventy_codes() => Assert.True(Codes.Length > 70);

    [Theory]
    [MemberData(nameof(RuleCases.Schemas), MemberType = typeof(RuleCases))]
    public void Changes_of_schemas_mirror(string name, string old, string @new, string expected)
    {
        Assert.NotEqual(name, expected);
        Mirrors(Differ.Schemas(old), Differ.Schemas(@new));
    }

    [Theory]
    [MemberData(nameof(RuleCases.Operations), MemberType = typeof(RuleCases))]
    public void Changes_of_operations_mirror(string name, string old, string @new, string expected)
    {
        Assert.NotEqual(name, expected);
        Mirrors(Differ.Contract(old), Differ.Contract(@new));
    }

    [Fact]
    public void Every_code_is_told_of_some_example()
    {
        var told = RuleCases.Schemas.Select(row => (Differ.Schemas(row.Data.Item2), Differ.Schemas(row.Data.Item3)))
            .Concat(RuleCases.Operations.Select(row => (Differ.Contract(row.Data.Item2), Differ.Contract(row.Data.Item3))))
            .SelectMany(pair => ContractDiff.Compare(pair.Item1, pair.Item2).Changes.Concat(ContractDiff.Compare(pair.Item2, pair.Item1).Changes)).Select(change => change.Code).ToHashSet();
        // Contracts that are on one side only are not told by a comparison of two.
        Assert.Equal(["IQMC6191", "IQMC6192"], Codes.Select(code => code.Code).Where(code => !told.Contains(code)));
    }

    [Fact]
    public void Random_edits_of_contracts_mirror()
    {
        var random = new Random(6);
        for (var i = 0; i < 150; i++)
        {
            var (old, @new) = (RandomContract.Make(random), RandomContract.Make(random));
            Mirrors(Differ.Schemas(old), Differ.Schemas(@new));
            var contract = Differ.Schemas(old);
            Mirrors(contract, Differ.Schemas(RandomContract.Edited(random, contract.Root["components"]!["schemas"]!.AsObject())));
        }
    }
}
