namespace Iqm.Contracts.Runtime.Tests;

public class OperationRequestTests
{
    private static readonly OperationDescriptor s_operation = new("ping", HttpMethod.Get, "/ping");

    private static OperationRequest Request() => new(s_operation, new Uri("https://api.example.com/ping"));

    [Theory]
    [InlineData("a\r\nX-Evil: 1")]
    [InlineData("a\nb")]
    [InlineData("a\0b")]
    [InlineData("schön")]
    [InlineData("\u007f")]
    public void A_header_value_that_a_field_cannot_carry_is_refused_without_repeating_it(string value)
    {
        using var request = Request();
        var e = Assert.Throws<ArgumentException>(() => request.AddHeader("X-A", value));
        Assert.Contains("X-A", e.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(value, e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Headers_are_added_as_they_stand()
    {
        using var request = Request();
        request.AddHeader("X-A", "a,\tb; c=\"d\"");
        request.AddHeader("X-B", (string?)null);
        request.AddHeader("X-C", ["1", "2"]);
        request.AddHeader("X-D", (IEnumerable<string>?)null);
        Assert.Equal(["X-A: a,\tb; c=\"d\"", "X-C: 1,2"], request.Headers.NonValidated.Select(h => $"{h.Key}: {h.Value}"));
        Assert.Throws<ArgumentException>(() => request.AddHeader("Content-Type", "text/plain"));
        Assert.Throws<ArgumentException>(() => request.AddHeader("not a name", "x"));
    }

    [Fact]
    public void Headers_of_the_body_go_to_the_body_also_where_there_is_none()
    {
        using var request = Request();
        request.AddHeader("Content-Language", "de");
        Assert.Empty(request.Headers);
        Assert.Equal(["Content-Language: de"], request.Content!.Headers.NonValidated.Where(h => h.Key != "Content-Length").Select(h => $"{h.Key}: {h.Value}"));
    }

    [Fact]
    public void Cookies_share_one_field()
    {
        using var request = Request();
        request.AddCookie("a", "1;2");
        request.AddCookie("b", null);
        request.AddCookie("c", "3");
        Assert.Equal(["Cookie: a=1%3B2; c=3"], request.Headers.NonValidated.Select(h => $"{h.Key}: {h.Value}"));
    }
}
