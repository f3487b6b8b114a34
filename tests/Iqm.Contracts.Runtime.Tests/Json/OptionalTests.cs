using System.Text.Json;

namespace Iqm.Contracts.Runtime.Tests;

public class OptionalTests
{
    private static string Write(InviteUserRequest value) => JsonSerializer.Serialize(value, SampleJsonContext.Default.InviteUserRequest);

    private static InviteUserRequest Read(string json) => JsonSerializer.Deserialize(json, SampleJsonContext.Default.InviteUserRequest)!;

    [Fact]
    public void An_absent_member_leaves_no_trace() => Assert.Equal("""{"email":"a@example.com"}""", Write(new() { Email = "a@example.com" }));

    [Fact]
    public void Null_is_written_as_null() =>
        Assert.Equal("""{"email":"a@example.com","nickname":null,"roles":null,"age":null}""", Write(new() { Email = "a@example.com", Nickname = null, Roles = (List<SampleStatus>?)null, Age = (int?)null }));

    [Theory]
    [InlineData("""{"email":"a"}""")]
    [InlineData("""{"email":"a","nickname":null}""")]
    [InlineData("""{"email":"a","nickname":"n"}""")]
    [InlineData("""{"email":"a","nickname":"n","roles":["pending-approval","new"],"age":0}""")]
    [InlineData("""{"email":"a","roles":[],"age":7}""")]
    public void What_is_read_is_written_again(string json) => Assert.Equal(json, Write(Read(json)));

    [Fact]
    public void Absent_and_null_are_different_values()
    {
        Assert.NotEqual(Optional<string?>.Absent, new Optional<string?>(null));
        Assert.NotEqual(Optional<int>.Absent, new Optional<int>(0));
        Assert.True(new Optional<string?>("a") == "a");
        Assert.True(new Optional<string?>("a") != Optional<string?>.Absent);
        Assert.Equal(new Optional<string?>("a").GetHashCode(), new Optional<string?>("a").GetHashCode());
    }

    [Fact]
    public void The_value_of_an_absent_member_cannot_be_taken()
    {
        Assert.Throws<InvalidOperationException>(() => Optional<string>.Absent.Value);
        Assert.Equal("x", Optional<string>.Absent.GetValueOrDefault("x"));
        Assert.Equal("y", new Optional<string>("y").GetValueOrDefault("x"));
        Assert.Null(new Optional<string?>(null).GetValueOrDefault("x"));
    }

    [Fact]
    public void ToString_never_throws()
    {
        Assert.Equal("(absent)", Optional<string>.Absent.ToString());
        Assert.Equal("null", new Optional<string?>(null).ToString());
        Assert.Equal("5", new Optional<int>(5).ToString());
    }

    [Theory]
    [InlineData("""{"email":"a","nickname":5}""", "$.nickname")]
    [InlineData("""{"email":"a","roles":[5]}""", "$.roles")]
    [InlineData("""{"email":"a","age":"5"}""", "$.age")]
    public void A_wrong_type_is_an_error_that_says_where(string json, string path) =>
        Assert.Equal(path, Assert.Throws<JsonException>(() => Read(json)).Path);
}
