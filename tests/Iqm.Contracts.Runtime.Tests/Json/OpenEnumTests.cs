using System.Text.Json;

namespace Iqm.Contracts.Runtime.Tests;

public class OpenEnumTests
{
    private static string Write(SampleValues value) => JsonSerializer.Serialize(value, SampleJsonContext.Default.SampleValues);

    private static SampleValues Read(string json) => JsonSerializer.Deserialize(json, SampleJsonContext.Default.SampleValues)!;

    [Theory]
    [InlineData("""{"whole":0,"small":0,"statuses":["pending-approval","never heard of",""]}""")]
    [InlineData("""{"whole":0,"small":0,"byStatus":{"pending-approval":1,"other":2}}""")]
    [InlineData("""{"whole":0,"small":0,"level":99,"byLevel":{"-5":1,"9223372036854775807":2}}""")]
    public void Unknown_values_survive_a_round_trip(string json)
    {
        var expected = json;
        Assert.True(JsonElement.DeepEquals(JsonElement.Parse(expected), JsonElement.Parse(Write(Read(json)))));
    }

    [Fact]
    public void Values_that_share_a_slot_are_told_apart()
    {
        // Of one length, with the same letters at both ends.
        string[] values = ["a1z", "a2z", "a1z", "a2z", "z1a", "a1z"];
        Assert.Equal(values, Read($$"""{"statuses":{{JsonSerializer.Serialize(values)}}}""").Statuses!.Select(status => status.Value));
    }

    [Theory]
    [InlineData("5")]
    [InlineData("true")]
    [InlineData("null")]
    [InlineData("{}")]
    public void Only_a_string_is_a_string_enum(string item) => Assert.Throws<JsonException>(() => Read($$"""{"statuses":[{{item}}]}"""));

    [Theory]
    [InlineData("\"5\"")]
    [InlineData("5.5")]
    [InlineData("true")]
    [InlineData("1e30")]
    public void Only_an_integer_is_an_integer_enum(string value) => Assert.Throws<JsonException>(() => Read($$"""{"level":{{value}}}"""));

    [Fact]
    public void An_integer_may_be_written_with_a_point() => Assert.Equal(new SampleLevel(3), Read("""{"level":3.0}""").Level);

    [Fact]
    public void A_key_that_is_no_integer_is_an_error() => Assert.Throws<JsonException>(() => Read("""{"byLevel":{"x":1}}"""));

    [Fact]
    public void A_default_that_nobody_assigned_cannot_be_written() =>
        Assert.Throws<JsonException>(() => Write(new() { Statuses = [default] }));
}
