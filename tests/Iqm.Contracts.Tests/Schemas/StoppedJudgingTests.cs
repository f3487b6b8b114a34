using System.Text;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Schemas;

namespace Iqm.Contracts.Tests.Schemas;

/// <summary>What leads back to itself cannot be decided: that is told, and nothing is said of what comes after it.</summary>
public sealed class StoppedJudgingTests
{
    // B is the negation of itself; C has a member that is.
    private const string Endless = "\nB: {not: {$ref: '#/components/schemas/B'}}\nC: {properties: {p: {$ref: '#/components/schemas/B'}}}";

    [Theory]
    [InlineData("{anyOf: [{$ref: '#/components/schemas/B'}, {minimum: 0}]}", "1")]
    [InlineData("{type: integer, anyOf: [{$ref: '#/components/schemas/B'}, {minimum: 0}]}", "1")]
    [InlineData("{type: integer, oneOf: [{$ref: '#/components/schemas/B'}, {minimum: 0}]}", "1")]
    [InlineData("{oneOf: [{type: integer}, {minimum: 0}, {$ref: '#/components/schemas/B'}]}", "1")]
    [InlineData("{type: integer, oneOf: [{minimum: 0}, {minimum: -1}, {$ref: '#/components/schemas/B'}]}", "1")]
    [InlineData("{not: {$ref: '#/components/schemas/B'}}", "1")]
    [InlineData("{anyOf: [{$ref: '#/components/schemas/C'}, {type: object}]}", "{\"p\":1,\"x\":1,\"x\":2}", "/a/p")]
    [InlineData("{oneOf: [{$ref: '#/components/schemas/C'}, {type: object}]}", "{\"p\":1,\"x\":1,\"x\":2}", "/a/p")]
    [InlineData("{oneOf: [{$ref: '#/components/schemas/Tagged'}], discriminator: {propertyName: k}}\nTagged: {not: {$ref: '#/components/schemas/B'}}", "{\"k\":\"Tagged\"}")]
    public void Nothing_is_said_of_what_comes_after_it(string schema, string json, string place = "/a")
    {
        var result = Judge.Judged($"S: {{properties: {{a: {{$ref: '#/components/schemas/X'}}, b: {{type: string}}}}}}\nX: {schema}{Endless}", $"{{\"a\":{json},\"b\":1}}");
        var finding = Assert.Single(result.Findings);
        Assert.Equal((DiagnosticCatalog.EvaluationUnbounded.Code, place, "#/components/schemas/B"), (finding.Code, finding.Instance, finding.Schema));
        Assert.False(result.IsValid);
    }

    [Fact]
    public void Nothing_is_said_of_undocumented_members_after_it()
    {
        const string schemas = "S: {properties: {a: {anyOf: [{type: object, properties: {k: {}}}, {$ref: '#/components/schemas/B'}]}}}";
        Judge.Accepts(schemas + Endless, """{"a":{"u":1},"w":1}""");
        Judge.Refuses(schemas + Endless, """{"a":{"u":1},"w":1}""", DiagnosticCatalog.EvaluationUnbounded, "/a", new SchemaValidationOptions { ReportUndocumentedProperties = true });
    }

    [Theory]
    [InlineData("not", "B2")]
    [InlineData("oneOf", "B2")]
    [InlineData("anyOf", "B2")]
    public void The_schema_that_comes_round_first_is_named(string keyword, string first)
    {
        // B1 to B7 in a circle; B2 is the first that is tried while it is being tried.
        var circle = string.Join('\n', Enumerable.Range(1, 7).Select(i => $"B{i}: {{{keyword}: {(keyword == "not" ? "{0}" : "[{0}, {type: array}]")}}}".Replace("{0}", $"{{$ref: '#/components/schemas/B{i % 7 + 1}'}}", StringComparison.Ordinal)));
        Assert.Equal($"#/components/schemas/{first}", Judge.Refuses($"S: {{type: integer, {keyword}: {(keyword == "not" ? "{0}" : "[{0}]")}}}\n".Replace("{0}", "{$ref: '#/components/schemas/B1'}", StringComparison.Ordinal) + circle, "1", DiagnosticCatalog.EvaluationUnbounded).Schema);
    }

