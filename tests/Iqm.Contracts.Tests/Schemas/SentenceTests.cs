using Iqm.Contracts.Schemas;

namespace Iqm.Contracts.Tests.Schemas;

/// <summary>What is said of each kind of mistake: the keyword's place in the contract, the code and the sentence.</summary>
public sealed class SentenceTests
{
    private static string Said(string schema, string json, SchemaValidationOptions? options = null) => string.Join('\n', Judge.Judged(schema, json, options).Findings);

    [Theory]
    [InlineData("{type: object}", "1", "api.yaml(6,9): error IQMC3002: The value must be an object, but is an integer.")]
    [InlineData("{type: array}", "{}", "api.yaml(6,9): error IQMC3002: The value must be an array, but is an object.")]
    [InlineData("{type: string}", "[]", "api.yaml(6,9): error IQMC3002: The value must be a string, but is an array.")]
    [InlineData("{type: number}", "\"1\"", "api.yaml(6,9): error IQMC3002: The value must be a number, but is a string.")]
    [InlineData("{type: integer}", "1.5", "api.yaml(6,9): error IQMC3002: The value must be an integer, but is a number with a fraction.")]
    [InlineData("{type: boolean}", "1e1", "api.yaml(6,9): error IQMC3002: The value must be a boolean, but is an integer.")]
    [InlineData("{type: string}", "false", "api.yaml(6,9): error IQMC3002: The value must be a string, but is a boolean.")]
    [InlineData("{type: integer, nullable: true}", "true", "api.yaml(6,9): error IQMC3002: The value must be an integer or null, but is a boolean.")]
    [InlineData("{type: integer}", "null", "api.yaml(6,9): error IQMC3003: The value must be an integer, but is null. If null is meant, the schema needs 'nullable: true' beside its type.")]
    [InlineData("{type: object, properties: {a: {type: string}}}", "{\"a\":null}", "api.yaml(6,40): error IQMC3003: /a must be a string, but is null. If null is meant, the schema needs 'nullable: true' beside its type.")]
    [InlineData("{allOf: [{type: number}, {type: integer}]}", "1.5", "api.yaml(6,34): error IQMC3002: The value must be an integer, but is a number with a fraction.")]
    [InlineData("{anyOf: [{type: string, nullable: true}, {type: boolean}, {type: array}]}", "1", "api.yaml(6,9): error IQMC3019: The value matches none of the 3 schemas of anyOf; it must be an array, a string, a boolean or null, but is a number.")]
    [InlineData("{anyOf: [{type: object}, {type: number}]}", "null", "api.yaml(6,9): error IQMC3019: The value matches none of the 2 schemas of anyOf; it must be an object or a number, but is null.")]
    [InlineData("{type: object, required: [userId]}", "{\"userID\":1,\"user\":2}", "api.yaml(6,23): error IQMC3004: /userId is missing, and is required. Nearest: 'userID', 'user'.")]
    [InlineData("{type: object, required: [a, b], properties: {b: {}}}", "{ \"aa\" : [1] , \"b\" : {} }", "api.yaml(6,23): error IQMC3004: /a is missing, and is required. Nearest: 'aa'.")]
    [InlineData("{enum: [a]}", "\"b\"", "api.yaml(6,9): error IQMC3005: The value must be one of \"a\".")]
    [InlineData("{enum: [a, 1, true, null, [1, {b: c}]]}", "\"b\"", "api.yaml(6,9): error IQMC3005: The value must be one of \"a\", 1, true, null, [1,{\"b\":\"c\"}].")]
    [InlineData("{enum: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]}", "0", "api.yaml(6,9): error IQMC3005: The value must be one of 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12.")]
    [InlineData("{enum: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]}", "0", "api.yaml(6,9): error IQMC3005: The value must be one of 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 and 1 more.")]
    [InlineData("{type: string, format: password, enum: [secret]}", "\"b\"", "api.yaml(6,41): error IQMC3005: The value must be one of the documented values.")]
    [InlineData("{minLength: 2, maxLength: 3}", "\"a\"", "api.yaml(6,9): error IQMC3009: The value must have at least 2 character(s), but has 1.")]
    [InlineData("{minLength: 2, maxLength: 3}", "\"abcd\"", "api.yaml(6,23): error IQMC3009: The value must have at most 3 character(s), but has 4.")]
    [InlineData("{format: uuid}", "\"a\"", "api.yaml(6,9): error IQMC3006: The value must be a UUID such as 0b6ba83c-0b1f-4d0e-9a53-6f3a53f2a6de (format 'uuid').")]
    [InlineData("{format: date}", "\"a\"", "api.yaml(6,9): error IQMC3006: The value must be a date of the calendar, such as 2024-02-29 (format 'date').")]
    [InlineData("{format: email}", "\"a\"", "api.yaml(6,9): error IQMC3006: The value must be a mail address such as someone@example.com (format 'email').")]
    [InlineData("{format: uri}", "\"a b\"", "api.yaml(6,9): error IQMC3006: The value must be an absolute URI such as https://example.com/users/1 (format 'uri').")]
    [InlineData("{format: uri-reference}", "\"a b\"", "api.yaml(6,9): error IQMC3006: The value must be a URI or a relative reference such as /users/1 (format 'uri-reference').")]
    [InlineData("{format: byte}", "\"a\"", "api.yaml(6,9): error IQMC3006: The value must be base64 text, padded with '=' to a multiple of four characters (format 'byte').")]
    [InlineData("{format: hostname}", "\"-\"", "api.yaml(6,9): error IQMC3006: The value must be a host name such as api.example.com (format 'hostname').")]
    [InlineData("{format: ipv4}", "\"a\"", "api.yaml(6,9): error IQMC3006: The value must be an IPv4 address such as 192.0.2.1 (format 'ipv4').")]
    [InlineData("{format: ipv6}", "\"a\"", "api.yaml(6,9): error IQMC3006: The value must be an IPv6 address such as 2001:db8::1 (format 'ipv6').")]
    [InlineData("{required: [ab, ac]}", "{\"ac\":1}", "api.yaml(6,9): error IQMC3004: /ab is missing, and is required.")]
    [InlineData("{required: [ab], properties: {ab: {}, ac: {}}}", "{\"ac\":1}", "api.yaml(6,9): error IQMC3004: /ab is missing, and is required.")]
    [InlineData("{enum: []}", "\"b\"", "api.yaml(6,9): error IQMC3005: The value must be one of .")]
    [InlineData("{enum: []}", "1", "api.yaml(6,9): error IQMC3005: The value must be one of .")]
    [InlineData("{pattern: '^a$'}", "\"b\"", "api.yaml(6,9): error IQMC3007: The value must match the pattern '^a$'.")]
    [InlineData("{minimum: 1.50}", "1", "api.yaml(6,9): error IQMC3010: The value must be at least 1.50.")]
    [InlineData("{minimum: 1, exclusiveMinimum: true}", "1", "api.yaml(6,9): error IQMC3010: The value must be greater than 1.")]
    [InlineData("{maximum: 1}", "2", "api.yaml(6,9): error IQMC3010: The value must be at most 1.")]
    [InlineData("{maximum: 1, exclusiveMaximum: true}", "1", "api.yaml(6,9): error IQMC3010: The value must be less than 1.")]
    [InlineData("{multipleOf: 5}", "3", "api.yaml(6,9): error IQMC3011: The value must be a multiple of 5.")]
    [InlineData("{format: int32}", "3000000000", "api.yaml(6,9): error IQMC3006: The value must be a 32-bit integer (format 'int32').")]
    [InlineData("{format: int64}", "1.5", "api.yaml(6,9): error IQMC3006: The value must be a 64-bit integer (format 'int64').")]
    [InlineData("{format: float}", "1e40", "api.yaml(6,9): error IQMC3006: The value must be a number in the range of single precision (format 'float').")]
    [InlineData("{format: double}", "1e400", "api.yaml(6,9): error IQMC3006: The value must be a number in the range of double precision (format 'double').")]
    [InlineData("{minItems: 1, maxItems: 2}", "[]", "api.yaml(6,9): error IQMC3012: The value must have at least 1 item(s), but has 0.")]
    [InlineData("{minItems: 1, maxItems: 2}", "[1,2,3]", "api.yaml(6,22): error IQMC3012: The value must have at most 2 item(s), but has 3.")]
    [InlineData("{uniqueItems: true}", "[1,2,3,1,2]", "api.yaml(6,9): error IQMC3013: The value must have items that differ, but items 0 and 3 (counted from 0) are equal.\napi.yaml(6,9): error IQMC3013: The value must have items that differ, but items 1 and 4 (counted from 0) are equal.")]
    [InlineData("{allOf: [{type: array}, {uniqueItems: true}]}", "[3,1,1.0]", "api.yaml(6,33): error IQMC3013: The value must have items that differ, but items 1 and 2 (counted from 0) are equal.")]
    [InlineData("{minProperties: 1, maxProperties: 2}", "{}", "api.yaml(6,9): error IQMC3014: The value must have at least 1 member(s), but has 0.")]
    [InlineData("{minProperties: 1, maxProperties: 2}", "{\"a\":1,\"b\":1,\"c\":1}", "api.yaml(6,27): error IQMC3014: The value must have at most 2 member(s), but has 3.")]
    [InlineData("{properties: {name: {}}, additionalProperties: false}", "{\"nam\\u0065s\":1}", "api.yaml(6,33): error IQMC3015: /names is not allowed: the schema names all members there may be ('additionalProperties: false'). Nearest: 'name'.")]
    [InlineData("{oneOf: [{type: integer, minimum: 5}, {type: integer, maximum: 1}]}", "3", "api.yaml(6,9): error IQMC3017: The value matches none of the 2 schemas of oneOf; closest is branch 1 (#/components/schemas/S/oneOf/0): The value must be at least 5.")]
    [InlineData("{oneOf: [{type: object, required: [a, b, c, d]}, {type: string}]}", "{}", "api.yaml(6,9): error IQMC3017: The value matches none of the 2 schemas of oneOf; closest is branch 1 (#/components/schemas/S/oneOf/0): /a is missing, and is required; /b is missing, and is required; /c is missing, and is required; and more.")]
    [InlineData("{oneOf: [{type: object, required: [a, b, c]}, {type: string}]}", "{}", "api.yaml(6,9): error IQMC3017: The value matches none of the 2 schemas of oneOf; closest is branch 1 (#/components/schemas/S/oneOf/0): /a is missing, and is required; /b is missing, and is required; /c is missing, and is required.")]
    [InlineData("{minLength: 3, maxLength: 2}", "\"abc\"", "api.yaml(6,23): error IQMC3009: The value must have at most 2 character(s), but has 3.")]
    [InlineData("{minItems: 3, maxItems: 2}", "[1,2,3]", "api.yaml(6,22): error IQMC3012: The value must have at most 2 item(s), but has 3.")]
    [InlineData("{minProperties: 1, maxProperties: 0}", "{\"a\":1}", "api.yaml(6,27): error IQMC3014: The value must have at most 0 member(s), but has 1.")]
    [InlineData("{minLength: 1}", "\"\"", "api.yaml(6,9): error IQMC3009: The value must have at least 1 character(s), but has 0.")]
    [InlineData("{properties: {'': {type: string}}}", "{\"\":1}", "api.yaml(6,27): error IQMC3002: / must be a string, but is an integer.")]
    [InlineData("{oneOf: [{type: object, properties: {a: {type: integer}, b: {type: integer}, c: {type: integer}, d: {type: integer}}, required: [e]}]}", "{\"a\":{},\"b\":{},\"c\":{},\"d\":{}}", "api.yaml(6,9): error IQMC3017: The value matches none of the 1 schemas of oneOf; closest is branch 1 (#/components/schemas/S/oneOf/0): /a must be an integer, but is an object; /b must be an integer, but is an object; /c must be an integer, but is an object; and more.")]
    [InlineData("{oneOf: [{type: object, properties: {a: {type: integer}, b: {oneOf: [{required: [x]}]}}}]}", "{\"a\":{},\"b\":{}}", "api.yaml(6,9): error IQMC3017: The value matches none of the 1 schemas of oneOf; closest is branch 1 (#/components/schemas/S/oneOf/0): /a must be an integer, but is an object; /b matches none of the 1 schemas of oneOf; closest is branch 1 (#/components/schemas/S/oneOf/0/properties/b/oneOf/0): /b/x is missing, and is required.")]
    [InlineData("{oneOf: [{type: integer}, {minimum: 2}, {type: string}, {maximum: 1}]}", "5", "api.yaml(6,9): error IQMC3018: The value must match exactly one schema of oneOf, but matches branch 1 (#/components/schemas/S/oneOf/0) and branch 2 (#/components/schemas/S/oneOf/1). Make the schemas exclude each other, or use anyOf.")]
    [InlineData("{properties: {a: {type: string, not: {type: boolean}}, b: {type: string}}}", "{\"a\":1,\"b\":2}", "api.yaml(6,26): error IQMC3002: /a must be a string, but is an integer.\napi.yaml(6,67): error IQMC3002: /b must be a string, but is an integer.")]
    [InlineData("{properties: {a: {pattern: '^x'}, b: {type: string}}}", "{\"a\":\"x\",\"b\":2}", "api.yaml(6,46): error IQMC3002: /b must be a string, but is an integer.")]
    [InlineData("{not: {type: integer}}", "3", "api.yaml(6,9): error IQMC3020: The value must not match #/components/schemas/S/not, but does.")]
    [InlineData("{items: {items: {type: string}}}", "[[\"a\"],[\"b\",3]]", "api.yaml(6,25): error IQMC3002: /1/1 must be a string, but is an integer.")]
    [InlineData("{properties: {'a/b~': {type: string}}}", "{\"a\\/b~\":{}}", "api.yaml(6,31): error IQMC3002: /a~1b~0 must be a string, but is an object.")]
    [InlineData("{}", "{\"a\":1,\"a\":2}", "api.yaml(6,5): error IQMC3024: /a is given more than once. Readers differ in which one they take; give it once.")]
    [InlineData("{}", "{\"b\":1,\"a\":1,\"c\":{},\"a\":2,\"b\":2,\"a\":3}", "api.yaml(6,5): error IQMC3024: /a is given more than once. Readers differ in which one they take; give it once.\napi.yaml(6,5): error IQMC3024: /b is given more than once. Readers differ in which one they take; give it once.")]
    public void Each_mistake_has_its_sentence_at_its_keyword(string schema, string json, string expected) => Assert.Equal(expected, Said(schema, json));

