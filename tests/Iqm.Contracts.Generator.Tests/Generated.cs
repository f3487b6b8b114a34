using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Generator.Tests;

/// <summary>Generates clients for tests.</summary>
internal static class Generated
{
    public static GenerationResult From(string yaml, Func<GeneratorOptions, GeneratorOptions>? change = null)
    {
        var loaded = ContractLoader.Parse(yaml, "openapi.yaml");
        Assert.True(loaded.Contract is not null, string.Join('\n', loaded.Findings));
        var options = new GeneratorOptions { Namespace = "Sample", ClientName = "SampleClient" };
        return ClientGenerator.Generate(loaded.Contract!, change?.Invoke(options) ?? options);
    }

    public static string File(this GenerationResult result, string name)
    {
        var file = result.Files.SingleOrDefault(f => f.Name == name);
        Assert.True(file is not null, $"{name} is not among {string.Join(", ", result.Files.Select(f => f.Name))}");
        return file!.Text;
    }

    /// <summary>A document with one operation that answers with this schema.</summary>
    public static string Answering(string schema, string components = "") => $$"""
        openapi: 3.0.3
        info: {title: Sample, version: 1.0.0}
        paths:
          /things:
            get:
              operationId: getThing
              tags: [Things]
              responses:
                '200':
                  description: ok
                  content:
                    application/json:
                      schema: {{schema}}
        {{Components(components)}}
        """;

    private static string Components(string schemas) =>
        schemas.Length == 0 ? "" : "components:\n  schemas:\n" + string.Join('\n', schemas.Split('\n').Select(line => "    " + line));
}
