using System.Text;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Schemas;

namespace Iqm.Contracts.Tests.Schemas;

public sealed class KeywordTests
{
    [Theory]
    [InlineData("string", "null")]
    [InlineData("object", "null")]
    public void Null_needs_nullable_beside_the_type(string type, string json)
    {
        Judge.Refuses($"{{type: {type}}}", json, DiagnosticCatalog.UnexpectedNull);
        Judge.Accepts($"{{type: {type}, nullable: true}}", json);
        Judge.Accepts("{minLength: 1}", json);
    }

    [Fact]
    public void Nullable_does_not_reach_through_a_reference() =>
        Judge.Refuses("S: {allOf: [{$ref: '#/components/schemas/N'}], nullable: true}\nN: {type: string}", "null", DiagnosticCatalog.UnexpectedNull);

    [Fact]
    public void Nullable_holds_inside_branches()
    {
        const string schemas = "S: {oneOf: [{$ref: '#/components/schemas/N'}, {type: integer}]}\nN: {type: string, nullable: true}";
        Judge.Accepts(schemas, "null");
        Judge.Accepts(schemas, "\"x\"");
        Judge.Accepts("{allOf: [{type: string, nullable: true}, {type: string, nullable: true}]}", "null");
        Judge.Refuses("{allOf: [{type: string, nullable: true}, {type: string}]}", "null", DiagnosticCatalog.UnexpectedNull);
    }

    [Fact]
    public void An_enum_allows_null_only_if_it_lists_it()
    {
        Judge.Refuses("{type: string, nullable: true, enum: [a]}", "null", DiagnosticCatalog.ValueNotInEnum);
        Judge.Accepts("{type: string, nullable: true, enum: [a, null]}", "null");
    }

    [Theory]
    [InlineData("[1]", "1.0", true)]
    [InlineData("[1]", "10e-1", true)]
    [InlineData("[1]", "\"1\"", false)]
    [InlineData("['1']", "1", false)]
    [InlineData("[true]", "\"True\"", false)]
    [InlineData("[{a: 1, b: [x]}]", "{\"b\":[\"x\"],\"a\":1.00}", true)]
    [InlineData("[{a: 1, b: [x]}]", "{\"b\":[\"x\"]}", false)]
    [InlineData("[[]]", "[]", true)]
    [InlineData("[[1, 2]]", "[1]", false)]
    [InlineData("[[1, 2]]", "[1, 2 , 3]", false)]
    [InlineData("[[true, 1, false, 2, null, 3, x, {}]]", "[ true , 1, false , 2, null , 3, \"x\", { } ]", true)]
    [InlineData("[[true, 1]]", "[false, 1]", false)]
    [InlineData("[{a: true, b: false, c: null, d: [1, {}]}]", "{ \"d\" : [1, { } ] , \"c\": null, \"b\" : false, \"\\u0061\": true }", true)]
    [InlineData("[{a: true, b: 1}]", "{\"a\":true,\"b\":2}", false)]
    [InlineData("[{a: true, b: 1}]", "{\"a\":true,\"c\":1}", false)]
    [InlineData("[{a: 1}]", "{\"a\":1,\"b\":2}", false)]
    [InlineData("[[1, true]]", "[1,true]", true)]
    [InlineData("[[1, false]]", "[1,false]", true)]
    [InlineData("[[1, null]]", "[1,null]", true)]
    [InlineData("[{a: true}]", "{\"a\":true}", true)]
    [InlineData("[true, false]", "false", true)]
    [InlineData("[true]", "false", false)]
    [InlineData("[false]", "true", false)]
    [InlineData("[a, b]", "\"b\"", true)]
    [InlineData("[1, 2.5]", "25e-1", true)]
    [InlineData("[é]", "\"\\u00e9\"", true)]
    [InlineData("[12345678901234567890123]", "12345678901234567890123", true)]
    [InlineData("[12345678901234567890123]", "12345678901234567890124", false)]
    public void An_enum_compares_as_JSON(string values, string json, bool valid)
    {
        if (valid)
            Judge.Accepts($"{{enum: {values}}}", json);
        else
            Judge.Refuses($"{{enum: {values}}}", json, DiagnosticCatalog.ValueNotInEnum);
    }

