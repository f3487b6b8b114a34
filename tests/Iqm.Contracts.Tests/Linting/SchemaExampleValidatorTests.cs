using Iqm.Contracts.Diagnostics;
using static Iqm.Contracts.Tests.Linting.LintAssert;

namespace Iqm.Contracts.Tests.Linting;

public class SchemaExampleValidatorTests
{
    [Theory]
    [InlineData("{type: integer, [|example|]: '5'}")]
    [InlineData("{type: object, required: [b], [|example|]: {a: 1}}")]
    [InlineData("{type: array, items: {type: integer}, example: [1, [|x|]]}")]
    [InlineData("{type: object, properties: {a: {type: string}}, example: {[|a|]: 1}}")]
    public void An_example_that_does_not_fit_is_an_error_at_the_value(string schema) => Finds(DiagnosticCatalog.LintExample, Schema(schema));

    [Fact]
    public void A_default_that_does_not_fit_is_an_error() => Finds(DiagnosticCatalog.LintDefault, Schema("{type: integer, [|default|]: none}"));

    [Fact]
    public void An_example_is_judged_in_its_direction()
    {
        const string Schemas = "components: {schemas: {A: {type: object, required: [id], properties: {id: {type: string, readOnly: true}}}}}\n";
        Finds(DiagnosticCatalog.LintExample, Response("{description: d, content: {application/json: {schema: {$ref: '#/components/schemas/A'}, [|example|]: {}}}}") + Schemas);
        IsFine(Paths("/a:\n  post: {requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/A'}, example: {}}}}, responses: {default: {description: d}}}") + Schemas);
    }

    [Fact]
    public void Examples_that_fit_are_fine() => IsFine(Schema("{type: string, nullable: true, enum: [a, null], example: null, default: a}"));

    [Fact]
    public void A_deeply_nested_example_is_no_fault() => Lint(Schema("{example: " + new string('[', 200) + new string(']', 200) + "}"));
}
