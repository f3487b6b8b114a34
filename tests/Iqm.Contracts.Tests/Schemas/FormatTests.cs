using Iqm.Contracts.Diagnostics;

namespace Iqm.Contracts.Tests.Schemas;

public sealed class FormatTests
{
    [Theory]
    [InlineData("uuid", "179a0bb4-c572-4477-9457-7dacf1b84848", "179A0BB4-C572-4477-9457-7DACF1B84848", "00000000-0000-0000-0000-000000000000", "abcdefAB-CDEF-0123-4567-89abcdefABCD")]
    [InlineData("date", "2024-02-29", "2000-02-29", "0000-02-29", "1999-12-31", "2024-12-31", "2024-06-30", "2400-02-29", "9999-01-01")]
    [InlineData("date-time", "2024-02-29T12:34:56Z", "2024-02-29t12:34:56z", "2024-02-29T12:34:56.123456789012+05:30", "1990-12-31T23:59:60Z", "1990-12-31T15:59:60-08:00", "2024-02-29T00:00:00Z", "2024-02-29T23:59:59+23:59", "2024-02-29T12:34:56.5-00:00", "2024-03-01T00:59:60+01:00", "2024-02-29T23:00:60-00:59")]
    [InlineData("email", "pratik.t+ihp@example.com", "\\\"a b\\\"@example.com", "a@localhost", "a@[192.0.2.1]", "a@[IPv6:2001:db8::1]", "jürgen@bücher.example", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa@example.com", "\\\"a\\\\\\\"b\\\"@example.com", "\\\"\\\"@example.com", "!#$%&'*+-/=?^_`{|}~9@example.com", "a.b.c@example.com", "a@Āb.example", "aĀ@example.com")]
    [InlineData("uri", "https://example.com", "https://u:p@example.com:8080/a/b?c=d&e#f", "urn:uuid:0", "mailto:a@example.com", "http://[2001:db8::1]:80/", "http://example.com/a%20b", "tel:+1-816-555-1212", "a:", "a+b-c.d1:x", "http:", "http://example.com:", "http://[v1.a:b]/", "http://[::1]:80", "http://u:p@[::1]/", "http:///a", "a:b:c@d/?e/f?g#h/i?j", "http://h?q", "http://h#f", "http://%41.example/", "http://a.b/-._~!$&'()*+,;=:@/", "http://@h/", "http://:80/", "http://h/%41b", "http://h/%41%42c?%43d#%44e", "a:%00", "http://[vFa9.a]/")]
    [InlineData("uri-reference", "/a", "a?b#c", "", "//example.com/x", "https://example.com", "?:", "#:", "/:", "//", "a/b:c", "./a:b", "%41", "a:", "?a/b?c", "//[::1]:8/")]
    [InlineData("byte", "", "TWFu", "TWE=", "TQ==", "+/+/", "TWFuTWE=", "09Zz")]
    [InlineData("hostname", "example.com", "localhost", "a-b.c0", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.b", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb", "0a", "a--b", "A.Z9")]
    [InlineData("ipv4", "192.0.2.1", "0.0.0.0", "255.255.255.255", "1.2.3.4", "10.20.30.40", "0.10.100.255")]
    [InlineData("ipv6", "::", "::1", "2001:db8::1", "1:2:3:4:5:6:7:8", "::ffff:192.0.2.1", "1::", "1:2:3:4:5:6::8", "::2:3:4:5:6:7:8", "1::2:3:4:5:6:7", "1:2:3:4:5:6:7::", "1:2:3:4:5:6:192.0.2.1", "::1:2:3:4:5:192.0.2.1", "FFFF::abcd", "0:0:0:0:0:0:0:0")]
    [InlineData("password", "anything at all")]
    [InlineData("binary", "\\u0000")]
    [InlineData("unknown-format", "anything at all")]
    public void Conforming_strings_are_accepted(string format, params string[] values)
    {
        foreach (var value in values)
            Judge.Accepts($"{{type: string, format: {format}}}", $"\"{value}\"");
    }

