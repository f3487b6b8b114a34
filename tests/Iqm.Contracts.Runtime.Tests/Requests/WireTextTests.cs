using System.Text.Json;

namespace Iqm.Contracts.Runtime.Tests;

public class WireTextTests
{
    [Fact]
    public void Values_have_one_text_form_in_every_culture()
    {
        Assert.Equal("true", WireText.Of(true));
        Assert.Equal("-5", WireText.Of(-5));
        Assert.Equal("9223372036854775807", WireText.Of(long.MaxValue));
        Assert.Equal("1.5", WireText.Of(1.5));
        Assert.Equal("0.1", WireText.Of(0.1f));
        Assert.Equal("1.50", WireText.Of(1.50m));
        Assert.Equal("2022-03-29", WireText.Of(new DateOnly(2022, 3, 29)));
        Assert.Equal("17:29:37.5", WireText.Of(new TimeOnly(17, 29, 37, 500)));
        Assert.Equal("2022-03-29T17:29:37+02:00", WireText.Of(new DateTimeOffset(2022, 3, 29, 17, 29, 37, TimeSpan.FromHours(2))));
        Assert.Equal("0f8fad5b-d9cb-469f-a165-70867728950e", WireText.Of(new Guid("0F8FAD5B-D9CB-469F-A165-70867728950E")));
        Assert.Equal("AQI=", WireText.Of([1, 2]));
        Assert.Equal("pending-approval", WireText.Of(SampleStatus.PendingApproval));
        Assert.Equal("2022-03-29T17:29:37", WireText.Of(LenientDateTime.Parse("2022-03-29T17:29:37")));
        Assert.Equal("a b", WireText.Of(JsonElement.Parse("\"a b\"")));
        Assert.Equal("[1,2]", WireText.Of(JsonElement.Parse("[1,2]")));
    }

    [Fact]
    public void Null_stays_null()
    {
        Assert.Null(WireText.Of((string?)null));
        Assert.Null(WireText.Of((int?)null));
        Assert.Null(WireText.Of((bool?)null));
        Assert.Null(WireText.Of((DateTimeOffset?)null));
        Assert.Null(WireText.Of((SampleStatus?)null));
        Assert.Null(WireText.Of((Uri?)null));
        Assert.Null(WireText.Of((byte[]?)null));
        Assert.Null(WireText.Of(JsonElement.Parse("null")));
        Assert.Null(WireText.Of((IEnumerable<int>?)null, WireText.Of));
        Assert.Equal(["1", "2"], WireText.Of([1, 2], WireText.Of));
        Assert.Equal(["a"], WireText.Of(["a", null], WireText.Of));
    }

    [Fact]
    public void Members_of_an_object_become_pairs()
    {
        var element = JsonElement.Parse("""{"a":"x y","b":5,"c":true,"d":null,"e":[1,"2",null],"f":{"g":{"h":1}},"i":[[1]]}""");
        Assert.Equal(
            ["a=x y", "b=5", "c=true", "e=1", "e=2", """f={"g":{"h":1}}""", "i=[1]"],
            WireText.Members(element).Select(m => $"{m.Key}={m.Value}"));
        Assert.Contains(new("f][g][h", "1"), WireText.Members(element, deep: true));
        Assert.Empty(WireText.Members(default(JsonElement)));
        Assert.Empty(WireText.Members(JsonElement.Parse("null")));
        Assert.Throws<ArgumentException>(() => WireText.Members(JsonElement.Parse("[1]")));
    }
}
