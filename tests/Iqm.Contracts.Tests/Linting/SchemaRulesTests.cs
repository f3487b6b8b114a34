using Iqm.Contracts.Diagnostics;
using static Iqm.Contracts.Tests.Linting.LintAssert;

namespace Iqm.Contracts.Tests.Linting;

public class SchemaRulesTests
{
    [Theory]
    [InlineData("{type: integer, [|maxLength|]: 1}")]
    [InlineData("{type: string, [|minimum|]: 1}")]
    [InlineData("{type: string, [|items|]: {}}")]
    [InlineData("{type: string, [|properties|]: {}}")]
    [InlineData("{type: array, items: {}, [|required|]: [a]}")]
    [InlineData("{[|nullable|]: true}")]
    [InlineData("{type: integer, [|exclusiveMinimum|]: true}")]
    public void A_keyword_that_has_no_effect_is_a_warning(string schema) => Assert.Equal(Severity.Warning, Finds(DiagnosticCatalog.LintWithoutEffect, Schema(schema)).Severity);

    [Theory]
    [InlineData("{type: integer, minimum: 5, [|maximum|]: 4}")]
    [InlineData("{type: integer, minimum: 5, [|maximum|]: 5, exclusiveMinimum: true}")]
    [InlineData("{type: string, minLength: 5, [|maxLength|]: 4}")]
    [InlineData("{minItems: 2, [|maxItems|]: 1}")]
    [InlineData("{minProperties: 2, [|maxProperties|]: 1}")]
    [InlineData("{[|multipleOf|]: 0}")]
    [InlineData("{required: [a, [|a|]]}")]
    [InlineData("{readOnly: true, [|writeOnly|]: true}")]
    public void Keywords_that_contradict_each_other_are_an_error(string schema) => Finds(DiagnosticCatalog.LintContradiction, Schema(schema));

    [Theory]
    [InlineData("{type: string, enum: [a, [|1|]]}")]
    [InlineData("{type: integer, enum: [1, [|1.5|]]}")]
    [InlineData("{type: integer, enum: [[|'1'|]]}")]
    [InlineData("{type: boolean, enum: [true, [|yes|]]}")]
    [InlineData("{type: string, enum: [a, [|null|]]}")]
    [InlineData("{type: object, enum: [[|[]|]]}")]
    [InlineData("{enum: [a, b, [|a|]]}")]
    [InlineData("{enum: [{a: 1}, [|{|]a: 1}]}")]
    public void An_impossible_or_repeated_enum_value_is_an_error(string schema) => Finds(DiagnosticCatalog.LintEnum, Schema(schema));

    [Fact]
    public void Enum_values_that_fit_are_fine()
    {
        IsFine(Schema("{type: string, nullable: true, enum: [a, null]}"));
        IsFine(Schema("{type: integer, enum: [1, 2.0, 123456789012345678901234567890123456789]}"));
        IsFine(Schema("{enum: [1, '1', true, null, {}]}"));
    }

    [Theory]
    [InlineData("'[a-z'")]
    [InlineData("'(a'")]
    [InlineData("'a)'")]
    [InlineData("'*a'")]
    [InlineData("'a{2,1}'")]
    [InlineData("'(?i)a'")]
    [InlineData("'(?P<n>a)'")]
    [InlineData("'\\Aa\\z'")]
    [InlineData("'[[:alpha:]]'")]
    public void A_pattern_of_another_dialect_or_none_is_an_error(string pattern) => Finds(DiagnosticCatalog.LintInvalidPattern, Schema($"{{type: string, [|pattern|]: {pattern}}}"));

    [Theory]
    [InlineData("'^[a-z]+$'")]
    [InlineData("'^(?=.*\\d)(?!x)(?:ab|c)\\/\\-$'")]
    [InlineData("'\\u{1F600}|\\p{Script=Greek}|\\p{L}'")]
    [InlineData("'[^]'")]
    [InlineData("'(?<name>a)\\k<name>'")]
    [InlineData("'[\\]A]'")]
    public void Patterns_of_ECMA_262_are_fine(string pattern) => IsFine(Schema($"{{type: string, pattern: {pattern}}}"));

    [Fact]
    public void A_discriminator_chooses_between_named_schemas()
    {
        const string B = "\n  B: {type: object, required: [t]}";
        Finds(DiagnosticCatalog.LintDiscriminator, Schema("{required: [t], discriminator: {propertyName: t, mapping: {a: A, [|b|]: Bb}}}" + B));
        Finds(DiagnosticCatalog.LintDiscriminator, Schema("{oneOf: [{$ref: '#/components/schemas/B'}, [|{|]type: object, required: [t]}], discriminator: {propertyName: t}}" + B));
        Finds(DiagnosticCatalog.LintDiscriminator, Schema("{oneOf: [{$ref: '#/components/schemas/B'}, {$ref: '#/components/schemas/C'}], discriminator: {[|propertyName|]: t}}\n  C: {}" + B));
        Finds(DiagnosticCatalog.LintDiscriminator, Schema("{discriminator: {[|propertyName|]: t}}"));
        IsFine(Schema("{oneOf: [{$ref: '#/components/schemas/B'}, {$ref: '#/components/schemas/C'}], discriminator: {propertyName: t, mapping: {b: B, c: '#/components/schemas/B'}}}\n  C: {allOf: [{$ref: '#/components/schemas/B'}]}" + B));
    }
}