    [Theory]
    [InlineData("0", "5", true)]
    [InlineData("-2", "5", true)]
    [InlineData("0.1", "0.3", true)]
    [InlineData("0.1", "0.35", false)]
    [InlineData("0.01", "19.99", true)]
    [InlineData("0.01", "1e1000000", true)]
    [InlineData("3", "1e1000000", false)]
    [InlineData("3", "-9", true)]
    [InlineData("2.5", "7.50", true)]
    [InlineData("1e-10", "0.0000000001", true)]
    [InlineData("10", "1e-1000000", false)]
    [InlineData("10", "0e999999999999999999999", true)]
    [InlineData("7", "700000000000000000000000000000000000007", true)]
    [InlineData("1234567890123456789012", "2469135780246913578024", true)]
    [InlineData("1234567890123456789012", "2469135780246913578025", false)]
    [InlineData("1234567890123456789012", "24691357802469135780240", true)]
    [InlineData("1234567890123456789012", "12345678901234567890120", true)]
    [InlineData("1234567890123456789.012", "2469135780246913578.024", true)]
    [InlineData("1234567890123456789.012", "2469135780246913578.025", false)]
    [InlineData("1234567890123456789.012", "2469135780246913578.0241", false)]
    [InlineData("0.05", "0.15", true)]
    [InlineData("0.05", "0.151", false)]
    [InlineData("1.25", "12.5", true)]
    [InlineData("1.25", "12.6", false)]
    [InlineData("1.25", "125e1", true)]
    [InlineData("30", "9e1", true)]
    [InlineData("30", "1e2", false)]
    [InlineData("999999999999999999.5", "1999999999999999999", true)]
    [InlineData("999999999999999999.5", "2999999999999999998.5", true)]
    [InlineData("999999999999999999.5", "2999999999999999999.5", false)]
    [InlineData("6", "-9", false)]
    [InlineData("6", "-12", true)]
    public void MultipleOf_is_exact(string divisor, string json, bool valid)
    {
        if (valid)
            Judge.Accepts($"{{multipleOf: {divisor}}}", json);
        else
            Judge.Refuses($"{{multipleOf: {divisor}}}", json, DiagnosticCatalog.NotMultiple);
    }

