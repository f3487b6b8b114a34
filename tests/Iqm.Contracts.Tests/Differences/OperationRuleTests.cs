namespace Iqm.Contracts.Tests.Differences;

public class OperationRuleTests
{
    [Theory]
    [MemberData(nameof(RuleCases.Operations), MemberType = typeof(RuleCases))]
    public void Each_change_of_an_operation_is_told(string name, string old, string @new, string expected) =>
        Assert.Equal($"{name}\n{expected}".ReplaceLineEndings("\n"), $"{name}\n{Differ.Changes(Differ.Contract(old), Differ.Contract(@new))}");
}
