using System.Text;
using BenchmarkDotNet.Attributes;
using Iqm.Contracts.Differences;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Benchmarks;

/// <summary>Two contracts of 4,000 operations, from text to changes: equal ones, and ones in which every tenth schema changed and all share a schema that did.</summary>
[MemoryDiagnoser(displayGenColumns: false)]
public class DiffBenchmarks
{
    private const int Operations = 4000;

    /// <summary>How many schemas lead to each other, in a ring.</summary>
    private const int Depth = 20;

    private string _old = "";
    private string _new = "";
    private Contract _oldContract = null!;
    private Contract _newContract = null!;

    /// <summary>Whether anything changed.</summary>
    [Params(false, true)]
    public bool Changed { get; set; }

    /// <summary>Writes the contracts.</summary>
    [GlobalSetup]
    public void SetUp()
    {
        (_old, _new) = (Text(changed: false), Text(Changed));
        (_oldContract, _newContract) = (Load(_old), Load(_new));
        Console.WriteLine($"// {_old.Length} characters, {ContractDiff.Compare(_oldContract, _newContract).Changes.Length} changes");
    }

    /// <summary>Reading both, as the tool does.</summary>
    [Benchmark(Description = "read two contracts and compare")]
    public int ReadAndCompare()
    {
        var reading = Task.Run(() => Load(_old));
        var other = Load(_new);
        return ContractDiff.Compare(reading.GetAwaiter().GetResult(), other).Changes.Length;
    }

    /// <summary>Comparing alone.</summary>
    [Benchmark(Description = "compare")]
    public int Compare() => ContractDiff.Compare(_oldContract, _newContract).Changes.Length;

    private static Contract Load(string text) => ContractLoader.Parse(text, "api.yaml").Contract ?? throw new InvalidOperationException("The contract must be readable.");

    internal static string Text(bool changed)
    {
        var text = new StringBuilder("openapi: 3.0.4\ninfo: {title: T, version: '1'}\npaths:\n");
        for (var i = 0; i < Operations; i++)
        {
            text.Append($$$"""
                  /r{{{i}}}/{id}:
                    post:
                      operationId: op{{{i}}}
                      parameters:
                        - {name: id, in: path, required: true, schema: {type: string}}
                        - $ref: '#/components/parameters/Limit'
                      requestBody:
                        content:
                          application/json:
                            schema: {$ref: '#/components/schemas/S{{{i}}}'}
                      responses:
                        '200':
                          description: d
                          content:
                            application/json:
                              schema: {$ref: '#/components/schemas/S{{{i}}}'}
                        default: {$ref: '#/components/responses/Error'}

                """.ReplaceLineEndings("\n"));
        }
        text.Append("components:\n  parameters:\n    Limit: {name: limit, in: query, schema: {type: integer, maximum: 100}}\n");
        text.Append("  responses:\n    Error: {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/Error'}}}}\n  schemas:\n");
        text.Append(null, $"    Error: {{type: object, required: [code], properties: {{code: {{type: {(changed ? "string" : "integer")}}}, message: {{type: string}}}}}}\n");
        for (var i = 0; i < Operations; i++)
        {
            var type = changed && i % 10 == 0 ? "integer" : "string";
            text.Append(null, $"    S{i}: {{type: object, required: [id], properties: {{id: {{type: string}}, name: {{type: {type}, maxLength: 50}}, kind: {{type: string, enum: [a, b]}}, next: {{$ref: '#/components/schemas/S{i / Depth * Depth + (i + 1) % Depth}'}}}}}}\n");
        }
        return text.ToString();
    }
}