    [Theory]
    [InlineData("uuid", "", "179a0bb4c572447794577dacf1b84848", "179a0bb4-c572-4477-9457-7dacf1b8484g", "{179a0bb4-c572-4477-9457-7dacf1b84848}", "urn:uuid:179a0bb4-c572-4477-9457-7dacf1b84848", "179a0bb4-c572-4477-9457-7dacf1b8484é", "179a0bb4-c572-4477-9457-7dacf1b84848 ", "179a0bb-4c572-4477-9457-7dacf1b84848", "179a0bb4-c572-4477-9457-7dacf1b848/8", "179a0bb4-c572-4477-9457-7dacf1b848:8", "179a0bb4-c572-4477-9457-7dacf1b848@8", "179a0bb4-c572-4477-9457-7dacf1b848G8", "179a0bb4-c572-4477-9457-7dacf1b848`8", "179a0bb4-c572-4477-9457-7dacf1b8488-", "179a0bb4-c572-44-7-9457-7dacf1b84848", "179a0bb4-c572-4477-9457-7dacf1b848488", "179a0bb4-c5-2-4477-9457-7dacf1b84848", "179a0bb4-c572-4477-94577-dacf1b84848", "179a0bb4c-572-4477-9457-7dacf1b84848", "179a0bb4-c5724-477-9457-7dacf1b84848", "179a0bb4-c572-44779-457-7dacf1b84848")]
    [InlineData("date", "2023-02-29", "1900-02-29", "2024-13-01", "2024-00-10", "2024-1-1", "2024-01-32", "2024-04-31", "20240101", "2024-01-01T00:00:00Z", "２024-01-01", "2100-02-29", "2024-02-30", "2024-12-32", "2024-06-31", "2024-09-31", "2024-11-31", "2024-01-00", "2024/01-01", "2024-01/01", "2024-0a-01", "202a-01-01", "2024-01-0a", "2024-01-011", "-024-01-01", "202:-01-01", "2024-0:-01", "2024-01-0:", "202/-01-01", "2024-01-0/")]
    [InlineData("date-time", "2024-02-29T12:34:56", "2024-02-29 12:34:56Z", "2024-02-30T00:00:00Z", "2024-02-29T24:00:00Z", "2024-02-29T12:60:00Z", "2024-02-29T12:34:61Z", "2024-02-29T12:34:60Z", "2024-02-29T12:34Z", "2024-02-29T12:34:56.Z", "2024-02-29T12:34:56+0100", "2024-02-29T12:34:56+24:00", "2024-02-29", "2024", "2024-02-29T12-34:56Z", "2024-02-29T12:34-56Z", "2024-02-29T12:34:5Z", "2024-02-29T12:34:56+00:60", "2024-02-29T12:34:56+1:00", "2024-02-29T12:34:56+01-00", "2024-02-29T12:34:56*01:00", "2024-02-29T12:34:56X", "2024-02-29T12:34:56ZZ", "2024-02-29T-1:34:56Z", "2024-02-29T12:-1:56Z", "2024-02-29T12:34:-1Z", "2024-02-29T12:34:56+-1:00", "2024-03-01T01:59:60+01:00", "2024-02-29T23:59:60-00:59", "2024-02-29T25:34:56Z", "2024-02-29T12:34:56.5", "2024-02-29T12:34:56.5a")]
    [InlineData("email", "", "a", "@example.com", "a@", "a@b@example.com", ".a@example.com", "a.@example.com", "a..b@example.com", "a b@example.com", "a@-example.com", "a@example..com", "a@example.com.", "\\\"a@example.com", "Some One <a@example.com>", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa@example.com", "\\\"a\\\"b\\\"@example.com", "\\\"a\\\\\\\"@example.com", "\\\"a\\u007f\\\"@example.com", "\\\"a\\tb\\\"@example.com", "a@[]", "a@[x]", "a@[IPv6:zz]", "a@[IPv6:192.0.2.1]", "a@[192.0.2.1", "a@192.0.2.1]", "a,b@example.com", "a..@example.com", "a@exa mple.com", "\\\"@example.com", "a@é-.example", "a@x]", "a@[", "a@[IPv6:]", "a@[IPv6::1", "a@[IPv6]", "\\\"\\\"a\\\"@example.com")]
    [InlineData("uri", "", "/a", "example.com", "//example.com", "http://exa mple.com", "http://example.com/é", "http://example.com/%zz", "http://example.com:port/", "1http://example.com", "http://[::1", "http://example.com/a|b", "http://a@b@c/", ":a", "http://example.com/<>", "http://example.com#a#b", "+a:b", "a_b:c", "http://[v.a]/", "http://[v1.]/", "http://[1.2.3.4]/", "http://[]/", "http://[::1]x/", "http://[::1]:8x/", "http://h:8x", "http://h%4", "http://h/%4", "http://h/%4z", "http://h/%z4", "http://h?%4", "http://h?a[b", "http://h#a[b", "http://h/a[b", "http://exa[mple/", "http://u[@h/", "http://h:80:80/", "http://a@b:c@d/", "http://[::1]@h/", "http://h\\\\", "http://h?a#b#c", "http://u@h@/", "http://h^/", "http:///a|b", "http://:8x/", "http://h/%41|", "http://h/%41<b", "a:%00 ", "http://]/", "http://[]:80/", "http://h/%0:", "http://h/%:0", "http://[v1:a]/", "http://[v:.a]/", "http://[vg.a]/", "http://[v1g.a]/", "http://[v1.a|]/", "http://[v1.|a]/", "http://h|/a", "http://h/a//b|", "//[v1.]/")]
    [InlineData("uri-reference", "a b", ":", "\\\\\\\\host", "a:é", "%2", "1a:b", ":a", "a%", "%4", "%z4", "/%4z", "?%", "#%", "//h:x", "//[::1", "a#b#c")]
    [InlineData("byte", "T", "TW", "TWF", "TWFuT", "TQ=", "T===", "TW-_", "TW Fu", "TQ==TQ==", "TWFu\\n", "TWF:", "TWF,", "====", "T=F=", "TW-=", "T-==")]
    [InlineData("hostname", "", "-a", "a-", "a..b", "a_b", "é", "a.", ".", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.b", "a.bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb", "a-.b", "a.-b", ".a", "a b")]
    [InlineData("ipv4", "", "1.2.3", "1.2.3.4.5", "256.1.1.1", "01.1.1.1", "1.1.1.1 ", "1.1.1.a", "1.1..1", "1.2.3.4.", ".1.2.3", "1000.1.1.1", "00.1.1.1", "0.0.0.00", "1.2.3.4a", "255.255.255.256", "1.256.1.1", "1.1.1.", "1.1.1.0001", "1.2.3.-4")]
    [InlineData("ipv6", "", ":", ":::", "1:2:3:4:5:6:7", "1:2:3:4:5:6:7:8:9", "12345::", "::1::", "g::", "1:2:3:4:5:6:7::8", "::192.0.2", "192.0.2.1::", "fe80::1%eth0", "::1:2:3:4:5:6:7:8", "1:2:3:4:5:6:7:192.0.2.1", "1:2:3:4:5:192.0.2.1", "::1:2:3:4:5:6:192.0.2.1", "192.0.2.1", "1:2:3:4:5:6:7:", "1:2:3:4:5:6:7:8:", ":1:2:3:4:5:6:7", "1::2::3", "::256.0.0.1", "1:2:3:4::5:6:7:8", "1:2:3:4:5:6:7:g", "12345:2:3:4:5:6:7:8", "::1.2.3.4:5", ":::1", "1:::2", ":1::2", "1::2:", ":::", "1:2:3:4:5:6:7:8:192.0.2.1", "::1:", "::1.2.3", "1.2.3.4::", "1:2:3:4:5:6:7:1.2.3")]
    public void Other_strings_are_refused(string format, params string[] values)
    {
        foreach (var value in values)
            Judge.Refuses($"{{type: string, format: {format}}}", $"\"{value}\"", DiagnosticCatalog.WrongFormat);
    }

    [Fact]
    public void The_offset_may_be_missing_only_where_the_schema_says_so()
    {
        const string schema = "{type: string, format: date-time, x-offset: optional}";
        Judge.Accepts(schema, "\"2020-03-27T12:34:56.534978\"");
        Judge.Accepts(schema, "\"2020-03-27T12:34:56Z\"");
        Judge.Accepts(schema, "\"2020-03-27T23:59:60\"");
        foreach (var wrong in (string[])["2020-03-27", "2020-03-27T12:34:56.", "2020-03-27T12:34:56+01", "2020-03-27T12:34:60", "2020-03-27T12:34:56.5x"])
            Judge.Refuses(schema, $"\"{wrong}\"", DiagnosticCatalog.WrongFormat);
        var finding = Judge.Refuses("{type: string, format: date-time}", "\"2020-03-27T12:34:56.534978\"", DiagnosticCatalog.WrongFormat);
        Assert.Equal("The value must be a date and time with an offset, such as 2024-02-29T12:34:56.789Z or 2024-02-29T12:34:56+01:00 (format 'date-time').", finding.Message);
    }

    [Fact]
    public void The_forms_that_spell_an_optional_offset_for_other_tools_are_judged_as_dates()
    {
        const string schema = "{type: string, x-offset: optional, anyOf: [{format: date-time}, {pattern: '^[-:.T0-9]+$'}]}";
        Judge.Accepts(schema, "\"2020-03-27T12:34:56.534978\"");
        Judge.Accepts(schema, "\"2020-03-27T12:34:56+01:00\"");
        Judge.Refuses(schema, "\"2020-02-30T12:34:56\"", DiagnosticCatalog.WrongFormat);
        // Other forms stay what they are.
        const string other = "{type: string, x-offset: optional, anyOf: [{format: date}, {pattern: '^x'}]}";
        Judge.Accepts(other, "\"2020-02-29\"");
        Judge.Accepts(other, "\"xyz\"");
        Judge.Refuses(other, "\"2020-02-29T12:34:56Z\"", DiagnosticCatalog.NoBranchOfAnyOf);
        Judge.Accepts("{type: string, anyOf: [{format: date-time}, {pattern: '^x'}]}", "\"xyz\"");
    }

    [Theory]
    [InlineData("integer, format: int32", "2147483647", true)]
    [InlineData("integer, format: int32", "2147483648", false)]
    [InlineData("integer, format: int32", "-2147483649", false)]
    [InlineData("integer, format: int32", "-2147483648", true)]
    [InlineData("integer, format: int64", "-9223372036854775808", true)]
    [InlineData("integer, format: int64", "-9223372036854775809", false)]
    [InlineData("number, format: int64", "0.5", false)]
    [InlineData("number, format: int64", "5e-1", false)]
    [InlineData("number, format: float", "-3.5e38", false)]
    [InlineData("number, format: float", "0.5", true)]
    [InlineData("integer, format: int32", "1e3", true)]
    [InlineData("integer, format: int32", "1e10", false)]
    [InlineData("number, format: int32", "1.5", false)]
    [InlineData("integer, format: int64", "9223372036854775807", true)]
    [InlineData("integer, format: int64", "9223372036854775808", false)]
    [InlineData("number, format: float", "3.4e38", true)]
    [InlineData("number, format: float", "3.5e38", false)]
    [InlineData("number, format: double", "1.7e308", true)]
    [InlineData("number, format: double", "-1.8e308", false)]
    [InlineData("number, format: double", "1e-1000000", true)]
    public void Number_formats_are_ranges(string schema, string json, bool valid)
    {
        if (valid)
            Judge.Accepts($"{{type: {schema}}}", json);
        else
            Judge.Refuses($"{{type: {schema}}}", json, DiagnosticCatalog.WrongFormat);
    }

    [Fact]
    public void Formats_of_other_types_do_not_matter()
    {
        Judge.Accepts("{format: uuid}", "1");
        Judge.Accepts("{format: int32}", "\"x\"");
    }

    [Fact]
    public void Escapes_are_resolved_before_a_format_is_checked() => Judge.Accepts("{type: string, format: date}", "\"2024\\u002d02-29\"");
}
