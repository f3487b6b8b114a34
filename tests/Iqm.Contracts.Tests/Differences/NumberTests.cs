using System.Text.Json.Nodes;
using Iqm.Contracts.Differences.Schemas;

namespace Iqm.Contracts.Tests.Differences;

public class NumberTests
{
    [Theory]
    [InlineData("0", "0", "-0", "0.000", "0e5", "-0.0E-99")]
    [InlineData("100", "100", "1e2", "100.0", "0.001E+5", "1000e-1")]
    [InlineData("-12.5", "-12.5", "-125e-1", "-0.125e2", "-12.50")]
    [InlineData("0.000001", "1e-6", "0.000001", "10E-7")]
    [InlineData("1e-7", "1e-7", "0.0000001", "0.1e-6")]
    [InlineData("-1.25e-9", "-1.25e-9", "-0.00000000125")]
    [InlineData("100000000000000000000", "1e20", "100000000000000000000", "0.1e21")]
    [InlineData("123456789012345678901", "123456789012345678901", "1.23456789012345678901e20")]
    [InlineData("1e+21", "1e21", "1000000000000000000000")]
    [InlineData("1.2e+400", "1.2e400", "12E+399", "0.012e402")]
    [InlineData("0.30000000000000000000000000000000004", "0.30000000000000000000000000000000004", "30000000000000000000000000000000004e-35")]
    public void Equal_numbers_have_one_spelling(string expected, params string[] spellings) =>
        Assert.All(spellings, spelling => Assert.Equal(expected, Number.Of(JsonNode.Parse(spelling))!.Text));

    [Theory]
    [InlineData("1e400", "1e401")]
    [InlineData("-1e401", "-1e400")]
    [InlineData("0", "1e-400")]
    [InlineData("9", "10")]
    [InlineData("-0.5", "0.25")]
    public void Numbers_of_any_size_are_in_order(string less, string more)
    {
        Number left = Number.Of(JsonNode.Parse(less))!, right = Number.Of(JsonNode.Parse(more))!, same = new(left.Text);
        Assert.True(left < right && right > left);
        Assert.False(right < left || left > right || left < same || left > same);
    }

    [Fact]
    public void Only_numbers_are_numbers() => Assert.All(new[] { null, JsonNode.Parse("\"5\""), JsonNode.Parse("[5]") }, node => Assert.Null(Number.Of(node)));
}
