using System.Buffers;
using System.Text;
using System.Text.Json;
using Iqm.Contracts.Loading;
using Iqm.Contracts.Samples;
using Iqm.Contracts.Schemas;
using Iqm.Contracts.Schemas.Patterns;
using Iqm.Contracts.Testing.Tests.Mocking;

namespace Iqm.Contracts.Testing.Tests.Samples;

/// <summary>Values made of schemas.</summary>
public sealed class SampleTests
{
    [Theory]
    [InlineData("^[A-Z]{2}[0-9]{3,5}$")]
    [InlineData(@"^\d{4}-(0[1-9]|1[0-2])$")]
    [InlineData(@"^(?:a|b)*c+?(d{2,})$")]
    [InlineData(@"^[^a-z\s]{5}$")]
    [InlineData(@"^(\w)-\1$")]
    [InlineData(@"^(?<year>\d{2})\k<year>$")]
    [InlineData(@"^[\u0041-\u0043\x61]+\t\/\.$")]
    [InlineData(@"^\u{1F600}[\u{1F600}-\u{1F602}]$")]
    [InlineData(@"^\p{Lu}\p{L}+\P{L}$")]
    [InlineData(@"^[\w.-]+@[\w-]+\.[a-z]{2,3}$")]
    [InlineData(@"^(?=.*x)[xy]{3}$")]
    [InlineData(@"\bword\b")]
    [InlineData("a{2}{")]
    [InlineData("")]
    [InlineData("^.{3,}$")]
    [InlineData("^-?[0-9]+(\\.[0-9]+)?$")]
    public void Texts_of_a_pattern_match_it(string pattern)
    {
        var judge = EcmaPattern.TryCreate(pattern, TimeSpan.FromSeconds(1));
        if (judge is null || PatternSampler.TryParse(pattern) is not { } sampler)
            return;
        var found = 0;
        for (var seed = 0; seed < 200; seed++)
        {
            var random = new SampleRandom((ulong)seed);
            found += judge.IsMatch(sampler.Sample(ref random, 4)) == true ? 1 : 0;
        }
        // Look-around is not looked at; the rest always fits.
        Assert.True(pattern.Contains("(?=", StringComparison.Ordinal) ? found > 50 : found == 200, $"{found} of 200");
    }

    [Theory]
    [InlineData("(")]
    [InlineData("[a")]
    [InlineData("a)")]
    [InlineData(@"\")]
    [InlineData(@"\u12")]
    public void What_is_no_pattern_is_not_sampled(string pattern) => Assert.Null(PatternSampler.TryParse(pattern));

    [Theory]
    [InlineData("{type: integer, minimum: -5, maximum: -5}")]
    [InlineData("{type: integer, minimum: 9007199254740993}")]
    [InlineData("{type: integer, multipleOf: 2.5}")]
    [InlineData("{type: number, minimum: 0, maximum: 0.001, exclusiveMinimum: true}")]
    [InlineData("{type: number, multipleOf: 0.25, minimum: 1}")]
    [InlineData("{type: integer, multipleOf: 0.0001}")]
    [InlineData("{type: integer, multipleOf: 1e-40}")]
    [InlineData("{type: integer, multipleOf: 1e400}")]
    [InlineData("{type: number, multipleOf: 1000000, minimum: 1}")]
    [InlineData("{type: integer, multipleOf: 1000000, maximum: -1}")]
    [InlineData("{type: integer, format: int32, multipleOf: 1e9, minimum: 1}")]
    [InlineData("{allOf: [{type: integer}, {multipleOf: 4}, {multipleOf: 6}, {multipleOf: 0.9}]}")]
    [InlineData("{allOf: [{type: number}, {multipleOf: 0.5}, {multipleOf: 0.3}]}")]
    [InlineData("{type: number, multipleOf: 0.0000000000000000000000000007, minimum: 1, maximum: 2}")]
    [InlineData("{type: integer, format: int64, minimum: 9223372036854775800}")]
    [InlineData("{type: number, format: float}")]
    [InlineData("{type: string, minLength: 3, maxLength: 3}")]
    [InlineData("{type: string, maxLength: 0}")]
    [InlineData("{type: string, format: email, maxLength: 21}")]
    [InlineData("{type: string, format: uri, minLength: 60}")]
    [InlineData("{type: string, format: date-time, x-offset: optional}")]
    [InlineData("{type: string, pattern: '^a*$', minLength: 12}")]
    [InlineData("{type: string, nullable: true, enum: [a, null]}")]
    [InlineData("{type: array, minItems: 5, items: {type: boolean}}")]
    [InlineData("{type: object, minProperties: 2, additionalProperties: {type: integer}}")]
    [InlineData("{type: object, additionalProperties: false, required: [a], properties: {a: {type: string, nullable: true}}}")]
    [InlineData("{type: object, required: [undeclared]}")]
    [InlineData("{anyOf: [{type: object, required: [a]}, {type: object, required: [b]}], properties: {a: {type: integer}, b: {type: integer}}}")]
    [InlineData("{oneOf: [{type: integer, multipleOf: 3}, {type: string}]}")]
    [InlineData("{allOf: [{anyOf: [{type: string}, {type: integer}]}, {anyOf: [{type: integer}, {type: boolean}]}]}")]
    [InlineData("{}")]
    public void Values_of_a_schema_conform_to_it(string schema)
    {
        var contract = Mocks.Operation("responses: {'200': {description: d}}", $"components: {{schemas: {{S: {schema}}}}}");
        var pointer = JsonPointer.Parse("/components/schemas/S");
        var validator = SchemaValidator.Compile(contract, pointer, new SchemaValidationOptions { ReportUndocumentedProperties = true });
        var shape = new SampleShapes(contract, SchemaDirection.Response).Of(pointer);
        var values = new HashSet<string>();
        for (var seed = 0; seed < 200; seed++)
        {
            var buffer = new ArrayBufferWriter<byte>();
            using (var json = new Utf8JsonWriter(buffer, SampleJson.Options))
                new SchemaSampler(json, new SampleRandom((ulong)seed)).Write(shape);
            var text = Encoding.UTF8.GetString(buffer.WrittenSpan);
            values.Add(text);
            Assert.True(validator.Validate(buffer.WrittenSpan) is { IsValid: true }, $"{text}\n{string.Join('\n', validator.Validate(buffer.WrittenSpan).Findings)}");
        }
        Assert.NotEmpty(values);
    }

    [Fact]
    public void Random_numbers_are_the_same_everywhere_and_within_their_limits()
    {
        var random = new SampleRandom(42);
        Assert.Equal((13679457532755275413UL, 2949826092126892291UL), (random.Next(), random.Next()));
        for (var i = 0; i < 1000; i++)
        {
            Assert.InRange(random.Between(3, 5), 3, 5);
            Assert.InRange(random.Between(3m, 5m), 3m, 5m);
        }
        Assert.Matches("^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", random.Uuid().ToString());
    }
}
