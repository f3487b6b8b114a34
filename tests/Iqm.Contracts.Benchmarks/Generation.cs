using System.Globalization;
using System.Text;
using BenchmarkDotNet.Attributes;
using Iqm.Contracts.Generator;
using Iqm.Contracts.Loading;
using NJsonSchema.CodeGeneration.CSharp;
using NSwag;
using NSwag.CodeGeneration.CSharp;

namespace Iqm.Contracts.Benchmarks;

/// <summary>A document of many operations, text to C# text. To hold: the time grows with the operations.</summary>
[MemoryDiagnoser(displayGenColumns: false)]
[WarmupCount(1)]
[IterationCount(3)]
public class Generation
{
    private string _document = "";

    /// <summary>How many operations the document has; each has a body, a parameter and two types.</summary>
    [Params(20, 400, 4000)]
    public int Operations { get; set; }

    /// <summary>Writes the document.</summary>
    [GlobalSetup]
    public void SetUp()
    {
        var paths = new StringBuilder();
        var schemas = new StringBuilder();
        for (var i = 0; i < Operations; i++)
        {
            var comma = i > 0 ? "," : "";
            paths.Append(CultureInfo.InvariantCulture, $$"""
                {{comma}}"/items{{i}}/{id}":{"post":{"operationId":"changeItem{{i}}","tags":["Tag{{i / 20}}"],"summary":"Changes an item.",
                "parameters":[{"name":"id","in":"path","required":true,"schema":{"type":"string"} },{"name":"sort","in":"query","schema":{"type":"string","enum":["up","down"]} }],
                "requestBody":{"required":true,"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Item{{i}}"} } } },
                "responses":{"200":{"description":"The item","content":{"application/json":{"schema":{"$ref":"#/components/schemas/Item{{i}}"} } } },"404":{"description":"None"} } } }
                """);
            schemas.Append(CultureInfo.InvariantCulture, $$"""
                {{comma}}"Item{{i}}":{"type":"object","required":["name"],"properties":{"name":{"type":"string"},"count":{"type":"integer"},"next":{"$ref":"#/components/schemas/Item{{(i + 1) % Operations}}"},"made":{"type":"string","format":"date-time"} } }
                """);
        }
        _document = $$"""{"openapi":"3.0.3","info":{"title":"Many","version":"1"},"paths":{ {{paths}} },"components":{"schemas":{ {{schemas}} } } }""";
    }

    /// <summary>Ours: load, shape, resolve, write.</summary>
    [Benchmark(Baseline = true, Description = "ClientGenerator")]
    public int Ours() =>
        ClientGenerator.Generate(ContractLoader.Parse(_document, "many.json").Contract!, new GeneratorOptions { Namespace = "Many", ClientName = "ManyClient" }).Files.Length;

    /// <summary>NSwag with its own templates.</summary>
    [Benchmark(Description = "NSwag")]
    public async Task<int> Peer()
    {
        var settings = new CSharpClientGeneratorSettings();
        settings.CSharpGeneratorSettings.JsonLibrary = CSharpJsonLibrary.SystemTextJson;
        return new CSharpClientGenerator(await OpenApiDocument.FromJsonAsync(_document).ConfigureAwait(false), settings).GenerateFile().Length;
    }
}