    [Theory]
    [InlineData("{type: object}", "1", "api.yaml(6,9): error IQMC3002: The value must be an object, but is an integer. It is 1.")]
    [InlineData("{type: string}", "[1]", "api.yaml(6,9): error IQMC3002: The value must be a string, but is an array.")]
    [InlineData("{type: string}", "{}", "api.yaml(6,9): error IQMC3002: The value must be a string, but is an object.")]
    [InlineData("{type: integer}", "\"\\u0061\\n\"", "api.yaml(6,9): error IQMC3002: The value must be an integer, but is a string. It is \"\\u0061\\n\".")]
    [InlineData("{enum: [a]}", " \"b\" ", "api.yaml(6,9): error IQMC3005: The value must be one of \"a\". It is \"b\".")]
    [InlineData("{minLength: 3}", "\"ab\"", "api.yaml(6,9): error IQMC3009: The value must have at least 3 character(s), but has 2. It is \"ab\".")]
    [InlineData("{format: uuid}", "\"ab\"", "api.yaml(6,9): error IQMC3006: The value must be a UUID such as 0b6ba83c-0b1f-4d0e-9a53-6f3a53f2a6de (format 'uuid'). It is \"ab\".")]
    [InlineData("{pattern: '^a$'}", "\"ab\"", "api.yaml(6,9): error IQMC3007: The value must match the pattern '^a$'. It is \"ab\".")]
    [InlineData("{multipleOf: 5}", "3.0", "api.yaml(6,9): error IQMC3011: The value must be a multiple of 5. It is 3.0.")]
    [InlineData("{format: int32}", "3e9", "api.yaml(6,9): error IQMC3006: The value must be a 32-bit integer (format 'int32'). It is 3e9.")]
    [InlineData("{type: string, format: password, minLength: 9}", "\"secret\"", "api.yaml(6,41): error IQMC3009: The value must have at least 9 character(s), but has 6.")]
    [InlineData("{x-secret: true, properties: {a: {type: integer}}}", "{\"a\":\"secret\"}", "api.yaml(6,42): error IQMC3002: /a must be an integer, but is a string.")]
    [InlineData("{items: {x-secret: true, type: integer}}", "[\"secret\"]", "api.yaml(6,33): error IQMC3002: /0 must be an integer, but is a string.")]
    [InlineData("{properties: {a: {x-secret: true, items: {type: integer}}, b: {type: integer}}}", "{\"a\":[\"secret\"],\"b\":\"told\"}", "api.yaml(6,50): error IQMC3002: /a/0 must be an integer, but is a string.\napi.yaml(6,71): error IQMC3002: /b must be an integer, but is a string. It is \"told\".")]
    [InlineData("{anyOf: [{minimum: 5}, {maximum: 1}]}", "3", "api.yaml(6,9): error IQMC3019: The value matches none of the 2 schemas of anyOf; closest is branch 1 (#/components/schemas/S/anyOf/0): The value must be at least 5.")]
    public void A_value_is_told_with_its_sentence_when_asked_for(string schema, string json, string expected) => Assert.Equal(expected, Said(schema, json, new SchemaValidationOptions { ShowValues = true }));