    [Theory]
    [InlineData("{minimum: 1}", "1", true)]
    [InlineData("{minimum: 1, exclusiveMinimum: true}", "1.0", false)]
    [InlineData("{minimum: 1, exclusiveMinimum: true}", "1.0000000000000000000000001", true)]
    [InlineData("{maximum: 0.3}", "0.30000000000000000001", false)]
    [InlineData("{maximum: 1, exclusiveMaximum: true}", "0.99999999999999999999999", true)]
    [InlineData("{maximum: 1, exclusiveMaximum: true}", "1", false)]
    [InlineData("{maximum: 1e300}", "1e1000000", false)]
    [InlineData("{minimum: -1e300}", "-1e1000000", false)]
    [InlineData("{minimum: 0}", "-0", true)]
    [InlineData("{minimum: 0}", "-1e-1000000", false)]
    [InlineData("{minimum: 12.34}", "1.234e1", true)]
    [InlineData("{minimum: 12.34}", "0.01234E+3", true)]
    [InlineData("{minimum: 12.34}", "1234.0e-2", true)]
    [InlineData("{minimum: 12.34}", "1.2339e1", false)]
    [InlineData("{minimum: 12.34}", "12.3", false)]
    [InlineData("{minimum: 12.34}", "12.3401", true)]
    [InlineData("{minimum: 12.34}", "-12.34", false)]
    [InlineData("{maximum: 12.34}", "12.340", true)]
    [InlineData("{maximum: 12.34}", "12.3400001", false)]
    [InlineData("{maximum: 12.34}", "123.4", false)]
    [InlineData("{maximum: 12.34}", "9.9", true)]
    [InlineData("{maximum: -12.34}", "-12.3", false)]
    [InlineData("{maximum: -12.34}", "-12.35", true)]
    [InlineData("{maximum: -12.34}", "-100.5", true)]
    [InlineData("{maximum: -12.34}", "0.0", false)]
    [InlineData("{maximum: 0.0}", "0.0e5", true)]
    [InlineData("{maximum: 0.0}", "0.01", false)]
    [InlineData("{minimum: 0.0}", "-0.01", false)]
    [InlineData("{minimum: 0.002}", "0.001", false)]
    [InlineData("{minimum: 0.002}", "0.01", true)]
    [InlineData("{minimum: 999999999999999999}", "999999999999999998", false)]
    [InlineData("{minimum: 1}", "9999999999999999999", true)]
    [InlineData("{maximum: 10000000000}", "1e10", true)]
    [InlineData("{minimum: 1e10}", "10000000000", true)]
    [InlineData("{maximum: 1e-10}", "0.0000000001", true)]
    [InlineData("{minimum: 1e-10}", "0.00000000009", false)]
    [InlineData("{minimum: 1000000000000000000}", "999999999999999999", false)]
    [InlineData("{minimum: -999999999999999999}", "-1000000000000000000", false)]
    [InlineData("{minimum: -10}", "-11", false)]
    [InlineData("{minimum: -10}", "-9", true)]
    [InlineData("{maximum: 9007199254740993}", "9007199254740993", true)]
    [InlineData("{maximum: 9007199254740992}", "9007199254740993", false)]
    public void Limits_are_exact(string schema, string json, bool valid)
    {
        if (valid)
            Judge.Accepts(schema, json);
        else
            Judge.Refuses(schema, json, DiagnosticCatalog.NumberOutOfRange);
    }

    [Theory]
    [InlineData("1.0", true)]
    [InlineData("1e2", true)]
    [InlineData("12.50e1", true)]
    [InlineData("-0.0", true)]
    [InlineData("1e1000000", true)]
    [InlineData("1.5", false)]
    [InlineData("1e-2", false)]
    [InlineData("12.55e1", false)]
    [InlineData("120e-1", true)]
    [InlineData("120e-2", false)]
    [InlineData("0.120E+3", true)]
    [InlineData("0.1234e3", false)]
    [InlineData("0.00e-5", true)]
    public void A_number_without_fraction_is_an_integer_however_written(string json, bool valid)
    {
        if (valid)
            Judge.Accepts("{type: integer}", json);
        else
            Judge.Refuses("{type: integer}", json, DiagnosticCatalog.WrongType);
    }

    [Fact]
    public void Lengths_count_code_points()
    {
        Judge.Accepts("{minLength: 2, maxLength: 2}", "\"\\ud83d\\ude00\\ud83d\\ude00\"");
        Judge.Accepts("{minLength: 2, maxLength: 2}", "\"😀é\"");
        Judge.Refuses("{minLength: 2}", "\"😀\"", DiagnosticCatalog.WrongLength);
        var finding = Judge.Refuses("{maxLength: 1}", "\"ab\"", DiagnosticCatalog.WrongLength);
        Assert.Equal("The value must have at most 1 character(s), but has 2.", finding.Message);
    }

    [Fact]
    public void Counts_of_items_and_members_are_bounded()
    {
        Judge.Refuses("{type: array, minItems: 1}", "[]", DiagnosticCatalog.WrongItemCount);
        Judge.Refuses("{type: array, maxItems: 1}", "[1,2]", DiagnosticCatalog.WrongItemCount);
        Judge.Refuses("{type: object, minProperties: 1}", "{}", DiagnosticCatalog.WrongMemberCount);
        Judge.Refuses("{type: object, maxProperties: 1}", "{\"a\":1,\"b\":2}", DiagnosticCatalog.WrongMemberCount);
        Judge.Accepts("{minItems: 1, maxItems: 2, minProperties: 1, maxProperties: 2}", "[{\"a\":1}]");
    }

