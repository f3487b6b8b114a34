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
    public void A_discriminator_must_be_named_whether_or_not_it_is_required()
    {
        Judge.Refuses(Inherited.Replace("Pet: {type: object, required: [kind], ", "Pet: {type: object, ", StringComparison.Ordinal), "{}", DiagnosticCatalog.WrongDiscriminator);
        Assert.Equal(["IQMC3004", "IQMC3021"], Judge.Judged(Discriminated.Replace("S: {oneOf:", "S: {required: [kind], oneOf:", StringComparison.Ordinal), "{}").Findings.Select(finding => finding.Code));
    }

    [Fact]
    public void A_discriminator_chooses_among_anyOf_as_well()
    {
        var any = Discriminated.Replace("S: {oneOf:", "S: {anyOf:", StringComparison.Ordinal);
        Judge.Accepts(any, """{"kind":"Cat","lives":9}""");
        Judge.Refuses(any, """{"kind":"Cat"}""", DiagnosticCatalog.MemberMissing);
        Judge.Refuses(any, """{"kind":"Horse"}""", DiagnosticCatalog.WrongDiscriminator);
        // Beside both it speaks of oneOf.
        Judge.Accepts(Discriminated.Replace("S: {oneOf:", "S: {anyOf: [{required: [x]}, {required: [lives]}], oneOf:", StringComparison.Ordinal), """{"kind":"Cat","lives":9}""");
    }

    [Fact]
    public void After_a_chosen_schema_members_given_twice_are_still_found() => Judge.Refuses(Discriminated.Replace("S: {", "S: {items: {$ref: '#/components/schemas/One'}}\nOne: {", StringComparison.Ordinal),
        """[{"kind":"Dog"},{"kind":"Dog","bark":"x","bark":"y"}]""", DiagnosticCatalog.DuplicateMember, "/1/bark");

    [Fact]
    public void Names_that_failed_branches_have_read_are_no_duplicates()
    {
        var branches = string.Join(", ", Enumerable.Range(1, 4).Select(i => $"{{type: object, properties: {{k: {{enum: [{i}]}}}}}}"));
        foreach (var keyword in (string[])["oneOf", "anyOf"])
            Judge.Accepts($"{{additionalProperties: {{{keyword}: [{branches}]}}}}", """{"o":{"x":1,"k":4},"p":{"x":{"x":1},"y":1,"k":3},"x":{"k":2}}""");
    }

    [Fact]
    public void Of_a_value_of_a_wrong_type_nothing_else_is_told() => Judge.Refuses("{type: string, not: {type: integer}, anyOf: [{minimum: 5}]}", "1", DiagnosticCatalog.WrongType);

    [Fact]
    public void A_discriminator_says_nothing_of_what_is_no_object() =>
        Judge.Refuses(Inherited.Replace("S: {$ref: '#/components/schemas/Pet'}", "S: {items: {$ref: '#/components/schemas/Pet'}}", StringComparison.Ordinal).Replace("Pet: {type: object, ", "Pet: {", StringComparison.Ordinal),
            """[1,"x",[],{"kind":"Cat"}]""", DiagnosticCatalog.MemberMissing, "/3");

    [Theory]
    [InlineData("Nope")]
    [InlineData("Other")]
    public void A_name_that_leads_elsewhere_is_not_known(string target)
    {
        var schemas = Discriminated.Replace("mapping: {d:", $"mapping: {{x: {target}, d:", StringComparison.Ordinal) + "\nOther: {type: object}";
        Judge.Accepts(schemas, """{"kind":"d","bark":"x"}""");
        Assert.EndsWith("Known here: 'd', 'kitten', 'Dog', 'Cat'.", Judge.Refuses(schemas, """{"kind":"x"}""", DiagnosticCatalog.WrongDiscriminator).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Nope", true)]
    [InlineData("Other", false)]
    public void A_name_of_a_base_schema_may_lead_anywhere_but_to_nothing(string target, bool isNothing)
    {
        var schemas = Inherited.Replace("mapping: {lion:", $"mapping: {{x: {target}, lion:", StringComparison.Ordinal) + "\nOther: {type: object, required: [o]}";
        Judge.Refuses(schemas, """{"kind":"lion","lives":1}""", DiagnosticCatalog.MemberMissing);
        Judge.Refuses(schemas, """{"kind":"x"}""", isNothing ? DiagnosticCatalog.WrongDiscriminator : DiagnosticCatalog.MemberMissing);
    }

    [Theory]
    [InlineData("minLength: 5", "\"ab\"", "IQMC3009")]
    [InlineData("minimum: 5", "1", "IQMC3010")]
    [InlineData("minItems: 5", "[1]", "IQMC3012")]
    [InlineData("uniqueItems: true", "[1,1]", "IQMC3013")]
    [InlineData("items: {type: string}", "[1]", "IQMC3002")]
    [InlineData("minProperties: 5", "{}", "IQMC3014")]
    [InlineData("required: [b]", "{}", "IQMC3004")]
    [InlineData("properties: {a: {type: string}}", "{\"a\":1}", "IQMC3002")]
    [InlineData("additionalProperties: false", "{\"a\":1}", "IQMC3015")]
    [InlineData("additionalProperties: {type: string}", "{\"a\":1}", "IQMC3002")]
    [InlineData("enum: [5]", "1", "IQMC3005")]
    [InlineData("type: integer", "\"x\"", "IQMC3002")]
    [InlineData("not: {type: integer}", "1", "IQMC3020")]
    [InlineData("oneOf: [{type: boolean}, {type: 'null'}]", "1", "IQMC3017")]
    [InlineData("allOf: [{minimum: 5}]", "1", "IQMC3010")]
    public void What_stands_beside_a_choice_holds_too(string keyword, string json, string code)
    {
        foreach (var choice in (string[])["anyOf: [{description: any}, {type: object}]", "oneOf: [{type: [string, number, array, object]}, {enum: [nothing]}]"])
            if (!keyword.StartsWith(choice[..5], StringComparison.Ordinal))
                Assert.Equal(code, Assert.Single(Judge.Judged($"{{{keyword}, {choice}}}", json).Findings).Code);
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
    public void What_a_discriminator_chooses_beside_a_wrong_one_is_judged_for_itself()
    {
        // The first branch is of a wrong type, whose other errors are noise; what is excluded beside it is not.
        const string schemas = """
            S: {allOf: [{$ref: '#/components/schemas/Tagged'}, {not: {anyOf: [{type: string}]}}]}
            Tagged: {oneOf: [{$ref: '#/components/schemas/List'}], discriminator: {propertyName: k}}
            List: {type: array}
            """;
        Judge.Refuses(schemas, """{"k":"List"}""", DiagnosticCatalog.WrongType);
    }

    [Fact]
    public void A_value_that_names_its_base_schema_does_not_end_the_judging() =>
        Judge.Refuses(Inherited.Replace("S: {$ref: '#/components/schemas/Pet'}", "S: {items: {$ref: '#/components/schemas/Pet'}}", StringComparison.Ordinal), """[{"kind":"Pet"},{"kind":"Cat"}]""", DiagnosticCatalog.MemberMissing, "/1");

    [Fact]
    public void A_branch_without_a_name_is_not_chosen_by_its_place()
    {
        const string schemas = "S: {oneOf: [{properties: {a: {type: integer}}}, {$ref: '#/components/schemas/A'}], discriminator: {propertyName: k}}\nA: {required: [b]}";
        Judge.Accepts(schemas, """{"k":"A","b":1}""");
        Assert.EndsWith(" Known here: 'A'.", Judge.Refuses(schemas, """{"k":"0"}""", DiagnosticCatalog.WrongDiscriminator).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_discriminator_with_nothing_to_choose_by_leaves_the_choice_to_the_branches()
    {
        const string schema = "{oneOf: [{required: [a]}, {required: [b]}], discriminator: {propertyName: k}}";
        Judge.Accepts(schema, """{"a":1}""");
        Judge.Accepts(schema, """{"k":"0","b":1}""");
        Judge.Refuses(schema, """{"k":"0"}""", DiagnosticCatalog.NoBranchOfOneOf);
    }

    [Fact]
    public void What_a_mapping_leads_to_in_vain_is_not_told_as_known()
    {
        var schemas = Inherited.Replace("mapping: {lion:", "mapping: {x: Nope, lion:", StringComparison.Ordinal);
        Assert.EndsWith(" Known here: 'lion', 'Cat', 'Lion', 'Dog', 'Pet'.", Judge.Refuses(schemas, """{"kind":"x"}""", DiagnosticCatalog.WrongDiscriminator).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void After_a_choice_names_given_twice_and_faults_of_syntax_are_still_found()
    {
        foreach (var choice in (string[])["anyOf: [{type: string}, {minimum: 1}]", "oneOf: [{type: integer, minimum: 1}, {type: integer, maximum: 0}]", "oneOf: [{maximum: 0}, {minimum: 1}]", "type: integer, anyOf: [{maximum: 0}, {minimum: 1}]", "not: {maximum: 0}"])
        {
            Judge.Refuses($"{{properties: {{a: {{{choice}}}}}}}", """{"a":1,"o":{"x":1,"x":2}}""", DiagnosticCatalog.DuplicateMember, "/o/x");
            Judge.Refuses($"{{properties: {{a: {{{choice}}}}}}}", """{"a":1,"o":{"x":[1,}}""", DiagnosticCatalog.MalformedJson, "/o/x/1");
        }
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

    [Theory]
    [InlineData("{properties: {a: {readOnly: true}, b: {readOnly: true}}}", """{"a":1,"b":2}""")]
    [InlineData("{additionalProperties: false}", """{"a":1,"b":2}""")]
    [InlineData("{properties: {a: {}}}", """{"b":[{"a":1}],"c":{"d":1}}""")]
    [InlineData("{items: {properties: {a: {items: {properties: {b: {}}}}}}}", """[{"a":[{"c":1},{"d":1}]},{"e":1}]""")]
    [InlineData("{required: [a, b]}", "{}")]
    [InlineData("{items: {required: [a, b]}}", "[{},{}]")]
    [InlineData("{allOf: [{minProperties: 1}, {minProperties: 2}], enum: [1]}", "{}")]
    [InlineData("{allOf: [{minItems: 1}, {minItems: 2}], enum: [1]}", "[]")]
    [InlineData("{allOf: [{enum: [1]}, {enum: [2]}]}", "3")]
    [InlineData("{allOf: [{enum: [a]}, {enum: [b]}]}", "\"c\"")]
    [InlineData("{allOf: [{enum: [[]]}, {enum: [{}]}]}", "[1]")]
    [InlineData("{minLength: 3, format: uuid, pattern: '^b', enum: [x]}", "\"a\"")]
    [InlineData("{format: uuid, pattern: '^b'}", "\"a\"")]
    [InlineData("{allOf: [{pattern: '^b'}, {pattern: '^c'}]}", "\"a\"")]
    [InlineData("{minimum: 5, multipleOf: 4, format: int32, enum: [9]}", "0.5")]
    [InlineData("{maximum: 1, multipleOf: 4, format: int32}", "1.5")]
    [InlineData("{multipleOf: 4, format: int32}", "1.5")]
    [InlineData("{allOf: [{minimum: 5}, {minimum: 6}]}", "1")]
    [InlineData("{items: {type: integer}}", """[{"a":1,"a":2,"a":3},[{"b":1,"b":2}]]""")]
    [InlineData("{properties: {a: {}, b: {}}}", """{"a":1,"a":2,"b":1,"b":2}""")]
    [InlineData("{uniqueItems: true, minItems: 9}", "[1,2,1,2]")]
    [InlineData("{items: {uniqueItems: true}}", "[[1,1],[1,1]]")]
    [InlineData("{anyOf: [{type: integer}], oneOf: [{type: boolean}]}", "\"x\"")]
    [InlineData("{oneOf: [{}, {}], not: {}}", "1")]
    [InlineData("{not: {}, anyOf: [{type: integer}]}", "\"x\"")]
    [InlineData("{items: {anyOf: [{type: integer}, {type: boolean}]}}", """["x","y"]""")]
    [InlineData("{items: {not: {}}}", "[1,2]")]
    [InlineData("{type: string}", """{"a":1,"a":1}""")]
    [InlineData("S: {items: {oneOf: [{$ref: '#/components/schemas/A'}], discriminator: {propertyName: k}}}\nA: {required: [a, b]}", """[{"k":"A"},{"k":"A"}]""")]
    public void After_the_last_finding_that_there_may_be_nothing_more_is_looked_for(string schema, string json)
    {
        var options = new SchemaValidationOptions { Direction = SchemaDirection.Request, ReportUndocumentedProperties = true };
        var all = Judge.Judged(schema, json, options);
        var first = Judge.Judged(schema, json, options with { MaxErrors = 1 });
        Assert.True(all.Findings.Length > 1, string.Join('\n', all.Findings));
        Assert.True(first.IsTruncated);
        Assert.Contains(Assert.Single(first.Findings).ToString(), all.Findings.Select(finding => finding.ToString()));
    }
}
