namespace Iqm.Contracts.Testing.Tests.Mocking;

/// <summary>A few lines of schema can ask for more than there is; an answer, or why there is none, takes bounded work all the same.</summary>
public sealed class ExhaustionTests
{
    private const long MostAllocated = 3L << 30;

    public static TheoryData<string, string, int> Schemas => new()
    {
        { "a tree that doubles with each level", Levels(40, (i, next) => $"{{type: object, required: [a, b], properties: {{a: {next}, b: {next}}}}}"), 500 },
        { "a web of allOf", Levels(40, (i, next) => $"{{allOf: [{next}, {next}, {{type: object, properties: {{p{i}: {{type: string}}}}}}]}}"), 200 },
        { "oneOf of oneOf", Levels(40, (i, next) => $"{{oneOf: [{next}, {next}]}}"), 500 },
        { "choices of which each leads to two others", Alternating(40), 500 },
        { "a mesh of objects that are required of each other", Mesh(30, required: true), 500 },
        { "a mesh of objects that need not be there", Mesh(30, required: false), 200 },
        { "a billion items", "S0: {type: array, minItems: 1000000000, items: {type: array, minItems: 100000, items: {type: string}}}", 500 },
        { "a billion different items", "S0: {type: array, uniqueItems: true, minItems: 1000000000, items: {type: integer}}", 500 },
        { "a billion members", "S0: {type: object, minProperties: 1000000000, additionalProperties: {type: string}}", 500 },
        { "a billion characters", "S0: {type: string, minLength: 1000000000}", 500 },
        { "many long texts", "S0: {type: array, minItems: 10000, items: {type: string, minLength: 100000}}", 500 },
        { "a repetition of repetitions", "S0: {type: string, pattern: '^((((a{1000}){1000}){1000}){1000})$'}", 500 },
        { "a pattern that backtracks without end", "S0: {type: string, pattern: '^(?=(a+)+b)(a+)+c$', minLength: 40}", 500 },
    };

    [Theory]
    [MemberData(nameof(Schemas))]
    public void A_dynamic_answer_takes_bounded_work(string name, string schemas, int status)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var engine = Mocks.Engine(Mocks.Load($"""
            openapi: 3.0.4
            info: {"{title: T, version: '1'}"}
            paths:
              /s: {"{get: {operationId: s, responses: {'200': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/S0'}}}}}}}"}
            components:
              schemas:
                {schemas.ReplaceLineEndings("\n    ")}
            """));
        foreach (var seed in (int[])[1, 2])
        {
            var answer = engine.Answer(Mocks.Request("GET", $"/s?__dynamic=true&__seed={seed}"));
            Assert.True(answer.Status == status, $"{name}: {answer.Status} {answer.Text()[..Math.Min(300, answer.Text().Length)]}");
            if (status == 500)
                Assert.Contains("Give the response an example.", answer.Text(), StringComparison.Ordinal);
        }
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, MostAllocated);
    }

    private static string Levels(int count, Func<int, string, string> level) =>
        string.Join('\n', Enumerable.Range(0, count).Select(i => $"S{i}: {level(i, $"{{$ref: '#/components/schemas/S{i + 1}'}}")}")) + $"\nS{count}: {{type: object, properties: {{z: {{type: integer}}}}}}";

    private static string Alternating(int count) => string.Join('\n', Enumerable.Range(0, count).Select(i =>
        $"S{i}: {{{(i % 2 == 0 ? "oneOf" : "allOf")}: [{{$ref: '#/components/schemas/S{i + 1}'}}, {{$ref: '#/components/schemas/T{i + 1}'}}]}}\nT{i}: {{{(i % 2 == 0 ? "anyOf" : "allOf")}: [{{$ref: '#/components/schemas/T{i + 1}'}}, {{$ref: '#/components/schemas/S{i + 1}'}}]}}"))
        + $"\nS{count}: {{type: object, properties: {{a: {{type: integer}}}}}}\nT{count}: {{type: object, properties: {{b: {{type: integer}}}}}}";

    private static string Mesh(int count, bool required) => string.Join('\n', Enumerable.Range(0, count).Select(i =>
        $"S{i}: {{type: object{(required ? $", required: [{string.Join(", ", Enumerable.Range(0, count).Select(j => $"m{j}"))}]" : "")}, properties: {{{string.Join(", ", Enumerable.Range(0, count).Select(j => $"m{j}: {{$ref: '#/components/schemas/S{(i + j + 1) % count}'}}"))}}}}}"));
}
