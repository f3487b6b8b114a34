using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Schemas;

namespace Iqm.Contracts.Tests.Schemas;

public sealed class CompositionTests
{
    private const string Pets = """
        S: {oneOf: [{$ref: '#/components/schemas/Dog'}, {$ref: '#/components/schemas/Cat'}]}
        Dog: {type: object, required: [bark], properties: {bark: {type: string}}}
        Cat: {type: object, required: [name, lives], properties: {name: {type: string}, lives: {type: integer, maximum: 9}}}
        """;

    [Fact]
    public void The_closest_schema_of_oneOf_is_explained()
    {
        var finding = Judge.Refuses(Pets, """{"lives":9}""", DiagnosticCatalog.NoBranchOfOneOf);
        Assert.Equal("The value matches none of the 2 schemas of oneOf; closest is branch 1 (#/components/schemas/Dog): /bark is missing, and is required.", finding.Message);
        finding = Judge.Refuses(Pets, """{"name":"Tom","lives":10}""", DiagnosticCatalog.NoBranchOfOneOf);
        Assert.Equal("The value matches none of the 2 schemas of oneOf; closest is branch 2 (#/components/schemas/Cat): /lives must be at most 9.", finding.Message);
        Assert.Equal("#/components/schemas/S", finding.Schema);
    }

    [Fact]
    public void The_types_that_might_be_are_said_when_none_fits()
    {
        var finding = Judge.Refuses("{anyOf: [{type: integer}, {type: string}]}", "true", DiagnosticCatalog.NoBranchOfAnyOf);
        Assert.Equal("The value matches none of the 2 schemas of anyOf; it must be a string or an integer, but is a boolean.", finding.Message);
    }

