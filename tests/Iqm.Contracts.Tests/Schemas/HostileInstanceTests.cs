using System.Text;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Schemas;

namespace Iqm.Contracts.Tests.Schemas;

public sealed class HostileInstanceTests
{
    private const string Recursive = "{properties: {a: {$ref: '#/components/schemas/S'}}, items: {$ref: '#/components/schemas/S'}, anyOf: [{type: array}, {type: object}, {type: integer}]}";

    [Theory]
    [InlineData("{}")]
    [InlineData("{items: {$ref: '#/components/schemas/S'}}")]
    [InlineData(Recursive)]
    public void Nesting_is_bounded(string schema)
    {
        Judge.Accepts(schema, Nested(128));
        Assert.Equal("IQMC3025", Judge.Judged(schema, Nested(129)).Findings[^1].Code);
        Assert.Equal("IQMC3025", Judge.Judged(schema, Nested(100_000)).Findings[^1].Code);
        Assert.Equal("IQMC3025", Judge.Judged(schema, new string('[', 100_000)).Findings[^1].Code);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(31)]
    [InlineData(32)]
    [InlineData(1000)]
    public void Nesting_is_bounded_by_what_is_asked_for(int depth)
    {
        var options = new SchemaValidationOptions { MaxDepth = depth };
        Judge.Accepts("{items: {type: array, items: {}}}", Nested(depth), options);
        Judge.Refuses("{items: {type: array, items: {}}}", Nested(depth + 1), DiagnosticCatalog.NestedTooDeeply, string.Concat(Enumerable.Repeat("/0", depth)), options);
    }

    [Fact]
    public void The_deepest_nesting_that_may_be_asked_for_fits_a_small_stack()
    {
        var validator = Judge.Compile(Recursive, new SchemaValidationOptions { MaxDepth = 1000, ReportUndocumentedProperties = true });
        var text = Encoding.UTF8.GetBytes(Nested(1000));
        var code = "";
        var thread = new Thread(() => code = validator.Validate(text).Findings.FirstOrDefault()?.Code ?? "conforms", 512 * 1024);
        thread.Start();
        thread.Join();
        Assert.Contains(code, (string[])["conforms", "IQMC3025", "IQMC3026"]);
    }

    [Fact]
    public void A_chain_of_schemas_that_does_not_fit_the_stack_is_told()
    {
        var chain = string.Join('\n', Enumerable.Range(0, 2000).Select(i => $"W{i}: {{not: {{$ref: '#/components/schemas/W{i + 1}'}}}}"));
        var validator = Judge.Compile($"S: {{not: {{$ref: '#/components/schemas/W0'}}}}\n{chain}\nW2000: {{type: string}}");
        var codes = Array.Empty<string>();
        var thread = new Thread(() => codes = [.. validator.Validate("1"u8).Findings.Select(finding => finding.Code)], 256 * 1024);
        thread.Start();
        thread.Join();
        Assert.Equal([DiagnosticCatalog.EvaluationUnbounded.Code], codes);
    }

    [Fact]
    public void Numbers_of_a_million_digits_are_judged()
    {
        var digits = new string('7', 1_000_000);
        Judge.Accepts("{type: integer, minimum: 1, multipleOf: 7}", digits);
        Judge.Refuses("{type: integer, format: int64}", digits, DiagnosticCatalog.WrongFormat);
        Judge.Refuses("{multipleOf: 0.0000000000000000000000000007}", $"1e{digits}", DiagnosticCatalog.NotMultiple);
        Judge.Refuses("{type: integer}", $"0.{digits}", DiagnosticCatalog.WrongType);
        Judge.Refuses("{maximum: 1}", $"1e{digits}", DiagnosticCatalog.NumberOutOfRange);
        Judge.Refuses("{uniqueItems: true}", $"[{digits},{digits}.0]", DiagnosticCatalog.ItemsNotUnique);
    }

