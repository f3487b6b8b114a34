using Iqm.Contracts.Diagnostics;

namespace Iqm.Contracts.Tests.Diagnostics;

public class NearNamesTests
{
    [Theory]
    [InlineData("Usr", "User,Users")]
    [InlineData("user", "User,Users")]
    [InlineData("Uesr", "User,Users")]
    [InlineData("Campaign", "")]
    [InlineData("", "")]
    public void Names_that_differ_by_little_are_near(string name, string expected) =>
        Assert.Equal(expected, string.Join(',', NearNames.Of(name, ["Other", "Users", "User"])));

    [Fact]
    public void At_most_three_are_given() => Assert.Equal(["ab1", "ab2", "ab3"], NearNames.Of("ab0", ["ab4", "ab3", "ab2", "ab1"]));
}