    [Fact]
    public void A_tag_speaks_for_its_schema_more_than_missing_members_do()
    {
        const string schema = """
            S:
              anyOf:
                - {type: object, required: [kind], properties: {kind: {enum: [a]}}}
                - {type: object, required: [kind, x, y], properties: {kind: {enum: [b]}}}
            """;
        Assert.Contains("closest is branch 2", Judge.Refuses(schema, """{"kind":"b"}""", DiagnosticCatalog.NoBranchOfAnyOf).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Which_schemas_of_oneOf_match_is_said_when_several_do()
    {
        var finding = Judge.Refuses("{oneOf: [{type: integer}, {type: string}, {minimum: 2}, {multipleOf: 5}]}", "5", DiagnosticCatalog.SeveralBranchesOfOneOf);
        Assert.Equal("The value must match exactly one schema of oneOf, but matches branch 1 (#/components/schemas/S/oneOf/0), branch 3 (#/components/schemas/S/oneOf/2) and branch 4 (#/components/schemas/S/oneOf/3). "
            + "Make the schemas exclude each other, or use anyOf.", finding.Message);
    }

    [Fact]
    public void An_excluded_schema_must_not_match()
    {
        Judge.Accepts("{not: {type: string}}", "1");
        Judge.Refuses("{not: {type: string}}", "\"x\"", DiagnosticCatalog.SchemaExcluded);
        Judge.Accepts("{type: object, not: {required: [a, b]}}", """{"a":1}""");
        Judge.Refuses("{type: object, not: {required: [a, b]}}", """{"a":1,"b":2}""", DiagnosticCatalog.SchemaExcluded);
    }

    [Fact]
    public void All_schemas_of_allOf_hold_for_nested_members_too()
    {
        const string schema = """
            S:
              allOf:
                - {properties: {data: {properties: {id: {type: integer}}}}}
                - {properties: {data: {type: object, required: [id], properties: {id: {minimum: 5}}}}}
            """;
        Judge.Accepts(schema, """{"data":{"id":5}}""");
        Judge.Refuses(schema, """{"data":{"id":4}}""", DiagnosticCatalog.NumberOutOfRange, "/data/id");
        Judge.Refuses(schema, """{"data":{}}""", DiagnosticCatalog.MemberMissing, "/data");
    }

    [Fact]
    public void Errors_come_in_document_order_and_nested_choices_explain_themselves()
    {
        const string schema = """
            S:
              type: object
              required: [z]
              properties:
                a: {type: integer}
                list: {type: array, items: {oneOf: [{type: integer}, {type: object, required: [id]}]}}
                b: {type: string}
            """;
        var result = Judge.Judged(schema, """{"a":"1","list":[1,{"x":1},"s"],"b":2}""");
        Assert.Equal(["", "/a", "/list/1", "/list/2", "/b"], result.Findings.Select(finding => finding.Instance));
        Assert.Contains("(#/components/schemas/S/properties/list/items/oneOf/1): /list/1/id is missing", result.Findings[2].Message, StringComparison.Ordinal);
    }

    private const string Discriminated = """
        S: {oneOf: [{$ref: '#/components/schemas/Dog'}, {$ref: '#/components/schemas/Cat'}], discriminator: {propertyName: kind, mapping: {d: '#/components/schemas/Dog', kitten: Cat}}}
        Dog: {type: object, properties: {kind: {type: string}, bark: {type: string}}}
        Cat: {type: object, required: [lives], properties: {kind: {type: string}, lives: {type: integer}}}
        """;

    [Theory]
    [InlineData("""{"kind":"d","bark":"x"}""")]
    [InlineData("""{"kind":"Dog"}""")]
    [InlineData("""{"lives":9,"kind":"Cat"}""")]
    [InlineData("""{"other":{"kind":["Dog"]},"lives":9,"kind":"kitten"}""")]
    public void A_discriminator_chooses_by_mapping_and_by_name(string json) => Judge.Accepts(Discriminated, json);

    [Fact]
    public void Errors_of_the_chosen_schema_are_told_as_they_are()
    {
        Judge.Refuses(Discriminated, """{"kind":"Cat"}""", DiagnosticCatalog.MemberMissing);
        Judge.Refuses(Discriminated, """{"kind":"kitten","lives":"nine"}""", DiagnosticCatalog.WrongType, "/lives");
    }

    [Fact]
    public void A_missing_or_unknown_discriminator_is_its_own_error()
    {
        var finding = Judge.Refuses(Discriminated, """{"kind":"Horse"}""", DiagnosticCatalog.WrongDiscriminator);
        Assert.Equal("The value must name its schema in 'kind', which names no schema that is possible here. Known here: 'd', 'kitten', 'Dog', 'Cat'.", finding.Message);
        Assert.Contains("which is missing", Judge.Refuses(Discriminated, "{}", DiagnosticCatalog.WrongDiscriminator).Message, StringComparison.Ordinal);
        Assert.Contains("must be a string", Judge.Refuses(Discriminated, """{"kind":1}""", DiagnosticCatalog.WrongDiscriminator).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_that_is_no_object_is_judged_by_all_schemas() =>
        Judge.Refuses(Discriminated, "1", DiagnosticCatalog.NoBranchOfOneOf);

    private const string Inherited = """
        S: {$ref: '#/components/schemas/Pet'}
        Pet: {type: object, required: [kind], properties: {kind: {type: string}, name: {type: string}}, discriminator: {propertyName: kind, mapping: {lion: '#/components/schemas/Lion'}}}
        Cat: {allOf: [{$ref: '#/components/schemas/Pet'}, {type: object, required: [lives], properties: {lives: {type: integer}}}]}
        Lion: {allOf: [{$ref: '#/components/schemas/Cat'}, {type: object, required: [mane]}]}
        Dog: {allOf: [{$ref: '#/components/schemas/Pet'}, {type: object, required: [bark]}]}
        """;

    [Fact]
    public void A_discriminator_of_a_base_schema_chooses_what_includes_it()
    {
        Judge.Accepts(Inherited, """{"kind":"Pet"}""");
        Judge.Accepts(Inherited, """{"kind":"Cat","lives":9}""");
        Judge.Refuses(Inherited, """{"kind":"Cat"}""", DiagnosticCatalog.MemberMissing);
        Judge.Refuses(Inherited, """{"kind":"lion","lives":1}""", DiagnosticCatalog.MemberMissing);
        Judge.Refuses(Inherited, """{"kind":"Cat","lives":9,"name":1}""", DiagnosticCatalog.WrongType, "/name");
        Judge.Refuses(Inherited, """{"kind":"Horse"}""", DiagnosticCatalog.WrongDiscriminator);
        Judge.Refuses(Inherited, "{}", DiagnosticCatalog.MemberMissing);
    }

    [Fact]
    public void A_discriminator_that_nothing_includes_says_nothing() =>
        Judge.Accepts("S: {type: object, properties: {kind: {type: string}}, discriminator: {propertyName: kind}}\nOther: {type: object}", """{"kind":"x"}""");

    [Fact]
    public void A_discriminator_that_one_schema_includes_knows_it_and_itself()
    {
        const string schemas = "S: {type: object, properties: {kind: {type: string}}, discriminator: {propertyName: kind}}\nCat: {allOf: [{$ref: '#/components/schemas/S'}, {required: [lives]}]}";
        Judge.Accepts(schemas, """{"kind":"S"}""");
        Judge.Refuses(schemas, """{"kind":"Cat"}""", DiagnosticCatalog.MemberMissing);
        Assert.EndsWith("Known here: 'Cat', 'S'.", Judge.Refuses(schemas, """{"kind":"x"}""", DiagnosticCatalog.WrongDiscriminator).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_schema_without_a_name_of_its_own_is_named_by_nothing()
    {
        const string schemas = "S: {type: object, properties: {pet: {type: object, properties: {kind: {type: string}}, discriminator: {propertyName: kind, mapping: {a: A}}}}}\nA: {required: [b]}";
        Judge.Accepts(schemas, """{"pet":{"kind":"a","b":1}}""");
        Judge.Refuses(schemas, """{"pet":{"kind":"a"}}""", DiagnosticCatalog.MemberMissing, "/pet");
        Judge.Refuses(schemas, """{"pet":{"kind":"pet"}}""", DiagnosticCatalog.WrongDiscriminator, "/pet");
    }

    [Fact]
    public void Where_a_derived_schema_is_expected_a_sibling_is_refused()
    {
        var cat = Inherited.Replace("S: {$ref: '#/components/schemas/Pet'}", "S: {$ref: '#/components/schemas/Cat'}", StringComparison.Ordinal);
        Judge.Accepts(cat, """{"kind":"Cat","lives":9}""");
        Judge.Accepts(cat, """{"kind":"lion","lives":9,"mane":1}""");
        Judge.Refuses(cat, """{"kind":"Dog","lives":9,"bark":1}""", DiagnosticCatalog.WrongDiscriminator);
        var finding = Judge.Refuses(cat, """{"kind":"Pet","lives":9}""", DiagnosticCatalog.WrongDiscriminator);
        Assert.EndsWith("Known here: 'lion', 'S', 'Cat', 'Lion'.", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Choices_in_a_recursive_schema_are_decided()
    {
        const string tree = """
            S:
              oneOf:
                - {type: object, required: [leaf], properties: {leaf: {type: integer}}, additionalProperties: false}
                - {type: object, required: [left, right], properties: {left: {$ref: '#/components/schemas/S'}, right: {$ref: '#/components/schemas/S'}}, additionalProperties: false}
            """;
        Judge.Accepts(tree, """{"left":{"leaf":1},"right":{"left":{"leaf":2},"right":{"leaf":3}}}""");
        var finding = Judge.Refuses(tree, """{"left":{"leaf":1},"right":{"left":{"leaf":2},"right":{"leaf":"3"}}}""", DiagnosticCatalog.NoBranchOfOneOf);
        Assert.Contains("/right/right/leaf must be an integer, but is a string", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_instance_that_is_not_read_to_its_end_by_a_branch_is_still_read_to_its_end()
    {
        Judge.Refuses("{oneOf: [{type: object, required: [a]}, {type: object, required: [b]}]}", """{"a":{"x":1,"x":2}}""", DiagnosticCatalog.DuplicateMember, "/a/x");
        Judge.Refuses("{anyOf: [{enum: [1]}, {type: object, required: [b]}]}", """{"b":[1,}""", DiagnosticCatalog.MalformedJson, "/b/1");
    }

    [Fact]
    public void A_result_holds_no_more_than_MaxErrors()
    {
        var result = Judge.Judged("{type: array, items: {type: integer}}", $"[{string.Join(',', Enumerable.Repeat("true", 1000))}]", new SchemaValidationOptions { MaxErrors = 7 });
        Assert.Equal((7, true, false), (result.Findings.Length, result.IsTruncated, result.IsValid));
    }
}
