using System.Text;
using System.Text.Json;
using Iqm.Contracts.Exchanges.Traffic;

namespace Iqm.Contracts.Tests.Exchanges.Traffic;

public sealed class TextPoolTests
{
    private readonly TextPool _pool = new();

    private string Get(string json)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        reader.Read();
        return _pool.Get(ref reader);
    }

    [Fact]
    public void What_comes_again_is_the_same_string() => Assert.Same(Get("\"content-type\""), Get("\"content-type\""));

    [Theory]
    [InlineData("\"\"")]
    [InlineData("\"é\"")]
    [InlineData("\"a\\u0062\"")]
    [InlineData("\"\\ud83d\\ude00\"")]
    public void Any_text_is_read(string json)
    {
        Assert.Equal(JsonSerializer.Deserialize<string>(json), Get(json));
        Assert.Equal(JsonSerializer.Deserialize<string>(json), Get(json));
    }

    [Fact]
    public void Texts_that_share_a_place_are_not_taken_for_each_other()
    {
        for (var round = 0; round < 2; round++)
            for (var i = 0; i < 20_000; i++)
            {
                var text = $"{new string('a', i % 3 * 20)}{i}";
                Assert.Equal(text, Get($"\"{text}\""));
            }
    }
}
