using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Schemas;

namespace Iqm.Contracts.Tests.Schemas;

public sealed class UndocumentedMemberTests
{
    private static readonly SchemaValidationOptions Strict = new() { ReportUndocumentedProperties = true };

    [Fact]
    public void A_member_that_no_schema_names_is_reported_only_on_request()
    {
        const string schema = "{type: object, properties: {data: {type: object, properties: {owId: {type: integer}}}}}";
        Judge.Accepts(schema, """{"data":{"owID":1}}""");
        var finding = Judge.Refuses(schema, """{"data":{"owID":1}}""", DiagnosticCatalog.MemberUndocumented, "/data/owID", Strict);
        Assert.Contains("Nearest: 'owId'.", finding.Message, StringComparison.Ordinal);
        Assert.Equal("#/components/schemas/S/properties/data", finding.Schema);
        Judge.Refuses($"{{type: array, items: {schema}}}", """[{},{"x":[]}]""", DiagnosticCatalog.MemberUndocumented, "/1/x", Strict);
    }

    [Fact]
    public void A_member_documents_nothing_for_its_siblings()
    {
        const string schema = "{properties: {a: {properties: {x: {}}}, b: {properties: {y: {}}}, c: {items: {properties: {z: {}}}}}}";
        Judge.Accepts(schema, """{"a":{"x":1},"b":{"y":1},"c":[{"z":1},{"z":1}]}""", Strict);
        Judge.Refuses(schema, """{"a":{},"b":{"x":1}}""", DiagnosticCatalog.MemberUndocumented, "/b/x", Strict);
        Judge.Refuses(schema, """{"b":{"y":1},"a":{"x":{"y":1}},"c":[{},{"y":1}]}""", DiagnosticCatalog.MemberUndocumented, "/c/1/y", Strict);
    }

    [Fact]
    public void A_base_schema_documents_what_stands_in_a_list_by_itself()
    {
        const string schemas = "S: {properties: {kind: {}}, items: {properties: {a: {}}}, discriminator: {propertyName: kind}}\nD: {allOf: [{$ref: '#/components/schemas/S'}, {items: {properties: {b: {}}}}]}";
        Judge.Accepts(schemas, """[{"a":1}]""", Strict);
        Judge.Refuses(schemas, """[{"b":1}]""", DiagnosticCatalog.MemberUndocumented, "/0/b", Strict);
    }

    [Fact]
    public void Choices_at_every_level_are_searched_in_no_exponential_time()
    {
        const string schemas = "S: {properties: {a: {$ref: '#/components/schemas/S'}}, anyOf: [{$ref: '#/components/schemas/T'}, {$ref: '#/components/schemas/U'}]}\n"
            + "T: {properties: {a: {$ref: '#/components/schemas/S'}, x: {}}}\nU: {properties: {a: {$ref: '#/components/schemas/S'}, y: {}}}";
        string Nested(string innermost) => string.Concat(Enumerable.Repeat("{\"a\":", 40)) + innermost + new string('}', 40);
        Judge.Accepts(schemas, Nested("{\"x\":1,\"y\":{}}"), Strict);
        Judge.Refuses(schemas, Nested("{\"x\":1,\"z\":{}}"), DiagnosticCatalog.MemberUndocumented, string.Concat(Enumerable.Repeat("/a", 40)) + "/z", Strict);
    }

    [Fact]
    public void Schemas_in_allOf_document_for_each_other()
    {
        const string schema = "{allOf: [{properties: {a: {properties: {x: {}}}}}, {properties: {b: {}, a: {properties: {y: {}}}}}]}";
        Judge.Accepts(schema, """{"a":{"x":1,"y":2},"b":3}""", Strict);
        Judge.Refuses(schema, """{"a":{"z":1}}""", DiagnosticCatalog.MemberUndocumented, "/a/z", Strict);
    }

    [Fact]
    public void Branches_document_only_when_they_match()
    {
        const string schema = """
            S:
              properties: {kind: {type: string}}
              oneOf:
                - {properties: {kind: {enum: [a]}, forA: {type: object, properties: {x: {}}}}}
                - {properties: {kind: {enum: [b]}, forB: {}}}
            """;
        Judge.Accepts(schema, """{"kind":"a","forA":{"x":1}}""", Strict);
        Judge.Refuses(schema, """{"kind":"a","forB":1}""", DiagnosticCatalog.MemberUndocumented, "/forB", Strict);
        Judge.Refuses(schema, """{"kind":"a","forA":{"y":1}}""", DiagnosticCatalog.MemberUndocumented, "/forA/y", Strict);
    }

    [Fact]
    public void A_branch_that_the_discriminator_chose_documents()
    {
        const string schemas = """
            S: {oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}], discriminator: {propertyName: kind}}
            A: {type: object, properties: {kind: {type: string}, a: {}}}
            B: {type: object, properties: {kind: {type: string}, b: {}}}
            """;
        Judge.Accepts(schemas, """{"kind":"A","a":1}""", Strict);
        Judge.Refuses(schemas, """{"kind":"A","b":1}""", DiagnosticCatalog.MemberUndocumented, "/b", Strict);
    }

    [Fact]
    public void When_no_branch_matches_that_is_the_only_error()
    {
        const string schema = "{oneOf: [{properties: {a: {type: integer}}, required: [a]}, {properties: {b: {type: integer}}, required: [b]}]}";
        Judge.Refuses(schema, """{"a":"x"}""", DiagnosticCatalog.NoBranchOfOneOf, "", Strict);
        Judge.Refuses(schema.Replace("{oneOf:", "{properties: {k: {}}, oneOf:", StringComparison.Ordinal), """{"a":"x","k":1}""", DiagnosticCatalog.NoBranchOfOneOf, "", Strict);
    }

    [Theory]
    [InlineData("{type: object, properties: {a: {}}, additionalProperties: {type: integer}}")]
    [InlineData("{type: object, properties: {a: {}}, additionalProperties: true}")]
    [InlineData("{type: object}")]
    [InlineData("{}")]
    [InlineData("{anyOf: [{type: object, additionalProperties: {}}]}")]
    public void Free_form_objects_document_everything(string schema) => Judge.Accepts(schema, """{"anything":1}""", Strict);

    [Fact]
    public void A_free_form_schema_beside_one_with_members_documents_nothing() =>
        Judge.Refuses("{allOf: [{type: object}, {properties: {a: {}}}]}", """{"b":1}""", DiagnosticCatalog.MemberUndocumented, "/b", Strict);

    [Fact]
    public void A_forbidden_member_is_one_error_not_two() =>
        Judge.Refuses("{type: object, properties: {a: {}}, additionalProperties: false}", """{"b":1}""", DiagnosticCatalog.MemberForbidden, "/b", Strict);

    [Fact]
    public void What_a_schema_excludes_documents_nothing() =>
        Judge.Refuses("{properties: {a: {}}, not: {required: [b], properties: {b: {type: string}}}}", """{"b":1}""", DiagnosticCatalog.MemberUndocumented, "/b", Strict);
}
