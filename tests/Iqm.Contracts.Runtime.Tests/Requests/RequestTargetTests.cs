using System.Text.Json;

namespace Iqm.Contracts.Runtime.Tests;

public sealed class RequestTargetTests : IDisposable
{
    private readonly HttpClient _httpClient = new() { BaseAddress = new Uri("https://api.example.com/base/") };
    private readonly ContractInvoker _invoker;

    public RequestTargetTests() => _invoker = new ContractInvoker(_httpClient, SampleContract.Instance);

    public void Dispose() => _httpClient.Dispose();

    private delegate void Write(ref RequestTarget target);

    private string Target(Write write)
    {
        var target = new RequestTarget(_invoker, stackalloc char[16]);
        write(ref target);
        return target.ToUri().AbsoluteUri;
    }

    [Theory]
    [InlineData("a/b", "a%2Fb")]
    [InlineData("%2F", "%252F")]
    [InlineData("%2e%2e", "%252e%252e")]
    [InlineData("..%2f..", "..%252f..")]
    [InlineData("a?b#c&d=e", "a%3Fb%23c%26d%3De")]
    [InlineData("ünï 💥", "%C3%BCn%C3%AF%20%F0%9F%92%A5")]
    [InlineData("a\r\nX: y", "a%0D%0AX%3A%20y")]
    [InlineData("a\\b", "a%5Cb")]
    [InlineData("...", "...")]
    [InlineData("~-_.", "~-_.")]
    public void A_path_value_stays_one_segment(string value, string escaped) =>
        Assert.Equal("https://api.example.com/base/users/" + escaped, Target((ref t) => { t.AppendLiteral("/users/"); t.AppendPath("id", value); }));

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    public void A_path_value_that_would_call_another_path_is_refused(string value)
    {
        Assert.Equal("id", Assert.Throws<ArgumentException>(() => Target((ref t) => t.AppendPath("id", value))).ParamName);
        Assert.Throws<ArgumentException>(() => Target((ref t) => { t.AppendLiteral("/users/"); t.AppendPath("ids", [value]); }));
        Assert.Throws<ArgumentNullException>(() => Target((ref t) => t.AppendPath("id", (string)null!)));
        Assert.Throws<ArgumentException>(() => Target((ref t) => t.AppendPath("ids", Array.Empty<string>())));
    }

    [Theory]
    [InlineData("/x/.", ".x", null)]
    [InlineData("/x/.", "x", "https://api.example.com/base/x/.x")]
    [InlineData("/x.", "..x", "https://api.example.com/base/x...x")]
    public void A_value_after_a_dot_is_fine_as_long_as_it_makes_no_dot_segment(string before, string value, string? expected)
    {
        expected ??= "https://api.example.com/base/x/..x";
        Assert.Equal(expected, Target((ref t) => { t.AppendLiteral(before); t.AppendPath("a", value); }));
    }

    [Theory]
    [InlineData("/x/.", "/y")]
    [InlineData("/x/.", "")]
    [InlineData("/x/..", "/y")]
    [InlineData("/x/", "/..")]
    public void A_template_that_makes_a_dot_segment_is_refused(string before, string after) =>
        Assert.Throws<ArgumentException>(() => Target((ref t) => { t.AppendLiteral(before); t.AppendLiteral(after); }));

    [Fact]
    public void Several_path_values_are_separated_by_commas() =>
        Assert.Equal("https://api.example.com/base/a,b%2Cc", Target((ref t) => { t.AppendLiteral("/"); t.AppendPath("ids", ["a", "b,c"]); }));

    [Theory]
    [InlineData("+appName", "sortBy=%2BappName")]
    [InlineData("a b&c=d#e", "sortBy=a%20b%26c%3Dd%23e")]
    [InlineData("", "sortBy=")]
    public void A_query_value_arrives_as_it_was_given(string value, string query) =>
        Assert.Equal("https://api.example.com/base/x?" + query, Target((ref t) => { t.AppendLiteral("/x"); t.AddQuery("sortBy", value); }));

    [Fact]
    public void Null_adds_nothing() => Assert.Equal("https://api.example.com/base/x?b=1", Target((ref t) =>
    {
        t.AppendLiteral("/x");
        t.AddQuery("a", null);
        t.AddQuery("a", (IEnumerable<string>?)null, ArrayStyle.Repeated);
        t.AddQuery("a", [], ArrayStyle.Comma);
        t.AddDeepObject("a", null);
        t.AddMembers(null);
        t.AddQuery("b", "1");
    }));

    [Theory]
    [InlineData(ArrayStyle.Repeated, "ids=a%2Cb&ids=c")]
    [InlineData(ArrayStyle.Comma, "ids=a%2Cb,c")]
    [InlineData(ArrayStyle.Space, "ids=a%2Cb%20c")]
    [InlineData(ArrayStyle.Pipe, "ids=a%2Cb%7Cc")]
    public void Arrays_have_four_styles(ArrayStyle style, string query) =>
        Assert.Equal("https://api.example.com/base/x?" + query, Target((ref t) => { t.AppendLiteral("/x"); t.AddQuery("ids", ["a,b", "c"], style); }));

    [Fact]
    public void Reserved_characters_may_be_kept_except_those_that_end_a_value() =>
        Assert.Equal("https://api.example.com/base/x?a=b/c?d:e%26f%2Bg%23h%25", Target((ref t) => { t.AppendLiteral("/x"); t.AddQuery("a", "b/c?d:e&f+g#h%", allowReserved: true); }));

    [Fact]
    public void Objects_are_spread_in_two_ways()
    {
        var element = JsonElement.Parse("""{"a b":"1","c":[2,3],"d":{"e":4}}""");
        Assert.Equal("https://api.example.com/base/?f%5Ba%20b%5D=1&f%5Bc%5D=2&f%5Bc%5D=3&f%5Bd%5D%5Be%5D=4", Target((ref t) => { t.AppendLiteral("/"); t.AddDeepObject("f", WireText.Members(element, deep: true)); }));
        Assert.Equal("https://api.example.com/base/?a%20b=1&c=2&c=3&d=%7B%22e%22%3A4%7D", Target((ref t) => { t.AppendLiteral("/"); t.AddMembers(WireText.Members(element)); }));
    }

    [Theory]
    [InlineData("ftp://example.com")]
    [InlineData("https://user:secret@example.com")]
    public void An_unusable_base_address_is_refused_without_repeating_it(string address)
    {
        using var client = new HttpClient { BaseAddress = new Uri(address) };
        var invoker = new ContractInvoker(client, SampleContract.Instance);
        var e = Assert.Throws<InvalidOperationException>(() => new RequestTarget(invoker, default).ToUri());
        Assert.DoesNotContain("secret", e.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_base_address_is_named()
    {
        using var client = new HttpClient();
        var invoker = new ContractInvoker(client, SampleContract.Instance);
        Assert.Contains("HttpClient.BaseAddress", Assert.Throws<InvalidOperationException>(() => new RequestTarget(invoker, default).ToUri()).Message, StringComparison.Ordinal);
    }
}
