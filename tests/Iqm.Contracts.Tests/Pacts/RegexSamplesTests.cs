using Iqm.Contracts.Pacts.Matching;
using Iqm.Contracts.Pacts.Reading;
using System.Text.Json.Nodes;

namespace Iqm.Contracts.Tests.Pacts;

public class RegexSamplesTests
{
    private static RegexSamples Of(string pattern) =>
        RegexSamples.Of(MatcherReader.Read(new PactShape(new Iqm.Contracts.Loading.SourceMap("a", new Iqm.Contracts.Loading.PositionIndex())), new JsonObject { ["match"] = "regex", ["regex"] = pattern }, Iqm.Contracts.Loading.JsonPointer.Root)!);

    [Theory]
    [InlineData("A|B", "A B")]
    [InlineData("^(?:on|off)$", "on off")]
    [InlineData("a(b|c)?d", "ad abd acd")]
    [InlineData("[ab]{2}", "aa ab ba bb")]
    [InlineData(@"\/x\.y", "/x.y")]
    public void Languages_that_are_small_are_listed_whole(string pattern, string expected)
    {
        var samples = Of(pattern);
        Assert.True(samples.IsComplete);
        Assert.Equal(expected.Split(' ').Order(StringComparer.Ordinal), samples.Texts.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(@"\d+")]
    [InlineData(".*")]
    [InlineData("[A-Za-z0-9_-]{3,20}")]
    [InlineData("[^x]+(-[a-f]{4}){2}")]
    [InlineData(@"\w+@\w+\.(com|org)")]
    public void Of_others_there_are_samples_that_the_expression_accepts(string pattern)
    {
        var samples = Of(pattern);
        Assert.False(samples.IsComplete);
        Assert.NotEmpty(samples.Texts);
        Assert.All(samples.Texts, text => Assert.Matches($@"\A(?:{pattern})\z", text));
    }

    [Theory]
    [InlineData("(?=a)a")]
    [InlineData(@"(a)\1")]
    [InlineData(@"\p{L}")]
    public void What_is_not_understood_gives_none(string pattern) => Assert.Empty(Of(pattern).Texts);
}
