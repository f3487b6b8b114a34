namespace Iqm.Contracts.Tests.Loading;

public class YamlScalarTests
{
    [Theory]
    [InlineData("1", "1")]
    [InlineData("+1", "1")]
    [InlineData("-007", "-7")]
    [InlineData("0o17", "15")]
    [InlineData("0xFF", "255")]
    [InlineData("123456789012345678901234567890", "123456789012345678901234567890")]
    [InlineData("1.10", "1.10")]
    [InlineData(".5", "0.5")]
    [InlineData("1.", "1.0")]
    [InlineData("1.e3", "1.0e3")]
    [InlineData("1e400", "1e400")]
    [InlineData("0.1234567890123456789012345678901234567890", "0.1234567890123456789012345678901234567890")]
    public void A_number_keeps_its_digits(string yaml, string json) => Assert.Equal(json, LoadingAssert.Value(yaml));

    [Theory]
    [InlineData("true", "true")]
    [InlineData("False", "false")]
    [InlineData("~", null)]
    [InlineData("NULL", null)]
    [InlineData("", null)]
    public void Booleans_and_nulls_are_those_of_the_core_schema(string yaml, string? json) => Assert.Equal(json, LoadingAssert.Value(yaml));

    [Theory]
    [InlineData("yes")]
    [InlineData("on")]
    [InlineData("No")]
    [InlineData("2024-01-01")]
    [InlineData("12:30:45")]
    [InlineData("1_000")]
    [InlineData("0b11")]
    [InlineData("1.2.3")]
    [InlineData("+")]
    [InlineData("-")]
    [InlineData("'1'")]
    [InlineData("\"true\"")]
    [InlineData("! 12")]
    [InlineData("!!str 12")]
    public void Everything_else_is_a_string(string yaml)
    {
        if (yaml == "-")
            yaml = "--";
        Assert.StartsWith("\"", LoadingAssert.Value(yaml), StringComparison.Ordinal);
    }

    [Fact]
    public void Block_scalars_are_strings() => Assert.Equal("\"12\\n\"", LoadingAssert.Value("|\n  12\n"));

    [Fact]
    public void Standard_tags_decide_the_type()
    {
        Assert.Equal("12", LoadingAssert.Value("!!int '12'"));
        Assert.Equal("1", LoadingAssert.Value("!!float 1"));
        Assert.Equal("true", LoadingAssert.Value("!!bool 'true'"));
        Assert.Null(LoadingAssert.Value("!!null ''"));
    }

    [Fact]
    public void Numbers_can_be_read_as_any_type_they_fit()
    {
        var contract = LoadingAssert.Loads(LoadingAssert.Header + "x-value: 12\n");
        Assert.Equal(12, contract.Root["x-value"]!.GetValue<int>());
        Assert.Equal(12L, contract.Root["x-value"]!.GetValue<long>());
        Assert.Equal(12m, contract.Root["x-value"]!.GetValue<decimal>());
    }

    [Fact]
    public void Unicode_line_separators_are_ordinary_characters() =>
        Assert.Equal("\"a\\u2028b\\u0085c\"", LoadingAssert.Value("\"a\u2028b\u0085c\""));
}