    [Fact]
    public void Every_keyword_of_numbers_is_judged_whichever_side_has_a_million_digits()
    {
        var digits = new string('7', 1_000_000);
        var fraction = $"0.{digits}";
        Judge.Accepts($"{{multipleOf: {digits}}}", digits);
        Judge.Accepts($"{{multipleOf: {fraction}}}", fraction);
        Judge.Refuses($"{{multipleOf: {digits}}}", "5", DiagnosticCatalog.NotMultiple);
        Judge.Refuses($"{{maximum: {digits}, exclusiveMaximum: true}}", digits, DiagnosticCatalog.NumberOutOfRange);
        Judge.Refuses($"{{minimum: {digits}, exclusiveMinimum: true}}", digits, DiagnosticCatalog.NumberOutOfRange);
        Judge.Accepts($"{{minimum: {digits}}}", digits);
        Judge.Refuses($"{{maximum: {fraction}}}", digits, DiagnosticCatalog.NumberOutOfRange);
        Judge.Accepts($"{{enum: [{digits}]}}", digits + ".0");
        Judge.Refuses($"{{enum: [{digits}]}}", fraction, DiagnosticCatalog.ValueNotInEnum);
        Judge.Refuses("{type: number, format: double}", $"1e{digits}", DiagnosticCatalog.WrongFormat);
        Judge.Refuses("{type: integer, format: int32}", $"-{digits}", DiagnosticCatalog.WrongFormat);
    }

    [Theory]
    [InlineData("oneOf", "")]
    [InlineData("anyOf", "")]
    [InlineData("oneOf", "type: string, ")]
    [InlineData("anyOf", "type: string, ")]
    public void Webs_of_choices_take_no_exponential_time(string keyword, string beside)
    {
        // 2^60 ways through, at one place of the instance.
        var web = new StringBuilder($"S: {{$ref: '#/components/schemas/W0'}}\n");
        for (var i = 0; i < 60; i++)
            web.Append($"W{i}: {{{beside}{keyword}: [{{$ref: '#/components/schemas/W{i + 1}'}}, {{$ref: '#/components/schemas/W{i + 1}'}}]}}\n");
        web.Append("W60: {type: string}");
        foreach (var (json, valid) in ((string, bool)[])[("1", false), ("{\"a\":[]}", false), ("\"x\"", keyword == "anyOf")])
        {
            var result = Judge.Judged(web.ToString(), json);
            Assert.Equal(valid, result.IsValid);
            Assert.DoesNotContain(result.Findings, finding => finding.Code == DiagnosticCatalog.EvaluationUnbounded.Code);
        }
    }

    [Fact]
    public void Choices_of_which_each_is_explained_by_others_are_explained_in_bounded_text()
    {
        // Each level is said to fail for what both of the next fail for.
        var web = new StringBuilder("S: {$ref: '#/components/schemas/S0'}\n");
        for (var i = 0; i < 40; i++)
            web.Append($"S{i}: {{{(i % 2 == 0 ? "oneOf" : "allOf")}: [{{$ref: '#/components/schemas/S{i + 1}'}}, {{$ref: '#/components/schemas/T{i + 1}'}}]}}\n")
                .Append($"T{i}: {{{(i % 2 == 0 ? "anyOf" : "allOf")}: [{{$ref: '#/components/schemas/T{i + 1}'}}, {{$ref: '#/components/schemas/S{i + 1}'}}]}}\n");
        web.Append("S40: {type: object, properties: {a: {type: integer}}}\nT40: {type: object, properties: {b: {type: integer}}}");
        var result = Judge.Judged(web.ToString(), "{\"a\":1}");
        Assert.All(result.Findings, finding => Assert.InRange(finding.Message.Length, 1, 2_000));
    }

    [Fact]
    public void Choices_at_every_depth_take_no_exponential_time()
    {
        const string schema = """
            S:
              oneOf:
                - {type: object, properties: {a: {$ref: '#/components/schemas/S'}}, required: [x]}
                - {type: object, properties: {a: {$ref: '#/components/schemas/S'}}, required: [y]}
                - {type: integer}
            """;
        var deep = string.Concat(Enumerable.Repeat("{\"y\":0,\"a\":", 100)) + "1" + new string('}', 100);
        Judge.Accepts(schema, deep);
        Judge.Refuses(schema, deep.Replace("1}", "true}", StringComparison.Ordinal), DiagnosticCatalog.NoBranchOfOneOf);
    }

