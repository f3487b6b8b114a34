using System.Text.Json.Nodes;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Linting;
using Iqm.Contracts.Loading;
using Iqm.Contracts.Schemas;
using Iqm.Contracts.Tests.Loading;

namespace Iqm.Contracts.Tests.Linting;

public class ExampleRulesTests
{
    private const string Document = """
        openapi: 3.0.4
        info: {title: T, version: '1'}
        paths:
          /a:
            post:
              parameters: [{name: p, in: query, schema: {type: string}, example: [|param|]}]
              requestBody:
                content:
                  application/json: {schema: {$ref: '#/components/schemas/S'}, examples: {one: {value: {a: 1}}, two: {$ref: '#/components/examples/E'}}}
                  text/csv: {schema: {type: string}, example: 'a,b'}
                  multipart/form-data: {schema: {type: object}, example: raw}
              responses:
                '200': {description: d, headers: {H: {schema: {type: string}, example: head}}, content: {application/problem+json: {schema: {type: object}, example: {b: 2}}}}
        components:
          examples: {E: {value: {e: 1}}, Unused: {value: 5}, External: {externalValue: e.json}}
          schemas: {S: {type: object, example: {s: 1}, default: {d: 1}}}
        """;

    private static Finding[] Lint(string text, IExampleValidator validator) => [.. ContractLinter.Lint(ContractLoader.Parse(text, "a.yaml").Contract!, isComplete: true, [], validator)];

    [Fact]
    public void Every_example_is_judged_in_the_direction_it_travels()
    {
        var recorder = new Recorder(_ => []);
        Assert.Empty(Lint(MarkedText.From(Document).Text, recorder));
        Assert.Equal("""
            /components/schemas/S None {"s":1}
            /paths/~1a/post/parameters/0/schema Request "param"
            /paths/~1a/post/responses/200/headers/H/schema Response "head"
            /paths/~1a/post/requestBody/content/application~1json/schema Request {"a":1}
            /paths/~1a/post/requestBody/content/application~1json/schema Request {"e":1}
            /paths/~1a/post/requestBody/content/text~1csv/schema Request "a,b"
            /paths/~1a/post/responses/200/content/application~1problem+json/schema Response {"b":2}
            /components/schemas/S None {"d":1}
            """.ReplaceLineEndings("\n"), string.Join('\n', recorder.Calls));
    }

    [Fact]
    public void What_does_not_fit_is_reported_at_the_value()
    {
        var text = MarkedText.From(Document.Replace("[|param|]", "param", StringComparison.Ordinal).Replace("{a: 1}", "{[|a|]: 1}", StringComparison.Ordinal));
        var problem = Finding.Create(DiagnosticCatalog.InvalidUsage, null, "too small") with { Instance = "/a", Schema = "#/components/schemas/S" };
        var finding = Assert.Single(Lint(text.Text, new Recorder(value => value?.ToJsonString() == """{"a":1}""" ? [problem] : [])));
        Assert.Equal(("IQMC8120", new SourcePosition("a.yaml", text.Marks[0].Line, text.Marks[0].Column), "/a", "#/components/schemas/S"), (finding.Code, finding.Position, finding.Instance, finding.Schema));
        Assert.Contains("(IQMC9003): too small", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_default_that_does_not_fit_has_its_own_code()
    {
        var problem = Finding.Create(DiagnosticCatalog.InvalidUsage, null, "no") with { Instance = "" };
        Assert.Equal(["IQMC8121"], Lint(MarkedText.From(Document).Text, new Recorder(value => value?.ToJsonString() == """{"d":1}""" ? [problem] : [])).Select(finding => finding.Code));
    }

    private sealed class Recorder(Func<JsonNode?, IReadOnlyList<Finding>> judge) : IExampleValidator
    {
        public List<string> Calls { get; } = [];

        public IReadOnlyList<Finding> Validate(JsonPointer schema, JsonNode? value, SchemaDirection direction)
        {
            Calls.Add($"{schema} {direction} {value?.ToJsonString()}");
            return judge(value);
        }
    }
}
