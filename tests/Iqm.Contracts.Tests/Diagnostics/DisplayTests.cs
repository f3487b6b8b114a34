using Iqm.Contracts.Diagnostics;

namespace Iqm.Contracts.Tests.Diagnostics;

public class DisplayTests
{
    [Theory]
    [InlineData("plain é😀 text", "plain é😀 text")]
    [InlineData("a\nb\r\u001b[31m", "a\\u000Ab\\u000D\\u001B[31m")]
    [InlineData("a\u202Eb\u2066\u200B", "a\\u202Eb\\u2066\\u200B")]
    [InlineData("\u2028\u0085", "\\u2028\\u0085")]
    [InlineData("x\U000E0041", "x\\uDB40\\uDC41")]
    public void Characters_that_act_on_a_reader_are_escaped(string text, string expected) => Assert.Equal(expected, Display.Value(text));

    [Fact]
    public void Half_a_surrogate_pair_is_escaped() => Assert.Equal("a\\uD83Db", Display.Value("a\uD83Db"));

    [Fact]
    public void Long_values_are_cut_between_characters()
    {
        Assert.Equal(new string('a', 120) + "…", Display.Value(new string('a', 200)));
        Assert.Equal(new string('a', 119) + "…", Display.Value(new string('a', 119) + "😀b"));
    }
}