    [Theory]
    [InlineData("{oneOf: [{$ref: '#/components/schemas/S'}, {type: integer}]}")]
    [InlineData("{not: {$ref: '#/components/schemas/S'}}")]
    [InlineData("{type: object, oneOf: [{$ref: '#/components/schemas/S'}], discriminator: {propertyName: k}}")]
    public void A_schema_that_leads_back_to_itself_is_said_to(string schema)
    {
        var result = Judge.Judged(schema, "{\"k\":\"S\"}");
        Assert.Equal(DiagnosticCatalog.EvaluationUnbounded.Code, Assert.Single(result.Findings).Code);
    }

    [Fact]
    public void An_allOf_that_contains_itself_adds_nothing() =>
        Judge.Accepts("{allOf: [{$ref: '#/components/schemas/S'}, {type: integer}]}", "1");

    [Fact]
    public void Merging_that_would_never_end_is_not_done()
    {
        // Every subset of 24 schemas is reached by some path: 16 million merged states.
        var text = new StringBuilder("S: {allOf: [{$ref: '#/components/schemas/T0'}]}\n");
        for (var i = 0; i < 24; i++)
        {
            var next = (i + 1) % 24;
            text.Append($"T{i}: {{type: object, properties: {{a: {{$ref: '#/components/schemas/T{next}'}}, b: {{allOf: [{{$ref: '#/components/schemas/T{next}'}}, {{$ref: '#/components/schemas/T0'}}]}}, v{i}: {{type: integer}}}}}}\n");
        }
        var validator = Judge.Compile(text.ToString(), new SchemaValidationOptions { MaxErrors = 20 });
        var leaf = string.Join(',', Enumerable.Range(0, 24).Select(i => $"\"v{i}\":\"x\""));
        foreach (var path in (string[])["b", "bbab", "aaaa", "abbabbbabaab", "bbbbbbbbbbbbbbbbbbbbbbb", "babababababababababababababab", "bbbaabbbaaabbabababbabaabbbaabbaabbb", "abaabaaabaaaabaaaaabaaaaaabab", new string('b', 80), string.Concat(Enumerable.Repeat("bba", 30))])
        {
            // Which of the schemas hold after each step is plain to see.
            var holding = path.Aggregate(new HashSet<int> { 0 }, (at, step) => [.. at.Select(i => (i + 1) % 24), .. step == 'b' ? (int[])[0] : []]);
            var json = string.Concat(path.Select(step => $"{{\"{step}\":")) + $"{{{leaf}}}" + new string('}', path.Length);
            var place = string.Concat(path.Select(step => $"/{step}"));
            var expected = holding.Order().Select(i => $"{place}/v{i}").ToList();
            var wrong = validator.Validate(Encoding.UTF8.GetBytes(json)).Findings.Select(finding => finding.Instance!).ToList();
            Assert.Equal(expected.Count < 20 ? expected : expected.Where(wrong.Contains), wrong);
            Assert.Equal(Math.Min(20, expected.Count), wrong.Count);
            var list = validator.Validate(Encoding.UTF8.GetBytes(json.Replace($"{{{leaf}}}", "[[1,{}]]", StringComparison.Ordinal))).Findings;
            Assert.Equal([(DiagnosticCatalog.WrongType.Code, place)], list.Select(finding => (finding.Code, finding.Instance!)).Distinct());
            Assert.Empty(validator.Validate(Encoding.UTF8.GetBytes(json.Replace("\"x\"", "1", StringComparison.Ordinal))).Findings);
            var twice = json.Replace("\"x\"", "1", StringComparison.Ordinal).Replace("\"v0\":1", "\"y\":1,\"y\":2", StringComparison.Ordinal);
            Assert.Equal((DiagnosticCatalog.DuplicateMember.Code, $"{place}/y"), Assert.Single(validator.Validate(Encoding.UTF8.GetBytes(twice)).Findings) is var told ? (told.Code, told.Instance) : default);
        }
    }

    [Fact]
    public void Duplicate_members_are_found_wherever_they_are()
    {
        Judge.Refuses("{properties: {a: {}}}", """{"a":1,"a":2}""", DiagnosticCatalog.DuplicateMember, "/a");
        Judge.Refuses("{properties: {a: {}}}", """{"a":1,"\u0061":2}""", DiagnosticCatalog.DuplicateMember, "/a");
        Judge.Refuses("{}", """[{"x":{"b":1,"c":{},"\u0062":2}}]""", DiagnosticCatalog.DuplicateMember, "/0/x/b");
        Judge.Accepts("{}", """[{"x":{"b":{"b":1}}},{"b":1}]""");
        Judge.Refuses("{type: string}", """{"a":1,"a":2}""", DiagnosticCatalog.WrongType, "", new SchemaValidationOptions { MaxErrors = 1 });
    }

