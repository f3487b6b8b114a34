using System.Text;
using System.Text.Json;
using Iqm.Contracts.Diagnostics;

namespace Iqm.Contracts.Tests.Schemas;

public sealed class MalformedJsonTests
{
    [Theory]
    [InlineData("", "there is no value, only nothing or white space, at line 1, column 1 (byte 0)")]
    [InlineData(" \n ", "there is no value, only nothing or white space, at line 2, column 2 (byte 3)")]
    [InlineData("{\n  \"a\": tru\n}", "a value must start here, at line 2, column 8 (byte 9)")]
    [InlineData("[1 2]", "',' or ']' must follow an item, at line 1, column 4 (byte 3)")]
    [InlineData("{\"é\" 1}", "':' must follow a member's name, at line 1, column 6 (byte 6)")]
    [InlineData("{\"a\":1}}", "there is more text after the value, at line 1, column 8 (byte 7)")]
    [InlineData("\"\\ud800\"", "half a surrogate pair is escaped, which is no character, at line 1, column 2 (byte 1)")]
    public void The_place_and_the_reason_are_told(string json, string reason) =>
        Assert.Equal($"This is not JSON: {reason}.", Judge.Refuses("{}", json, DiagnosticCatalog.MalformedJson, json.Contains("tru") ? "/a" : json.StartsWith("[1") ? "/0" : json.Contains('é') ? "/é" : "").Message);

