namespace Iqm.Contracts.Runtime.Tests;

public class FormBodyTests
{
    private static async Task<string> TextAsync(FormBody form)
    {
        using var content = form.ToContent();
        Assert.Equal("application/x-www-form-urlencoded", content.Headers.NonValidated["Content-Type"].ToString());
        return await content.ReadAsStringAsync();
    }

    [Fact]
    public async Task Fields_keep_their_order_and_are_encoded()
    {
        var form = new FormBody();
        form.Add("sortBy", "+appName");
        form.Add("a b", "c d");
        form.Add("nothing", (string?)null);
        form.Add("empty", "");
        form.Add("ü&=", "💥%");
        Assert.Equal("sortBy=%2BappName&a+b=c+d&empty=&%C3%BC%26%3D=%F0%9F%92%A5%25", await TextAsync(form));
    }

    [Theory]
    [InlineData(ArrayStyle.Repeated, "ids=a%2Cb&ids=c")]
    [InlineData(ArrayStyle.Comma, "ids=a%2Cb,c")]
    [InlineData(ArrayStyle.Space, "ids=a%2Cb+c")]
    [InlineData(ArrayStyle.Pipe, "ids=a%2Cb%7Cc")]
    public async Task Arrays_have_four_styles(ArrayStyle style, string expected)
    {
        var form = new FormBody();
        form.Add("ids", ["a,b", "c"], style);
        form.Add("none", null, style);
        Assert.Equal(expected, await TextAsync(form));
    }

    [Fact]
    public async Task No_fields_make_an_empty_body() => Assert.Equal("", await TextAsync(new FormBody()));

    [Fact]
    public void Values_are_not_printed()
    {
        var form = new FormBody();
        form.Add("password", "hunter22");
        Assert.DoesNotContain("hunter22", form.ToString(), StringComparison.Ordinal);
    }
}