    [Theory]
    [InlineData("[1,2,3]", true)]
    [InlineData("[1,\"1\",true,null]", true)]
    [InlineData("[1,2,1.0]", false)]
    [InlineData("[{\"a\":1,\"b\":2},{\"b\":2.0,\"a\":1}]", false)]
    [InlineData("[\"a\",\"\\u0061\"]", false)]
    [InlineData("[[],{}]", true)]
    [InlineData("[[1,2],[2,1]]", true)]
    [InlineData("[0,-0]", false)]
    [InlineData("[0,false]", true)]
    [InlineData("[100,1e2]", false)]
    [InlineData("[12.5,1.25e1]", false)]
    [InlineData("[12.5,1.25]", true)]
    [InlineData("[1.25,12.5]", true)]
    [InlineData("[5,-5]", true)]
    [InlineData("[0,\"\",0]", false)]
    [InlineData("[\"\",0,\"\"]", false)]
    [InlineData("[\"\",0,[],{},null,false]", true)]
    [InlineData("[true,false,null,\"null\"]", true)]
    [InlineData("[true,true]", false)]
    [InlineData("[false,1,false]", false)]
    [InlineData("[null,0,null]", false)]
    [InlineData("[{},{}]", false)]
    [InlineData("[{\"a\":1, \"b\":2},{\"b\":2 , \"a\":1}]", false)]
    [InlineData("[[],[]]", false)]
    [InlineData("[{\"a\":1},{\"a\":1,\"b\":2}]", true)]
    [InlineData("[{\"a\":{\"b\":[1]}},{\"a\":{\"b\":[2]}}]", true)]
    [InlineData("[{\"a\":{\"b\":[1, 2]}},{ \"\\u0061\" : {\"b\":[ 1 ,2.0 ]} }]", false)]
    [InlineData("[\"abcdefgh\",\"abcdefgi\",\"abcdefghi\"]", true)]
    [InlineData("[\"abcdefghij\",\"x\",\"abcdefgh\\u0069j\"]", false)]
    [InlineData("[1,2,3,4,5,6,7,8,9,10]", true)]
    [InlineData("[1,2,3,4,5,6,7,8,9,1]", false)]
    [InlineData("[1,2,3,4,5,6,7,1]", false)]
    public void Unique_items_differ_as_JSON(string json, bool valid)
    {
        if (valid)
            Judge.Accepts("{uniqueItems: true}", json);
        else
            Judge.Refuses("{uniqueItems: true}", json, DiagnosticCatalog.ItemsNotUnique);
    }

    [Fact]
    public void Items_are_told_apart_by_list()
    {
        const string schema = "{additionalProperties: {type: array, uniqueItems: true, items: {uniqueItems: true}}}";
        Judge.Accepts(schema, """{"a":[1,2],"b":[1,2],"c":[[1,2],[2,1]],"1":[]}""");
        Judge.Refuses(schema, """{"a":[1],"b":[1,1],"c":[1]}""", DiagnosticCatalog.ItemsNotUnique, "/b");
        Judge.Refuses(schema, """{"a":["b","b"]}""", DiagnosticCatalog.ItemsNotUnique, "/a");
        Assert.Equal(["/a", "/a/1"], Judge.Judged(schema, """{"a":[[1,2],[2,2],[1,2]]}""").Findings.Select(finding => finding.Instance));
    }

    [Fact]
    public void A_schema_that_is_none_allows_everything() =>
        Judge.Accepts("{properties: {a: true}, items: true}", """{"a":{"b":[1,"x"]}}""");

    [Fact]
    public void A_missing_required_member_is_named_and_a_misspelt_one_found()
    {
        var finding = Judge.Refuses("{type: object, required: [owId], properties: {owId: {type: integer}}}", "{\"owID\":1}", DiagnosticCatalog.MemberMissing);
        Assert.Equal("/owId is missing, and is required. Nearest: 'owID'.", finding.Message);
        Assert.Equal("#/components/schemas/S", finding.Schema);
    }

