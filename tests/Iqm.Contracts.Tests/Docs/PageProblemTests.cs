using System.Text;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Docs;
using Iqm.Contracts.Tests.Docs.Pages;

namespace Iqm.Contracts.Tests.Docs;

/// <summary>What is no documentation says so, and nothing is concluded from it.</summary>
public sealed class PageProblemTests
{
    private static readonly DocsLock Accepted = DocsLock.Empty.Accept([DocsReader.Parse(GuidePage.Text, "page.md")]);

    public static TheoryData<string, string> NoPages => new()
    {
        { "IQMC7005", "" },
        { "IQMC7005", " \n\t\n" },
        { "IQMC7007", "<!doctype html><html><head><title>Page Not Found | Dock</title></head><body><main><h1>Page Not Found</h1><p>We could not find what you were looking for.</p></main></body></html>" },
        { "IQMC7007", "404\nThis page could not be found.\n" },
        { "IQMC7006", "<!doctype html><html><head><title>Dock</title></head><body><form><h1>Welcome</h1><input name=user><input type=password></form></body></html>" },
        { "IQMC7006", "Sign in to continue\nEmail\nPassword\nForgot your password?\n" },
        { "IQMC7008", "<!doctype html><html><head><title>Dock API</title><script src=\"/main.js\"></script></head><body><noscript>Enable JavaScript to run this app.</noscript><div id=root></div></body></html>" },
        { "IQMC7008", "You need to enable JavaScript to run this app.\n" },
    };

    [Theory]
    [MemberData(nameof(NoPages))]
    public void No_documentation_is_told_by_its_code(string code, string text) => Refused(Encoding.UTF8.GetBytes(text), code);

    [Fact]
    public void Image_is_told() => Refused([0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0, 0], "IQMC7003");

    [Fact]
    public void Pdf_is_told() => Refused("%PDF-1.7 binary"u8.ToArray(), "IQMC7003");

    [Fact]
    public void Wrong_encoding_is_told_with_its_line() =>
        Assert.Equal(2, Refused([.. "caf"u8, (byte)'\n', 0xE9, (byte)'\n'], "IQMC7004").Position?.Line);

    [Fact]
    public void Utf16_without_byte_order_mark_is_told() => Refused(Encoding.Unicode.GetBytes(GuidePage.Text), "IQMC7004");

    [Fact]
    public void Utf16_with_byte_order_mark_is_read()
    {
        byte[] bytes = [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(GuidePage.Text)];
        Assert.Equal(FactsText.Of(DocsReader.Parse(GuidePage.Text, "page.md")), FactsText.Of(DocsReader.Parse(bytes, "page.md")));
    }

    [Fact]
    public void Page_beyond_the_limit_is_told()
    {
        var page = DocsReader.Parse(new byte[1001], "page.md", new DocsReadOptions { MaxBytes = 1000 });
        Assert.Equal("IQMC7002", Assert.Single(page.Findings).Code);
    }

    [Fact]
    public void Missing_file_is_told() => Assert.Equal("IQMC7001", Assert.Single(DocsReader.Read(Path.Combine(AppContext.BaseDirectory, "no-such-page.md")).Findings).Code);

    [Fact]
    public void Page_that_lost_all_operations_is_no_drift()
    {
        var report = DocsChecker.Check([DocsReader.Parse("# Berth Guide\n\nThis guide moved to another place. It is being rewritten, and will be back soon with more words.\n", "page.md")], Accepted, null);
        Assert.Empty(report.Drift);
        Assert.Contains(report.Findings, finding => finding.Code == "IQMC7011");
    }

    [Fact]
    public void Hostile_nesting_does_not_overflow()
    {
        var page = DocsReader.Parse("# Dock\n\n`POST` /v1/gate\n\n" + string.Concat(Enumerable.Repeat("<div><table><tr><td>", 3_000)) + "\n\n```json\n" + new string('[', 50_000) + "\n```\n", "page.mdx");
        Assert.Equal("POST /v1/gate", Assert.Single(page.Operations).ToString());
    }

    [Theory]
    [InlineData("{\n")]
    [InlineData("[")]
    [InlineData("> ")]
    [InlineData("*a _b ")]
    [InlineData("<a b='")]
    [InlineData("<Foo a={")]
    [InlineData("| a | b |\n")]
    [InlineData("name\nstring\n")]
    [InlineData("<html><div>")]
    public void Hostile_repetition_is_read_to_its_end(string text)
    {
        var page = DocsReader.Parse("GET /v1/gate\n\n" + string.Concat(Enumerable.Repeat(text, 20_000)), "page.txt");
        Assert.True(page.Operations.Length <= 1);
    }

    private static Finding Refused(byte[] bytes, string code)
    {
        var page = DocsReader.Parse(bytes, "page.md");
        var finding = Assert.Single(page.Findings);
        Assert.Equal((code, Severity.Error), (finding.Code, finding.Severity));
        Assert.False(page.IsReadable);
        var report = DocsChecker.Check([page], Accepted, null);
        Assert.Empty(report.Drift);
        Assert.False(report.IsClean);
        return finding;
    }
}
