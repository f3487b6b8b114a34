using System.Text.Json;

namespace Iqm.Contracts.Runtime.Tests;

public class UnionTests
{
    private static readonly JsonSerializerOptions s_options = SampleJsonContext.Default.Options;

    [Theory]
    [InlineData("200001")]
    [InlineData("\"200001\"")]
    [InlineData("""{"id":5,"name":"Jane Doe","extra":[1]}""")]
    public void Either_form_is_read_and_written_as_it_came(string json)
    {
        var value = JsonSerializer.Deserialize(json, SampleJsonContext.Default.SampleId);
        Assert.True(JsonElement.DeepEquals(JsonElement.Parse(json), JsonElement.Parse(JsonSerializer.Serialize(value, SampleJsonContext.Default.SampleId))));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("true")]
    [InlineData("1.5")]
    [InlineData("""{"id":5}""")]
    [InlineData("[]")]
    public void What_fits_no_form_is_an_error(string json) => Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(json, SampleJsonContext.Default.SampleId));

    [Fact]
    public void Null_is_null_where_the_member_allows_it() => Assert.Null(JsonSerializer.Deserialize("""{"id":null}""", SampleJsonContext.Default.SampleValues)!.Id);

    [Fact]
    public void TryRead_refuses_null_unless_the_form_is_nullable()
    {
        var none = JsonElement.Parse("null");
        Assert.False(Union.TryRead<string>(none, s_options, out _));
        Assert.False(Union.TryRead<long>(none, s_options, out _));
        Assert.True(Union.TryRead<int?>(none, s_options, out var value));
        Assert.Null(value);
    }

    [Fact]
    public void Members_choose_the_closest_form()
    {
        var element = JsonElement.Parse("""{"id":5,"name":null,"other":1}""");
        Assert.True(Union.HasMembers(element, "id", "name"));
        Assert.True(Union.HasMembers(element));
        Assert.False(Union.HasMembers(element, "id", "missing"));
        Assert.Equal(2, Union.KnownMembers(element, "id", "name", "missing"));
        Assert.Equal(1, Union.UnknownMembers(element, "id", "name", "missing"));
        Assert.False(Union.HasMembers(JsonElement.Parse("[]")));
        Assert.Equal(0, Union.KnownMembers(JsonElement.Parse("[]"), "id"));
        Assert.Equal(int.MaxValue, Union.UnknownMembers(JsonElement.Parse("5"), "id"));
    }

    [Theory]
    [InlineData("""{"kind":"cat"}""", "cat")]
    [InlineData("""{"kind":5}""", null)]
    [InlineData("""{"other":"cat"}""", null)]
    [InlineData("\"kind\"", null)]
    public void The_discriminator_is_a_string_or_nothing(string json, string? expected) => Assert.Equal(expected, Union.Discriminator(JsonElement.Parse(json), "kind"));
}
