using System.Text.Json;

namespace Iqm.Contracts.Runtime.Tests;

public class DateTimeTests
{
    private static SampleValues Read(string json) => JsonSerializer.Deserialize(json, SampleJsonContext.Default.SampleValues)!;

    [Theory]
    [InlineData("2022-03-29T17:29:37.974235", "2022-03-29T17:29:37.9742350+00:00")]
    [InlineData("2022-03-29T17:29:37", "2022-03-29T17:29:37.0000000+00:00")]
    [InlineData("2022-03-29T17:29:37Z", "2022-03-29T17:29:37.0000000+00:00")]
    [InlineData("2022-03-29t17:29:37z", "2022-03-29T17:29:37.0000000+00:00")]
    [InlineData("2022-03-29 17:29:37+05:30", "2022-03-29T17:29:37.0000000+05:30")]
    [InlineData("2022-03-29T17:29:37.1-08:00", "2022-03-29T17:29:37.1000000-08:00")]
    [InlineData("2022-03-29T17:29:37.123456789Z", "2022-03-29T17:29:37.1234567+00:00")]
    [InlineData("2022-03-29T17:29:37-00:00", "2022-03-29T17:29:37.0000000+00:00")]
    [InlineData("2016-12-31T23:59:60Z", "2017-01-01T00:00:00.0000000+00:00")]
    [InlineData("2016-12-31T15:59:60.5-08:00", "2016-12-31T16:00:00.5000000-08:00")]
    [InlineData("2022-03-29T17:29:37+23:59", "2022-03-28T17:30:37.0000000+00:00")]
    [InlineData("2024-02-29T00:00:00", "2024-02-29T00:00:00.0000000+00:00")]
    public void Every_documented_form_is_read_and_kept(string text, string instant)
    {
        var json = $$"""{"whole":0,"small":0,"moment":"{{text}}"}""";
        var value = Read(json);
        Assert.Equal(instant, value.Moment!.Value.Value.ToString("O"));
        Assert.Equal(text, value.Moment.Value.ToString());
        Assert.Equal(json, JsonSerializer.Serialize(value, SampleJsonContext.Default.SampleValues).Replace("\\u002B", "+", StringComparison.Ordinal));
        Assert.Equal(value.Moment.Value.Value, Read($$"""{"at":"{{text}}"}""").At);
    }

    [Theory]
    [InlineData("")]
    [InlineData("2022-03-29")]
    [InlineData("2022-03-29T17:29")]
    [InlineData("2022-03-29T17:29:37.")]
    [InlineData("2022-03-29T17:29:37.Z")]
    [InlineData("2022-03-29T17:29:37+0530")]
    [InlineData("2022-03-29T17:29:37+05")]
    [InlineData("2022-03-29T17:29:37 Z")]
    [InlineData("2022-03-29T24:00:00Z")]
    [InlineData("2022-03-29T17:60:00Z")]
    [InlineData("2022-03-29T17:29:60Z")]
    [InlineData("2022-02-29T17:29:37Z")]
    [InlineData("2022-13-01T17:29:37Z")]
    [InlineData("0000-01-01T00:00:00Z")]
    [InlineData("0001-01-01T00:00:00+01:00")]
    [InlineData("9999-12-31T23:59:59-01:00")]
    [InlineData("9999-12-31T23:59:60Z")]
    [InlineData("2022-03-29T17:29:37ZZ")]
    [InlineData("２０22-03-29T17:29:37Z")]
    [InlineData("1648575577")]
    public void Other_text_is_an_error(string text)
    {
        Assert.Throws<JsonException>(() => Read($$"""{"moment":"{{text}}"}"""));
        Assert.Throws<JsonException>(() => Read($$"""{"at":"{{text}}"}"""));
        Assert.False(LenientDateTime.TryParse(text, out _));
        Assert.Throws<FormatException>(() => LenientDateTime.Parse(text));
    }

    [Theory]
    [InlineData("5")]
    [InlineData("true")]
    [InlineData("{}")]
    public void Another_type_is_an_error(string value)
    {
        Assert.Throws<JsonException>(() => Read($$"""{"moment":{{value}}}"""));
        Assert.Throws<JsonException>(() => Read($$"""{"at":{{value}}}"""));
        Assert.Throws<JsonException>(() => Read($$"""{"day":{{value}}}"""));
    }

    [Fact]
    public void Escapes_in_the_string_do_not_matter() =>
        Assert.Equal(Read("""{"at":"2022-03-29T17:29:37+01:00"}""").At, Read("""{"at":"\u0032\u0030\u0032\u0032\u002d\u0030\u0033\u002d\u0032\u0039T17:29:37\u002b01:00"}""").At);

    [Fact]
    public void Conversions_go_both_ways()
    {
        var moment = new DateTimeOffset(2022, 3, 29, 17, 29, 37, TimeSpan.FromHours(2));
        LenientDateTime lenient = moment;
        DateTimeOffset back = lenient;
        Assert.Equal(moment, back);
        Assert.Equal("2022-03-29T17:29:37+02:00", lenient.ToWireText());
        Assert.Equal("2022-03-29T15:29:37Z", new LenientDateTime(moment.ToUniversalTime()).ToString());
        Assert.Equal("0001-01-01T00:00:00Z", default(LenientDateTime).ToString());
    }

    [Fact]
    public void Instants_are_compared_not_texts()
    {
        var plain = LenientDateTime.Parse("2022-03-29T12:00:00");
        var offset = LenientDateTime.Parse("2022-03-29T13:00:00+01:00");
        var later = LenientDateTime.Parse("2022-03-29T12:00:01Z");
        Assert.True(plain == offset && plain.Equals((object)offset) && plain.GetHashCode() == offset.GetHashCode());
        Assert.True(plain < later && later > offset && plain <= offset && plain >= offset && plain != later);
        Assert.Equal([plain, later], new[] { later, plain }.Order());
    }

    [Theory]
    [InlineData("2022-03-29")]
    [InlineData("2022-03-29T00:00:00")]
    [InlineData("2022-03-29T00:00:00Z")]
    [InlineData("2022-03-29 00:00:00.000+05:30")]
    public void A_date_may_come_with_a_time_of_zero(string text)
    {
        var value = Read($$"""{"day":"{{text}}"}""");
        Assert.Equal(new DateOnly(2022, 3, 29), value.Day);
        Assert.Contains("\"2022-03-29\"", JsonSerializer.Serialize(value, SampleJsonContext.Default.SampleValues), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2022-03-29T00:00:01Z")]
    [InlineData("2022-03-29T00:00:00.001Z")]
    [InlineData("2022-3-29")]
    [InlineData("29.03.2022")]
    [InlineData("2022-02-30")]
    public void A_date_with_another_time_is_an_error(string text) => Assert.Throws<JsonException>(() => Read($$"""{"day":"{{text}}"}"""));

    [Fact]
    public void Plain_date_times_are_written_with_their_offset()
    {
        var value = new SampleValues { At = new DateTimeOffset(2022, 3, 29, 17, 29, 37, 120, TimeSpan.Zero) };
        Assert.Contains("\"at\":\"2022-03-29T17:29:37.12Z\"", JsonSerializer.Serialize(value, SampleJsonContext.Default.SampleValues), StringComparison.Ordinal);
    }
}