    [Fact]
    public void The_schema_that_a_discriminator_comes_round_to_first_is_named()
    {
        static string Chosen(string name, int next) => $"{name}: {{oneOf: [{{$ref: '#/components/schemas/B{next}'}}], discriminator: {{propertyName: k, mapping: {{x: B{next}}}}}}}";
        var circle = string.Join('\n', Enumerable.Range(1, 7).Select(i => Chosen($"B{i}", i % 7 + 1)).Prepend(Chosen("S", 1)));
        Assert.Equal("#/components/schemas/B1", Judge.Refuses(circle, """{"k":"x"}""", DiagnosticCatalog.EvaluationUnbounded).Schema);
        Assert.Equal("#/components/schemas/B1", Judge.Refuses(circle.Replace("S: {", "S: {not: {$ref: '#/components/schemas/T'}}\nT: {", StringComparison.Ordinal), """{"k":"x"}""", DiagnosticCatalog.EvaluationUnbounded).Schema);
    }

    [Fact]
    public void What_a_judging_that_stopped_early_left_is_forgotten()
    {
        var one = new SchemaValidationOptions { ReportUndocumentedProperties = true, MaxErrors = 1 };
        var strict = new SchemaValidationOptions { ReportUndocumentedProperties = true };
        for (var i = 0; i < 3; i++)
        {
            // Stops in the middle of a nested object, of a repetition, of an explanation, of a branch.
            Judge.Refuses("{properties: {u: {properties: {w: {properties: {a: {}}}}}}}", """{"u":{"w":{"b":1}}}""", DiagnosticCatalog.MemberUndocumented, "/u/w/b", one);
            Judge.Refuses("{}", """{"w":1,"u":{"v":1,"v":2}}""", DiagnosticCatalog.DuplicateMember, "/u/v", one);
            Judge.Refuses("{oneOf: [{type: object, required: [a, b, c, d, e]}]}", """{"u":1}""", DiagnosticCatalog.NoBranchOfOneOf, "", one);
            Judge.Refuses("S: {anyOf: [{properties: {u: {$ref: '#/components/schemas/B'}}}]}" + Endless, """{"u":{"w":1}}""", DiagnosticCatalog.EvaluationUnbounded, "/u", one);
            Judge.Refuses("S: {properties: {u: {anyOf: [{type: object, properties: {k: {}}}, {$ref: '#/components/schemas/B'}]}}}" + Endless, """{"u":{"w":1}}""", DiagnosticCatalog.EvaluationUnbounded, "/u", one);
            Judge.Refuses("{properties: {a: {}}}", """{"u":{"w":{}}}""", DiagnosticCatalog.MemberUndocumented, "/u", strict);
            Judge.Refuses("S: {anyOf: [{type: object, properties: {u: {}}}, {$ref: '#/components/schemas/B'}]}" + Endless, """{"u":{"w":1}}""", DiagnosticCatalog.EvaluationUnbounded, "", one);
            Judge.Refuses("{properties: {a: {}}}", """{"u":{"w":{}}}""", DiagnosticCatalog.MemberUndocumented, "/u", strict);
            Judge.Accepts("{}", """{"u":1,"w":1,"v":1}""", strict);
        }
    }

    [Fact]
    public void Errors_are_told_up_to_the_limit_and_it_is_said_that_there_may_be_more()
    {
        Assert.Equal((100, true), Told(100, null));
        Assert.Equal((99, false), Told(99, null));
        Assert.Equal((100, true), Told(5000, null));
        Assert.Equal((1, true), Told(2, 1));
        Assert.Equal((150, false), Told(150, 151));

        static (int Told, bool IsTruncated) Told(int errors, int? limit)
        {
            var options = limit is { } most ? new SchemaValidationOptions { MaxErrors = most } : null;
            var result = Judge.Compile("{items: {type: string}}", options).Validate(Encoding.UTF8.GetBytes($"[{string.Join(',', Enumerable.Repeat("1", errors))}]"));
            return (result.Findings.Length, result.IsTruncated);
        }
    }

    [Fact]
    public void An_error_that_is_found_in_two_ways_leaves_room_for_others()
    {
        const string schemas = "S: {items: {$ref: '#/components/schemas/X'}}\nX: {oneOf: [{$ref: '#/components/schemas/A'}], discriminator: {propertyName: k}, required: [r]}\nA: {properties: {k: {type: string}}, required: [r]}";
        var result = Judge.Judged(schemas, """[{"k":"A","r":1,"x":1,"x":2},{"k":"A","r":1,"y":1,"y":2},{"k":1,"r":1}]""", new SchemaValidationOptions { MaxErrors = 4 });
        Assert.Equal([("IQMC3024", "/0/x"), ("IQMC3024", "/1/y"), ("IQMC3021", "/2")], result.Findings.Select(finding => (finding.Code, finding.Instance!)));
        Assert.False(result.IsTruncated);
    }
}
