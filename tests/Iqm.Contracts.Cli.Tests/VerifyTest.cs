using System.Text.Json.Nodes;

namespace Iqm.Contracts.Cli.Tests;

/// <summary>Runs <c>verify</c> on recordings, with a small contract in <c>specs/</c>.</summary>
public abstract class VerifyTest : IDisposable
{
    private const string Spec = """
        openapi: 3.0.4
        info: {title: T, version: '1'}
        servers: [{url: 'https://a.example'}]
        paths:
          /users:
            get:
              operationId: listUsers
              parameters:
                - {name: page, in: query, schema: {type: integer}}
                - {name: account, in: query, x-secret: true, schema: {type: string}}
              responses:
                '200':
                  description: d
                  content:
                    application/json:
                      schema: {$ref: '#/components/schemas/Users'}
                '404': {description: d}
        components:
          schemas:
            Users:
              type: array
              items:
                type: object
                required: [id]
                properties: {id: {type: integer}, name: {type: string}}

        """;

    protected VerifyTest() => Run.Write("specs/t/openapi.yaml", Spec);

    protected CliRun Run { get; } = new();

    public void Dispose()
    {
        Run.Dispose();
        GC.SuppressFinalize(this);
    }

    protected static string Entry(string body, string url = "https://a.example/users?page=1", int status = 200) => new JsonObject
    {
        ["startedDateTime"] = "2026-01-01",
        ["request"] = new JsonObject { ["method"] = "GET", ["url"] = url, ["headers"] = new JsonArray(), ["bodySize"] = 0 },
        ["response"] = new JsonObject
        {
            ["status"] = status,
            ["headers"] = new JsonArray(new JsonObject { ["name"] = "Content-Type", ["value"] = "application/json" }),
            ["content"] = new JsonObject { ["size"] = body.Length, ["mimeType"] = "application/json", ["text"] = body },
        },
    }.ToJsonString();

    protected static string Har(params string[] entries) => $"{{\"log\":{{\"entries\":[{string.Join(',', entries)}]}}}}";

    protected Task<string> Verify(params string[] arguments) => Run.RunAsync(["verify", .. arguments, "--spec", Run["specs"]]);

    protected async Task Says(string expected, params string[] arguments) => Assert.Equal(expected.ReplaceLineEndings("\n"), await Verify(arguments));
}