    [Fact]
    public void Members_beyond_the_named_ones_are_judged_by_additionalProperties()
    {
        Judge.Accepts("{type: object, properties: {a: {type: integer}}}", "{\"b\":[{}]}");
        Judge.Refuses("{type: object, properties: {a: {type: integer}}, additionalProperties: {type: string}}", "{\"a\":1,\"b\":2}", DiagnosticCatalog.WrongType, "/b");
        var finding = Judge.Refuses("{type: object, properties: {userName: {}}, additionalProperties: false}", "{\"username\":1}", DiagnosticCatalog.MemberForbidden, "/username");
        Assert.EndsWith("Nearest: 'userName'.", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_schema_of_allOf_forbids_what_it_does_not_name() =>
        Judge.Refuses("{allOf: [{properties: {a: {}}, additionalProperties: false}, {properties: {b: {}}}]}", "{\"a\":1,\"b\":2}", DiagnosticCatalog.MemberForbidden, "/b");

    [Fact]
    public void What_stands_beside_a_reference_is_ignored() =>
        Judge.Accepts("S: {type: object, properties: {a: {$ref: '#/components/schemas/N', maxLength: 1}}}\nN: {type: string}", "{\"a\":\"long\"}");

    [Fact]
    public void Schemas_may_contain_themselves()
    {
        const string schemas = "S: {type: object, required: [id], properties: {id: {type: integer}, children: {type: array, items: {$ref: '#/components/schemas/S'}}}}";
        Judge.Accepts(schemas, """{"id":1,"children":[{"id":2,"children":[]},{"id":3}]}""");
        Judge.Refuses(schemas, """{"id":1,"children":[{"id":2,"children":[{"id":"x"}]}]}""", DiagnosticCatalog.WrongType, "/children/0/children/0/id");
    }

    [Fact]
    public void Every_member_of_an_object_of_any_width_is_seen()
    {
        foreach (var count in (int[])[1, 2, 63, 64, 65, 66, 127, 128, 129, 192, 193, 257])
        {
            var names = Enumerable.Range(0, count).Select(i => $"m{i}").ToList();
            var all = Judge.Compile($"{{type: object, required: [{string.Join(',', names)}], properties: {{{string.Join(',', names.Select(n => $"{n}: {{type: integer}}"))}}}}}");
            var last = Judge.Compile($"{{type: object, required: [{names[^1]}], properties: {{{string.Join(',', names.Select(n => $"{n}: {{type: integer}}"))}}}}}");
            string Told(SchemaValidator validator, IEnumerable<string> members) =>
                string.Join(' ', validator.Validate(Encoding.UTF8.GetBytes($"{{{string.Join(',', members.Select(n => $"\"{n}\":1"))}}}")).Findings.Select(finding => $"{finding.Code} {finding.Message.Split(' ')[0]}"));
            Assert.Equal("", Told(all, names));
            Assert.Equal("", Told(last, names));
            Assert.Equal("", Told(last, names[^1..]));
            foreach (var missing in names.Where((_, i) => i < 3 || i % 61 < 4 || i == count - 1))
            {
                Assert.Equal($"IQMC3004 /{missing}", Told(all, names.Where(n => n != missing)));
                Assert.Equal(missing == names[^1] ? $"IQMC3004 /{missing}" : "", Told(last, names.Where(n => n != missing)));
                Assert.Equal($"IQMC3024 /{missing}", Told(all, names.Append(missing)));
            }
        }
    }

    [Fact]
    public void A_limit_below_nothing_is_none()
    {
        foreach (var (keyword, json) in ((string, string)[])[("maxItems", "[1]"), ("minItems", "[]"), ("maxLength", "\"a\""), ("minLength", "\"\""), ("maxProperties", "{\"a\":1}"), ("minProperties", "{}")])
        {
            Judge.Accepts($"{{{keyword}: -1}}", json);
            Judge.Accepts($"{{{keyword}: -2}}", json);
            Judge.Accepts($"{{{keyword}: {(keyword.StartsWith("max", StringComparison.Ordinal) ? "2147483647" : "0.5")}}}", json);
            Judge.Accepts($"{{{keyword}: {(keyword.StartsWith("max", StringComparison.Ordinal) ? "99999999999999999999" : "0")}}}", json);
        }
        Judge.Refuses("{minItems: 99999999999999999999}", "[]", DiagnosticCatalog.WrongItemCount);
    }

