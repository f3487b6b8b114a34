using System.Text.Json;

namespace Iqm.Contracts.Runtime.Tests;

public class IntegerTests
{
    private static SampleValues Read(string json) => JsonSerializer.Deserialize(json, SampleJsonContext.Default.SampleValues)!;

    [Theory]
    [InlineData("5", 5)]
    [InlineData("-0", 0)]
    [InlineData("1.0", 1)]
    [InlineData("-1.000", -1)]
    [InlineData("1e2", 100)]
    [InlineData("1E+2", 100)]
    [InlineData("1.50e1", 15)]
    [InlineData("100e-2", 1)]
    [InlineData("1234500e-2", 12345)]
    [InlineData("0e999999999999", 0)]
    [InlineData("0.000", 0)]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("9223372036854775807.0", long.MaxValue)]
    [InlineData("-9223372036854775808.0", long.MinValue)]
    [InlineData("922337203685477580.70e1", long.MaxValue)]
    [InlineData("9007199254740993.0", 9007199254740993)]
    public void A_number_without_a_fractional_part_is_an_integer(string number, long expected)
    {
        Assert.Equal(expected, Read($$"""{"whole":{{number}}}""").Whole);
        Assert.Equal(expected, Read($$"""{"maybe":{{number}}}""").Maybe);
        Assert.True(Union.IsInteger(JsonElement.Parse(number)));
    }

    [Theory]
    [InlineData("1.5")]
    [InlineData("1e-1")]
    [InlineData("9223372036854775808")]
    [InlineData("-9223372036854775809.0")]
    [InlineData("18446744073709551616.0")]
    [InlineData("1e19")]
    [InlineData("1e999999999999")]
    [InlineData("1e-999999999999")]
    [InlineData("0.00000000000000000000000000000001")]
    public void Other_numbers_are_not(string number)
    {
        Assert.Equal("$.whole", Assert.Throws<JsonException>(() => Read($$"""{"whole":{{number}}}""")).Path);
        Assert.False(Union.IsInteger(JsonElement.Parse(number)));
    }

    [Theory]
    [InlineData("\"5\"")]
    [InlineData("true")]
    [InlineData("null")]
    [InlineData("[]")]
    public void A_wrong_type_is_noticed(string value)
    {
        Assert.Throws<JsonException>(() => Read($$"""{"whole":{{value}}}"""));
        Assert.Throws<JsonException>(() => Read($$"""{"small":{{value}}}"""));
        Assert.False(Union.IsInteger(JsonElement.Parse(value)));
    }

    [Fact]
    public void Null_is_null_where_it_may_be() => Assert.Null(Read("""{"maybe":null}""").Maybe);

    [Fact]
    public void A_32_bit_integer_has_32_bits()
    {
        Assert.Equal(int.MaxValue, Read("""{"small":2147483647.0}""").Small);
        Assert.Throws<JsonException>(() => Read("""{"small":2147483648}"""));
        Assert.Throws<JsonException>(() => Read("""{"small":-2147483649.0}"""));
    }

    [Fact]
    public async Task A_number_that_is_split_over_buffers_is_read()
    {
        var padding = new string(' ', 20);
        var json = $$"""{"whole":{{padding}}12.00000000000000000000000}""";
        var stream = new DripStream(System.Text.Encoding.UTF8.GetBytes(json));
        var options = new JsonSerializerOptions(SampleJsonContext.Default.Options) { DefaultBufferSize = 16 };
        var typeInfo = (System.Text.Json.Serialization.Metadata.JsonTypeInfo<SampleValues>)options.GetTypeInfo(typeof(SampleValues));
        Assert.Equal(12, (await JsonSerializer.DeserializeAsync(stream, typeInfo))!.Whole);
    }

    /// <summary>Gives one byte at a time.</summary>
    private sealed class DripStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => base.ReadAsync(buffer[..Math.Min(1, buffer.Length)], cancellationToken);
    }
}
