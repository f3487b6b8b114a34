using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Differences;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Tests.Differences;

public class ChangeTests
{
    private static readonly Change One = new(DiagnosticCatalog.DiffOperationMoved, JsonPointer.Parse("/a"), JsonPointer.Parse("/b"), "c", "d") { Arguments = ["e"] };

    [Fact]
    public void Changes_are_one_when_code_places_and_values_are() => Assert.All(
        [One with { }, One with { Arguments = ["x"] }, One with { IsRemoval = true }, One with { Severity = ChangeSeverity.Risky }],
        other => Assert.True(One.Equals(other) && One.GetHashCode() == other.GetHashCode()));

    [Fact]
    public void Changes_of_which_anything_else_differs_are_two() => Assert.All(
        [null, One with { Descriptor = DiagnosticCatalog.DiffOperationRegrouped }, One with { Old = One.New }, One with { New = One.Old }, One with { Before = null }, One with { After = "c" }],
        other => Assert.False(One.Equals(other)));

    [Fact]
    public void A_comparison_needs_two_contracts()
    {
        var contract = Differ.Contract("paths: {}");
        Assert.Throws<ArgumentNullException>(() => ContractDiff.Compare(null!, contract));
        Assert.Throws<ArgumentNullException>(() => ContractDiff.Compare(contract, null!));
        Assert.Throws<ArgumentNullException>(() => ContractDiff.Unpaired(null!, isRemoval: true));
    }
}