    [Fact]
    public void Required_members_beyond_the_sixty_fourth_are_seen()
    {
        var names = Enumerable.Range(0, 200).Select(i => $"m{i}").ToList();
        var schema = $"{{type: object, required: [{string.Join(',', names)}], properties: {{{string.Join(',', names.Select(n => $"{n}: {{type: integer}}"))}}}}}";
        string Json(IEnumerable<string> members) => $"{{{string.Join(',', members.Select(n => $"\"{n}\":1"))}}}";
        Judge.Accepts(schema, Json(names));
        Judge.Accepts(schema, Json(names.AsEnumerable().Reverse()));
        Assert.Contains("/m150 ", Judge.Refuses(schema, Json(names.Where(n => n != "m150")), DiagnosticCatalog.MemberMissing).Message, StringComparison.Ordinal);
        Judge.Refuses(schema, Json(names.Append("m199")), DiagnosticCatalog.DuplicateMember, "/m199");
    }

    [Fact]
    public void Wide_objects_in_wide_objects_keep_apart_what_they_have()
    {
        var names = Enumerable.Range(0, 500).Select(i => $"m{i}").ToList();
        var schema = $"S: {{type: object, required: [{string.Join(',', names)}], properties: {{{string.Join(',', names.Select(n => $"{n}: {{type: integer}}"))}, inner: {{$ref: '#/components/schemas/S'}}}}}}";
        static string Json(IEnumerable<string> members, string inner) => $"{{{string.Join(',', members.Select(n => $"\"{n}\":1").Prepend($"\"inner\":{inner}"))}}}";
        string Nested(IEnumerable<string> innermost) => Json(names, Json(names, Json(names, Json(innermost, Json(names, "{}").Replace("\"inner\":{},", "", StringComparison.Ordinal)))));
        Judge.Accepts(schema, Nested(names));
        Assert.Contains("/m450 ", Judge.Refuses(schema, Nested(names.Where(n => n != "m450")), DiagnosticCatalog.MemberMissing, "/inner/inner/inner").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Many_names_that_no_schema_knows_are_told_apart()
    {
        var members = string.Join(',', Enumerable.Range(0, 300).Select(i => $"\"m{i}\":{{\"m{i}\":[1,2,3]}}"));
        Judge.Accepts("{items: {uniqueItems: true}}", $"[{{{members}}},{{{members}}}]");
        Judge.Refuses("{}", $"[{{}},{{{members},\"m7\":1}}]", DiagnosticCatalog.DuplicateMember, "/1/m7");
        Judge.Refuses("{uniqueItems: true}", $"[{{{members}}},{{{members}}}]", DiagnosticCatalog.ItemsNotUnique);
    }

    [Fact]
    public void A_long_string_full_of_escapes_is_judged_as_what_it_means()
    {
        var text = string.Concat(Enumerable.Repeat("\\u0041", 1000));
        Judge.Accepts("{minLength: 1000, maxLength: 1000, pattern: '^A+$', enum: ['" + new string('A', 1000) + "']}", $"\"{text}\"");
        Judge.Refuses("{maxLength: 999}", $"\"{text}\"", DiagnosticCatalog.WrongLength);
        Judge.Accepts("{pattern: '^é+$'}", $"\"{new string('é', 1000)}\"");
    }

    [Fact]
    public void Empty_and_awkward_names_are_found()
    {
        Judge.Accepts("{type: object, required: ['', 'a/b', '~'], properties: {'': {type: integer}}}", "{\"\":1,\"a\\/b\":2,\"\\u007e\":3}");
        Judge.Refuses("{type: object, properties: {'a/b~c': {type: integer}}}", "{\"a/b~c\":\"x\"}", DiagnosticCatalog.WrongType, "/a~1b~0c");
    }
}