    [Theory]
    [InlineData("{")]
    [InlineData("[")]
    [InlineData("\"")]
    [InlineData("\"\\")]
    [InlineData("\"\\u12")]
    [InlineData("\"\\x\"")]
    [InlineData("\"\t\"")]
    [InlineData("\"\\udc00\"")]
    [InlineData("\"\\ud800\\u0041\"")]
    [InlineData("\"\\ud800\\ud800\"")]
    [InlineData("{\"\\ud800\":1}")]
    [InlineData("\"\\udc00\\udc00\"")]
    [InlineData("\"\\ud83d\\")]
    [InlineData("\"\\ud83d\\u")]
    [InlineData("\"\\ud83d\\udc0")]
    [InlineData("\"\\ud83d\\ue000\"")]
    [InlineData("\"\\ud83d\\udbff\"")]
    [InlineData("\"\\ud83dxudc00\"")]
    [InlineData("01")]
    [InlineData("-")]
    [InlineData("-01")]
    [InlineData("1.")]
    [InlineData(".5")]
    [InlineData("+1")]
    [InlineData("1e")]
    [InlineData("1e+")]
    [InlineData("1.5.5")]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("nul")]
    [InlineData("nulll")]
    [InlineData("True")]
    [InlineData("'a'")]
    [InlineData("{a:1}")]
    [InlineData("{\"a\"}")]
    [InlineData("{\"a\":}")]
    [InlineData("{\"a\":1,}")]
    [InlineData("{,}")]
    [InlineData("[,]")]
    [InlineData("[1,]")]
    [InlineData("[1,,2]")]
    [InlineData("[1}")]
    [InlineData("{\"a\":1]")]
    [InlineData("1 1")]
    [InlineData("// no comments\n1")]
    [InlineData("[1]\0")]
    [InlineData("\u00a0" + "1")]
    public void Text_that_is_not_JSON_is_refused(string json)
    {
        foreach (var schema in (string[])["{}", "{type: object, properties: {a: {type: integer}}}", "{oneOf: [{type: object}, {type: array}, {type: string}]}"])
            Assert.Equal(DiagnosticCatalog.MalformedJson.Code, Judge.Judged(schema, json).Findings[^1].Code);
    }

    [Theory]
    [InlineData(new byte[] { 0x22, 0xFF, 0x22 })]
    [InlineData(new byte[] { 0x22, 0xC3, 0x28, 0x22 })]
    [InlineData(new byte[] { 0x22, 0xED, 0xA0, 0x80, 0x22 })] // a surrogate
    [InlineData(new byte[] { 0x22, 0xC0, 0x80, 0x22 })]       // overlong
    [InlineData(new byte[] { 0xFF, 0xFE, 0x31, 0x00 })]       // UTF-16
    public void Bytes_that_are_not_UTF8_are_refused(byte[] text)
    {
        var finding = Assert.Single(Judge.Compile("{}").Validate(text).Findings);
        Assert.Equal(DiagnosticCatalog.MalformedJson.Code, finding.Code);
        Assert.Contains("the bytes are not UTF-8, at line 1", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(new byte[] { 0xFF }, "line 1, column 1 (byte 0)")]
    [InlineData(new byte[] { 0x22, 0xC3, 0xA9, 0xC3, 0x28, 0x22 }, "line 1, column 3 (byte 3)")]
    [InlineData(new byte[] { 0x5B, 0x0A, 0x20, 0x80, 0x5D }, "line 2, column 2 (byte 3)")]
    public void The_first_byte_that_is_not_UTF8_is_told(byte[] text, string place) =>
        Assert.Equal($"This is not JSON: the bytes are not UTF-8, at {place}.", Assert.Single(Judge.Compile("{}").Validate(text).Findings).Message);

    [Theory]
    [InlineData("{\"a\":1 2}", "',' or '}' must follow a member, at line 1, column 8 (byte 7)", "/a")]
    [InlineData("{\"a\":1,}", "a member's name in double quotes must stand here, at line 1, column 8 (byte 7)", "/a")]
    [InlineData("{1}", "a member's name in double quotes must stand here, at line 1, column 2 (byte 1)", "")]
    [InlineData("[1", "',' or ']' must follow an item, at line 1, column 3 (byte 2)", "/0")]
    [InlineData("[1,", "the text ends where a value must start, at line 1, column 4 (byte 3)", "/1")]
    [InlineData("\"ab", "the text ends inside a string, at line 1, column 4 (byte 3)", "")]
    [InlineData("\"a\tb\"", "a control character in a string must be written as an escape, at line 1, column 3 (byte 2)", "")]
    [InlineData("\"a\\x\"", "an unknown escape in a string, at line 1, column 3 (byte 2)", "")]
    [InlineData("\"a\\u12g4\"", "\\u must be followed by four hexadecimal digits, at line 1, column 3 (byte 2)", "")]
    [InlineData("-", "a digit must follow '-', at line 1, column 2 (byte 1)", "")]
    [InlineData("[-x]", "a digit must follow '-', at line 1, column 3 (byte 2)", "/0")]
    [InlineData("01", "a number must not start with '0', at line 1, column 1 (byte 0)", "")]
    [InlineData("-01", "a number must not start with '0', at line 1, column 2 (byte 1)", "")]
    [InlineData("1.x", "a digit must follow in a number, at line 1, column 3 (byte 2)", "")]
    [InlineData("1e+", "a digit must follow in a number, at line 1, column 4 (byte 3)", "")]
    [InlineData("[nul]", "a value must start here, at line 1, column 2 (byte 1)", "/0")]
    [InlineData("\"a\\n", "the text ends inside a string, at line 1, column 5 (byte 4)", "")]
    [InlineData("\"a\\", "an unknown escape in a string, at line 1, column 3 (byte 2)", "")]
    [InlineData("\0", "a value must start here, at line 1, column 1 (byte 0)", "")]
    [InlineData(" \0", "a value must start here, at line 1, column 2 (byte 1)", "")]
    [InlineData("?", "a value must start here, at line 1, column 1 (byte 0)", "")]
    public void Each_fault_of_syntax_has_its_sentence(string json, string reason, string instance) =>
        Assert.Equal($"This is not JSON: {reason}.", Judge.Refuses("{}", json, DiagnosticCatalog.MalformedJson, instance).Message);

    [Theory]
    [InlineData("{\"a\":", "the text ends where a value must start, at line 1, column 6 (byte 5)")]
    [InlineData("{\"a\":?", "a value must start here, at line 1, column 6 (byte 5)")]
    [InlineData("{\"a\":[1,", "the text ends where a value must start, at line 1, column 9 (byte 8)")]
    public void What_is_missing_where_a_choice_must_be_made_is_told_as_elsewhere(string json, string reason)
    {
        foreach (var choice in (string[])["oneOf: [{type: integer}, {type: array}]", "anyOf: [{items: {type: integer}}, {type: string}]", "not: {type: string}", "type: array, oneOf: [{minItems: 1}]"])
        {
            var finding = Judge.Judged($"{{properties: {{a: {{{choice}}}}}}}", json).Findings[^1];
            Assert.Equal(("IQMC3001", $"This is not JSON: {reason}."), (finding.Code, finding.Message));
        }
    }

    [Fact]
    public void Where_the_schema_stands_is_told_of_text_that_is_not_JSON()
    {
        foreach (var text in (byte[][])[[], [0x22, 0xFF], [0x5B]])
        {
            var finding = Assert.Single(Judge.Compile("{type: array}").Validate(text).Findings);
            Assert.StartsWith("api.yaml(6,5): error IQMC3001: ", finding.ToString(), StringComparison.Ordinal);
            Assert.Equal("#/components/schemas/S", finding.Schema);
        }
    }

    [Fact]
    public void A_byte_order_mark_is_ignored() => Assert.True(Judge.Compile("{type: integer}").Validate([0xEF, 0xBB, 0xBF, 0x31]).IsValid);

    [Fact]
    public void Errors_before_the_malformed_place_are_kept()
    {
        var result = Judge.Judged("{properties: {a: {type: integer}}}", """{"a":"x","b":[}""");
        Assert.Equal(["/a", "/b/0"], result.Findings.Select(finding => finding.Instance));
    }

    [Fact]
    public void Text_is_JSON_exactly_when_the_platform_says_so()
    {
        // Every text one change away from a valid one, against the platform's reader.
        const string seed = """{"a":[1,-2.5e+3,true,null,"x\u00e9\n"],"b":{"c":{}},"d":[[],false,0]}""";
        const string replacements = "{}[]\":,0-.eE+tn\\u \n";
        var validator = Judge.Compile("{}");
        for (var i = 0; i <= seed.Length; i++)
        {
            foreach (var text in replacements.SelectMany(c => new[] { seed[..i] + c + seed[i..], i < seed.Length ? seed[..i] + c + seed[(i + 1)..] : seed[..^1] }).Append(seed[..i]))
            {
                var bytes = Encoding.UTF8.GetBytes(text);
                var malformed = validator.Validate(bytes).Findings.Any(finding => finding.Code == DiagnosticCatalog.MalformedJson.Code);
                Assert.True(malformed == !IsJson(bytes), text);
            }
        }
    }

    private static bool IsJson(byte[] text)
    {
        try
        {
            var reader = new Utf8JsonReader(text);
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName)
                    _ = reader.GetString();
            }
            return true;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return false;
        }
    }
}