    [Fact]
    public void Many_members_and_items_take_no_quadratic_time()
    {
        const int count = 300_000;
        var members = string.Join(',', Enumerable.Range(0, count).Select(i => $"\"m{i}\":{i}"));
        Judge.Accepts("{type: object}", $"{{{members}}}");
        Judge.Refuses("{type: object}", $"{{{members},\"m77\":0}}", DiagnosticCatalog.DuplicateMember, "/m77");
        Judge.Accepts("{uniqueItems: true}", $"[{string.Join(',', Enumerable.Range(0, count))}]");
        var same = Judge.Judged("{uniqueItems: true}", $"[{string.Join(',', Enumerable.Repeat("{\"a\":[1]}", count))}]");
        Assert.Equal(100, same.Findings.Length);
    }

    [Fact]
    public void Of_more_repetitions_than_may_be_told_the_first_are_told()
    {
        var twice = string.Join(',', Enumerable.Range(0, 200).Concat(Enumerable.Range(0, 200)));
        Assert.Equal(Enumerable.Range(0, 3).Select(i => $"The value must have items that differ, but items {i} and {i + 200} (counted from 0) are equal."),
            Judge.Judged("{uniqueItems: true}", $"[{twice}]", new SchemaValidationOptions { MaxErrors = 3 }).Findings.Select(finding => finding.Message));
        var members = string.Join(',', twice.Split(',').Select(name => $"\"{name}\":1"));
        Assert.Equal(["/0", "/1", "/2"], Judge.Judged("{}", $"{{{members}}}", new SchemaValidationOptions { MaxErrors = 3 }).Findings.Select(finding => finding.Instance));
    }

    [Theory]
    [InlineData("{type: object, required: [v], oneOf: [{0}]}", "required: [x{0}]")]
    [InlineData("{properties: {w: {oneOf: [{0}]}}}", "required: [x{0}]")]
    [InlineData("{not: {anyOf: [{0}]}}", "required: [x{0}]")]
    public void Branches_may_read_a_text_again_256_times_and_16_MB_beyond(string schema, string branch)
    {
        // Each branch reads the whole object.
        var text = $"{{\"w\":{{\"v\":\"{new string('v', 100_000)}\"}},\"v\":1}}";
        var most = 256 + (16 << 20) / 100_000;
        Assert.DoesNotContain("IQMC3026", Codes(most * 9 / 20));
        Assert.Equal(["IQMC3026"], Codes(most * 11 / 10));

        IEnumerable<string> Codes(int branches) => Judge.Judged(schema.Replace("{0}", string.Join(", ", Enumerable.Range(0, branches).Select(i => $"{{{branch.Replace("{0}", $"{i}", StringComparison.Ordinal)}}}")), StringComparison.Ordinal), text).Findings.Select(finding => finding.Code);
    }

    [Fact]
    public void A_wide_choice_in_a_long_list_is_bounded()
    {
        var branches = string.Join(", ", Enumerable.Range(0, 300).Select(i => $"{{required: [x{i}]}}"));
        var list = $"[{string.Join(',', Enumerable.Repeat($"{{\"v\":\"{new string('v', 2000)}\",\"x299\":1}}", 5_000))}]";
        var result = Judge.Judged($"{{items: {{type: object, oneOf: [{branches}]}}}}", list);
        Assert.True(result.IsValid || result.Findings is [{ Code: "IQMC3026" }]);
    }

    [Fact]
    public void Names_from_an_instance_cannot_forge_a_message()
    {
        var finding = Judge.Refuses("{properties: {'a\\nb': {type: integer}}}".Replace("'a\\nb'", "\"a\\nb\"", StringComparison.Ordinal), "{\"a\\nb\":\"x\"}", DiagnosticCatalog.WrongType, "/a\nb");
        Assert.Equal("/a\\u000Ab must be an integer, but is a string.", finding.Message);
    }

    private static string Nested(int depth) => new string('[', depth) + new string(']', depth);
}
