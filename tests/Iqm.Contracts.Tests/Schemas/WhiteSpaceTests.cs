using System.Text;
using System.Text.Json;

namespace Iqm.Contracts.Tests.Schemas;

/// <summary>White space between tokens, of every length and kind, and the bytes behind the text.</summary>
public sealed class WhiteSpaceTests
{
    private const string Schema = "{type: object, required: [a, b], properties: {a: {type: array, items: {type: integer}, uniqueItems: true}, b: {type: object, additionalProperties: {oneOf: [{type: string}, {type: boolean}]}}}}";

    public static TheoryData<string> Runs => new(Enumerable.Range(0, 36).Select(length => new string(' ', length))
        .Concat(["\n", "\r\n", "\t", " \n", "\t ", " \t"])
        .Concat(Enumerable.Range(1, 20).Select(length => "\n" + new string(' ', length)))
        .Concat(Enumerable.Range(1, 20).Select(length => new string(' ', length) + "\n\t\r" + new string(' ', length))));

    [Theory]
    [MemberData(nameof(Runs))]
    public void White_space_of_any_length_may_stand_between_tokens(string run)
    {
        var json = string.Join(run, (string[])["", "{", "\"a\"", ":", "[", "1", ",", "2", "]", ",", "\"b\"", ":", "{", "\"c\"", ":", "true", ",", "\"d\"", ":", "\"x\"", "}", "}", ""]);
        using var platform = JsonDocument.Parse(json);
        var validator = Judge.Compile(Schema);
        Assert.Empty(validator.Validate(Encoding.UTF8.GetBytes(json)).Findings);
        var finding = Assert.Single(validator.Validate(Encoding.UTF8.GetBytes(json.Replace("2", "1", StringComparison.Ordinal))).Findings);
        Assert.Equal("/a must have items that differ, but items 0 and 1 (counted from 0) are equal.", finding.Message);
    }

    [Theory]
    [InlineData('\v')]
    [InlineData('\f')]
    [InlineData('\0')]
    [InlineData('\u001f')]
    [InlineData('!')]
    public void Nothing_else_may(char other)
    {
        for (var length = 0; length < 20; length++)
        {
            var json = $"[1{new string(' ', length)}{other},2]";
            Assert.Equal($"This is not JSON: ',' or ']' must follow an item, at line 1, column {length + 3} (byte {length + 2}).", Assert.Single(Judge.Judged("{}", json).Findings).Message);
        }
    }

    [Theory]
    [InlineData("[1", "',' or ']' must follow an item")]
    [InlineData("[\"a\"", "',' or ']' must follow an item")]
    [InlineData("{\"a\"", "':' must follow a member's name")]
    [InlineData("{\"a\":", "the text ends where a value must start")]
    [InlineData("[1,", "the text ends where a value must start")]
    [InlineData("{\"a\":1", "',' or '}' must follow a member")]
    [InlineData("{\"a\":1,", "a member's name in double quotes must stand here")]
    public void What_stands_behind_the_text_in_memory_is_not_read(string json, string reason)
    {
        foreach (var schema in (string[])["{}", "{oneOf: [{type: array}, {type: object}]}", "{properties: {a: {oneOf: [{minimum: 1}, {type: string}]}}, items: {anyOf: [{minimum: 1}, {type: string}]}}"])
        {
            var validator = Judge.Compile(schema);
            foreach (var behind in (char[])[' ', '1', '"', ':', ',', ']', '}'])
            {
                for (var spaces = 0; spaces < 20; spaces++)
                {
                    var text = Encoding.UTF8.GetBytes(json + new string(' ', spaces) + new string(behind, 64));
                    var end = json.Length + spaces;
                    Assert.Equal($"This is not JSON: {reason}, at line 1, column {end + 1} (byte {end}).", validator.Validate(text.AsSpan(0, end)).Findings[^1].Message);
                }
            }
        }
    }

    [Fact]
    public void A_string_that_fills_its_memory_to_the_end_is_read()
    {
        for (var length = 0; length < 70; length++)
        {
            var json = $"\"{new string('a', length)}\"";
            var behind = Encoding.UTF8.GetBytes(json + new string('"', 64));
            Judge.Accepts($"{{type: string, minLength: {length}, maxLength: {length}}}", json);
            Assert.Equal($"This is not JSON: the text ends inside a string, at line 1, column {length + 2} (byte {length + 1}).", Assert.Single(Judge.Compile("{}").Validate(behind.AsSpan(0, length + 1)).Findings).Message);
        }
    }
}