    [Theory]
    [InlineData(78, 80)]
    [InlineData(79, 80)]
    [InlineData(400, 80)]
    public void A_long_value_is_told_by_its_start(int length, int told)
    {
        var text = $"\"{new string('é', length)}\"";
        var shown = text.Length > told ? text[..told] + "…" : text;
        Assert.EndsWith($" It is {shown}.", Said("{type: integer}", text, new SchemaValidationOptions { ShowValues = true }), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{type: object, required: [a, b], properties: {a: {type: integer, readOnly: true}, b: {type: integer, writeOnly: true}}}", "{\"a\":1,\"b\":2}", SchemaDirection.Request, "api.yaml(6,73): error IQMC3022: /a is read-only: it comes with responses and must not be sent with a request.")]
    [InlineData("{type: object, required: [a, b], properties: {a: {type: integer, readOnly: true}, b: {type: integer, writeOnly: true}}}", "{\"a\":1,\"b\":2}", SchemaDirection.Response, "api.yaml(6,109): error IQMC3023: /b is write-only: it is sent with requests and must not come back with a response.")]
    public void A_member_that_travels_the_wrong_way_is_told(string schema, string json, SchemaDirection direction, string expected) => Assert.Equal(expected, Said(schema, json, new SchemaValidationOptions { Direction = direction }));

    [Theory]
    [InlineData("{properties: {userId: {}}}", "{\"userID\":1}", "api.yaml(6,9): error IQMC3016: /userID is not documented: no schema that holds here names it. Nearest: 'userId'. Document it under 'properties', or judge without strictness.")]
    [InlineData("{allOf: [{properties: {a: {}}}, {type: object, properties: {bcde: {}}}]}", "{\"a\":1, \"bcdf\" : [ {} ] , \"x\":2}", "api.yaml(6,18): error IQMC3016: /bcdf is not documented: no schema that holds here names it. Nearest: 'bcde'. Document it under 'properties', or judge without strictness.\napi.yaml(6,18): error IQMC3016: /x is not documented: no schema that holds here names it. Document it under 'properties', or judge without strictness.")]
    [InlineData("{items: {properties: {a: {properties: {b: {}}}}}}", "[ 1, { \"a\" : { \"c\" : 1 } } , {\"a\":{}} , {\"d\":{\"e\":1}} ]", "api.yaml(6,34): error IQMC3016: /1/a/c is not documented: no schema that holds here names it. Document it under 'properties', or judge without strictness.\napi.yaml(6,17): error IQMC3016: /3/d is not documented: no schema that holds here names it. Document it under 'properties', or judge without strictness.")]
    [InlineData("{properties: {a: {}}, required: [b]}", "{\"b\":1}", "")]
    public void An_undocumented_member_is_told_with_what_may_be_meant(string schema, string json, string expected) => Assert.Equal(expected, Said(schema, json, new SchemaValidationOptions { ReportUndocumentedProperties = true }));

    [Fact]
    public void A_misspelt_name_is_looked_for_among_the_first_hundred()
    {
        static string Members(int before) => $"{{{string.Concat(Enumerable.Range(0, before).Select(i => $"\"{i}\":[],"))}\"userID\" : 1}}";
        Assert.EndsWith("required. Nearest: 'userID'.", Said("{required: [userId]}", Members(99)), StringComparison.Ordinal);
        Assert.EndsWith("required.", Said("{required: [userId]}", Members(100)), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_many_names_of_a_discriminator_twenty_are_told()
    {
        static string Schemas(int count) => $"S: {{oneOf: [{string.Join(", ", Enumerable.Range(1, count).Select(i => $"{{$ref: '#/components/schemas/A{i}'}}"))}], discriminator: {{propertyName: k}}}}\n"
            + string.Join('\n', Enumerable.Range(1, count).Select(i => $"A{i}: {{type: object}}"));
        var names = string.Join(", ", Enumerable.Range(1, 20).Select(i => $"'A{i}'"));
        Assert.EndsWith($" Known here: {names}.", Said(Schemas(20), "{\"k\":\"x\"}"), StringComparison.Ordinal);
        Assert.EndsWith($" Known here: {names} and 1 more.", Said(Schemas(21), "{\"k\":\"x\"}"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_place_is_told_by_its_ends()
    {
        var name = new string('n', 400);
        Assert.Equal($"/{name[..149]}…{name[..150]} must be a string, but is a number.".Replace("a number", "an integer", StringComparison.Ordinal),
            Judge.Judged("{additionalProperties: {type: string}}", $"{{\"{name}\":1}}").Findings[0].Message);
        Assert.Contains("…", Judge.Judged("{additionalProperties: {type: string}}", $"{{\"{name[..300]}\":1}}").Findings[0].Message, StringComparison.Ordinal);
        Assert.StartsWith($"/{name[..299]} must", Judge.Judged("{additionalProperties: {type: string}}", $"{{\"{name[..299]}\":1}}").Findings[0].Message, StringComparison.Ordinal);
    }
}
