using Iqm.Contracts.Diagnostics;
using static Iqm.Contracts.Tests.Linting.LintAssert;

namespace Iqm.Contracts.Tests.Linting;

public class StructureTests
{
    [Theory]
    [InlineData("[|descripton|]: d", "Nearest: 'description'.")]
    [InlineData("[|consumes|]: [application/json]", "'requestBody.content'")]
    public void An_unknown_field_of_an_operation_is_an_error_with_a_hint(string member, string hint) =>
        Assert.Contains(hint, Finds(DiagnosticCatalog.LintUnknownField, Operation(member)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("{[|const|]: 1}", "'enum' with one value")]
    [InlineData("{[|examples|]: [1]}", "one 'example'")]
    [InlineData("{[|optional|]: true}", "'required'")]
    [InlineData("{properties: {a: {[|foo|]: 1}}}", "x-")]
    [InlineData("{allOf: [{[|foo|]: 1}]}", "x-")]
    [InlineData("{additionalProperties: {[|foo|]: 1}}", "x-")]
    [InlineData("{not: {items: {[|foo|]: 1}}}", "x-")]
    public void An_unknown_field_of_a_schema_is_an_error_with_a_hint(string schema, string hint) =>
        Assert.Contains(hint, Finds(DiagnosticCatalog.LintUnknownField, Schema(schema)).Message, StringComparison.Ordinal);

    [Fact]
    public void Unknown_fields_are_found_everywhere()
    {
        Finds(DiagnosticCatalog.LintUnknownField, Root("[|webhooks|]: {}"));
        Finds(DiagnosticCatalog.LintUnknownField, "openapi: 3.0.4\ninfo: {title: T, version: '1', [|summary|]: s}\npaths: {}\n");
        Finds(DiagnosticCatalog.LintUnknownField, Response("{description: d, [|schema|]: {}}"));
        Finds(DiagnosticCatalog.LintUnknownField, Operation("parameters: [{name: p, in: query, schema: {}, [|type|]: string}]"));
        Finds(DiagnosticCatalog.LintUnknownField, Components("securitySchemes: {s: {type: http, scheme: basic, [|foo|]: 1}}"));
        Finds(DiagnosticCatalog.LintUnknownField, Paths("/a: {[|fetch|]: {}}"));
    }

    [Fact]
    public void Extensions_are_free_everywhere() => IsFine("""
        openapi: 3.0.4
        x-a: 1
        info: {title: T, version: '1', x-a: {b: c}}
        paths:
          x-a: [1]
          /a:
            x-a: 1
            get: {x-a: 1, responses: {x-a: 1, default: {description: d, x-a: 1}}}
        components: {x-a: 1, schemas: {A: {x-a: 1}}}
        """);

    [Theory]
    [InlineData("[|deprecated|]: 'yes'", "true or false")]
    [InlineData("[|tags|]: Users", "a list")]
    [InlineData("tags: [[|1|]]", "Quote it.")]
    [InlineData("[|summary|]: {a: b}", "a text")]
    [InlineData("[|description|]:", "is null")]
    [InlineData("[|parameters|]: {}", "a list")]
    [InlineData("parameters: [[|text|]]", "Parameter Object or $ref")]
    [InlineData("parameters: [{name: p, [|in|]: body, schema: {}}]", "'query', 'header', 'path', 'cookie'")]
    [InlineData("[|security|]: {}", "a list")]
    public void A_field_of_an_operation_of_another_type_is_an_error(string member, string wanted) =>
        Assert.Contains(wanted, Finds(DiagnosticCatalog.LintFieldType, Operation(member)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("{[|type|]: strng}", "Nearest: 'string'.")]
    [InlineData("{[|type|]: [string, 'null']}", "'nullable: true'")]
    [InlineData("{[|maxLength|]: -1}", "0 or more")]
    [InlineData("{[|maxLength|]: 1.5}", "whole number")]
    [InlineData("{[|maxLength|]: '5'}", "Remove the quotes")]
    [InlineData("{[|exclusiveMinimum|]: 5}", "'minimum' or 'maximum'")]
    [InlineData("{[|required|]: true}", "names of members")]
    [InlineData("{[|required|]: []}", "at least one")]
    [InlineData("{[|enum|]: []}", "at least one")]
    [InlineData("{[|oneOf|]: []}", "at least one")]
    [InlineData("{[|allOf|]: {}}", "a list")]
    [InlineData("{[|properties|]: []}", "an object")]
    [InlineData("{properties: {[|a|]: string}}", "Schema Object or $ref")]
    [InlineData("{type: array, [|items|]: [{}]}", "Schema Object or $ref")]
    [InlineData("{[|additionalProperties|]: 5}", "true, false or an object")]
    public void A_keyword_of_another_type_is_an_error(string schema, string wanted) =>
        Assert.Contains(wanted, Finds(DiagnosticCatalog.LintFieldType, Schema(schema)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("openapi: 3.0.4\ninfo: {title: T, version: '1'}\n[|paths|]: []\n")]
    [InlineData("openapi: 3.0.4\ninfo: {title: T, version: '1'}\n[|paths|]:\n")]
    [InlineData("openapi: 3.0.4\n[|info|]: text\npaths: {}\n")]
    [InlineData("openapi: 3.0.4\ninfo: {title: T, [|version|]: 1.0}\npaths: {}\n")]
    [InlineData("openapi: 3.0.4\ninfo: {title: T, version: '1'}\npaths: {[|/a|]: 5}\n")]
    [InlineData("openapi: 3.0.4\ninfo: {title: T, version: '1'}\npaths: {/a: {[|get|]: []}}\n")]
    public void A_section_of_another_type_is_an_error(string marked) => Finds(DiagnosticCatalog.LintFieldType, marked);

    [Fact]
    public void A_required_field_must_be_there()
    {
        Finds(DiagnosticCatalog.LintMissingField, "[|openapi|]: 3.0.4\ninfo: {title: T, version: '1'}\n");
        Finds(DiagnosticCatalog.LintMissingField, "openapi: 3.0.4\n[|info|]: {title: T}\npaths: {}\n");
        Finds(DiagnosticCatalog.LintMissingField, "openapi: 3.0.4\ninfo: {title: T, version: '1'}\npaths: {/a: {[|get|]: {}}}\n");
        Finds(DiagnosticCatalog.LintMissingField, "openapi: 3.0.4\ninfo: {title: T, version: '1'}\npaths: {/a: {get: {responses: {[|'200'|]: {}}}}}\n");
        Finds(DiagnosticCatalog.LintMissingField, Operation("parameters: [[|{|]in: query, schema: {}}]"));
        Finds(DiagnosticCatalog.LintMissingField, Paths("/a:\n  post: {[|requestBody|]: {}, responses: {default: {description: d}}}"));
        Finds(DiagnosticCatalog.LintMissingField, Schema("{properties: {[|a|]: {type: array}}}"));
    }

    [Fact]
    public void What_a_reference_leads_to_is_checked_as_what_it_stands_for()
    {
        Finds(DiagnosticCatalog.LintUnknownField, Response("{description: d, content: {application/json: {schema: {$ref: '#/x-schemas/A'}}}}") + "x-schemas: {A: {[|foo|]: 1}}\n");
        Finds(DiagnosticCatalog.LintReferenceKind, Response("{description: d, content: {application/json: {schema: {[|$ref|]: '#/components/responses/A'}}}}") + "components: {responses: {A: {description: d}}}\n");
    }

    [Fact]
    public void Members_beside_a_reference_are_accepted() => IsFine(Schema("{$ref: '#/components/schemas/B', description: d, foo: 1}\n  B: {}"));

    [Fact]
    public void A_finding_names_its_operation()
    {
        var finding = Finds(DiagnosticCatalog.LintUnknownField, Operation("operationId: getA\n[|foo|]: 1"));
        Assert.Equal("getA", finding.Operation);
    }

    [Fact]
    public void A_long_chain_of_references_does_not_exhaust_the_stack() => IsFine(Components("schemas:\n"
        + string.Concat(Enumerable.Range(0, 5000).Select(i => $"  S{i}: {{type: object, properties: {{next: {{$ref: '#/components/schemas/S{i + 1}'}}}}}}\n")) + "  S5000: {allOf: [{$ref: '#/components/schemas/S0'}]}"));
}
