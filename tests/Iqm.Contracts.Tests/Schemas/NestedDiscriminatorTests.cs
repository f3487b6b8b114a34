using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Schemas;

namespace Iqm.Contracts.Tests.Schemas;

/// <summary>Values that contain values of their own schema, which a discriminator gives a second schema: both lead to the next level.</summary>
public sealed class NestedDiscriminatorTests
{
    private const int Levels = 120;

    public static TheoryData<string> Schemas => new(
        // A base schema that others include.
        """
        S: {type: object, required: [kind], properties: {kind: {type: string}, id: {type: integer}, next: {$ref: '#/components/schemas/S'}}, discriminator: {propertyName: kind}}
        A: {allOf: [{$ref: '#/components/schemas/S'}, {properties: {a: {type: integer}}}]}
        """,
        // One that says more of the next level than the base does.
        """
        S: {type: object, properties: {kind: {type: string}, id: {type: integer}, next: {$ref: '#/components/schemas/S'}}, discriminator: {propertyName: kind}}
        A: {allOf: [{$ref: '#/components/schemas/S'}, {properties: {next: {$ref: '#/components/schemas/P'}}}]}
        P: {properties: {next: {$ref: '#/components/schemas/S'}}}
        """,
        // Branches beside a discriminator.
        """
        S: {type: object, properties: {next: {$ref: '#/components/schemas/S'}}, oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}], discriminator: {propertyName: kind}}
        A: {type: object, properties: {kind: {}, id: {type: integer}, next: {$ref: '#/components/schemas/S'}}}
        B: {type: object}
        """,
        // Two discriminators at one place.
        """
        S: {allOf: [{$ref: '#/components/schemas/T'}, {$ref: '#/components/schemas/U'}]}
        T: {properties: {next: {$ref: '#/components/schemas/U'}}, oneOf: [{$ref: '#/components/schemas/A'}], discriminator: {propertyName: kind}}
        U: {properties: {next: {$ref: '#/components/schemas/S'}}, anyOf: [{$ref: '#/components/schemas/A'}], discriminator: {propertyName: kind}}
        A: {properties: {kind: {}, id: {type: integer}, next: {$ref: '#/components/schemas/S'}}}
        """);

    [Theory]
    [MemberData(nameof(Schemas))]
    public void They_are_judged_in_no_exponential_time(string schemas)
    {
        var place = string.Concat(Enumerable.Repeat("/next", Levels - 1)) + "/id";
        foreach (var strict in (bool[])[false, true])
        {
            var options = new SchemaValidationOptions { ReportUndocumentedProperties = strict };
            Judge.Accepts(schemas, Nested("1"), options);
            Judge.Refuses(schemas, Nested("\"x\""), DiagnosticCatalog.WrongType, place, options);
        }
    }

    [Theory]
    [MemberData(nameof(Schemas))]
    public void They_are_judged_in_no_exponential_time_as_a_branch_of_a_choice(string schemas)
    {
        var choice = schemas.Replace("S: {", "S: {oneOf: [{$ref: '#/components/schemas/C'}, {type: integer}]}\nC: {", StringComparison.Ordinal).Replace("schemas/S'", "schemas/C'", StringComparison.Ordinal);
        Judge.Accepts(choice, Nested("1"));
        var message = Judge.Refuses(choice, Nested("\"x\""), DiagnosticCatalog.NoBranchOfOneOf).Message;
        Assert.StartsWith("The value matches none of the 2 schemas of oneOf; closest is branch 1 (#/components/schemas/C): /next/next/", message, StringComparison.Ordinal);
        Assert.EndsWith("/next/next/id must be an integer, but is a string.", message, StringComparison.Ordinal);
        Assert.Equal(2, message.Split(" must be ").Length);
    }

    [Theory]
    [MemberData(nameof(Schemas))]
    public void An_error_that_two_schemas_see_counts_once(string schemas)
    {
        var result = Judge.Judged(schemas, """{"kind":"A","id":"x","next":{"kind":"A","id":"y","next":{"kind":"A","id":"z"}}}""", new SchemaValidationOptions { MaxErrors = 4 });
        Assert.Equal(["/id", "/next/id", "/next/next/id"], result.Findings.Select(finding => finding.Instance));
        Assert.False(result.IsTruncated);
    }

    [Fact]
    public void A_wrong_value_of_the_branch_itself_weighs_more_than_what_it_holds()
    {
        // The branch that the discriminator chooses is an array, which an object is not: worse than three members that are missing.
        const string schemas = """
            S: {properties: {p: {oneOf: [{$ref: '#/components/schemas/Tagged'}, {type: object, required: [x, y, z]}]}}}
            Tagged: {oneOf: [{$ref: '#/components/schemas/List'}], discriminator: {propertyName: kind}}
            List: {type: array}
            """;
        Assert.Equal("/p matches none of the 2 schemas of oneOf; closest is branch 2 (#/components/schemas/S/properties/p/oneOf/1): /p/x is missing, and is required; /p/y is missing, and is required; /p/z is missing, and is required.",
            Judge.Refuses(schemas, """{"p":{"kind":"List"}}""", DiagnosticCatalog.NoBranchOfOneOf, "/p").Message);
    }

    [Fact]
    public void What_a_member_is_wrong_in_weighs_beside_what_else_is_wrong()
    {
        const string schemas = """
            S: {oneOf: [{type: object, properties: {p: {$ref: '#/components/schemas/Tagged'}}, required: [x]}, {type: object, required: [y]}]}
            Tagged: {oneOf: [{$ref: '#/components/schemas/A'}], discriminator: {propertyName: kind}}
            A: {properties: {id: {type: integer}}}
            """;
        Assert.EndsWith("closest is branch 2 (#/components/schemas/S/oneOf/1): /y is missing, and is required.", Judge.Refuses(schemas, """{"p":{"kind":"A","id":"x"}}""", DiagnosticCatalog.NoBranchOfOneOf).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_told_already_still_explains_why_no_branch_matches()
    {
        const string schemas = """
            S: {allOf: [{$ref: '#/components/schemas/D'}, {properties: {p: {$ref: '#/components/schemas/T'}}, oneOf: [{$ref: '#/components/schemas/X'}]}]}
            D: {oneOf: [{$ref: '#/components/schemas/E'}], discriminator: {propertyName: kind}}
            E: {type: object}
            X: {properties: {p: {$ref: '#/components/schemas/T'}}}
            T: {oneOf: [{$ref: '#/components/schemas/F'}], discriminator: {propertyName: kind}}
            F: {properties: {id: {type: integer}}}
            """;
        Assert.Equal(["The value matches none of the 1 schemas of oneOf; closest is branch 1 (#/components/schemas/X): /p/id must be an integer, but is a string.", "/p/id must be an integer, but is a string."],
            Judge.Judged(schemas, """{"kind":"E","p":{"kind":"F","id":"x"}}""").Findings.Select(finding => finding.Message));
    }

    [Fact]
    public void What_a_chosen_branch_is_wrong_in_weighs_as_if_the_branch_stood_alone()
    {
        const string schemas = """
            S: {oneOf: [{$ref: '#/components/schemas/Tagged'}, {type: object, required: [x]}]}
            Tagged: {oneOf: [{$ref: '#/components/schemas/A'}], discriminator: {propertyName: kind}}
            A: {type: object, required: [a, b], properties: {id: {type: integer}}}
            """;
        Assert.Contains("closest is branch 2 ", Judge.Refuses(schemas, """{"kind":"A"}""", DiagnosticCatalog.NoBranchOfOneOf).Message, StringComparison.Ordinal);
        Assert.Contains("closest is branch 1 (#/components/schemas/Tagged): /id must be an integer", Judge.Refuses(schemas, """{"kind":"A","a":1,"b":1,"id":"x"}""", DiagnosticCatalog.NoBranchOfOneOf).Message, StringComparison.Ordinal);
    }

    private static string Nested(string innermost) =>
        string.Concat(Enumerable.Repeat("{\"kind\":\"A\",\"id\":1,\"next\":", Levels - 1)) + $"{{\"kind\":\"A\",\"id\":{innermost}}}" + new string('}', Levels - 1);
}
