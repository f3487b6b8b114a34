namespace Iqm.Contracts.Cli.Tests;

public sealed class GenerateVerbTests : IDisposable
{
    private readonly CliRun _run = new();

    public GenerateVerbTests() => _run.Write("api.yaml", """
        openapi: 3.0.4
        info: {title: T, version: '1'}
        x-envelope: {success: ok, data: data, errors: errors}
        paths:
          /users:
            get: {operationId: listUsers, tags: [Users], responses: {'200': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/Answer'}}}}}}
            delete: {operationId: dropUsers, tags: [Users], responses: {'204': {description: d}}}
          /teams:
            get: {operationId: listTeams, tags: [Teams], responses: {'204': {description: d}}}
        components:
          schemas:
            Answer: {type: object, required: [ok], properties: {ok: {type: boolean}, data: {type: object, properties: {since: {type: string, format: date}}}, errors: {type: array, items: {type: string}}}}
        """);

    public void Dispose() => _run.Dispose();

    [Fact]
    public async Task What_an_item_of_a_build_can_say_can_be_said_here()
    {
        Assert.StartsWith("exit 0\n", await GenerateAsync("--internal", "--keep-envelopes", "--date-types", "text", "--include-tag", "Users", "--exclude-operation", "dropUsers"), StringComparison.Ordinal);

        var users = Generated("UsersClient.g.cs");
        Assert.Contains("internal sealed partial class UsersClient", users, StringComparison.Ordinal);
        Assert.Contains("public Task<Answer> ListAsync(", users, StringComparison.Ordinal);
        Assert.DoesNotContain("Drop", users, StringComparison.Ordinal);
        Assert.False(File.Exists(_run["out/TeamsClient.g.cs"]));
        Assert.DoesNotContain("DateOnly", Generated("AnswerData.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Operations_and_tags_can_be_left_out_or_chosen()
    {
        Assert.StartsWith("exit 0\n", await GenerateAsync("--include-operation", "dropUsers", "--include-operation", "listTeams", "--exclude-tag", "Teams"), StringComparison.Ordinal);

        Assert.Contains("DropAsync", Generated("UsersClient.g.cs"), StringComparison.Ordinal);
        Assert.DoesNotContain("ListAsync", Generated("UsersClient.g.cs"), StringComparison.Ordinal);
        Assert.False(File.Exists(_run["out/TeamsClient.g.cs"]));
    }

    [Fact]
    public async Task Dates_are_typed_or_text() => Assert.StartsWith("exit 2\n", await GenerateAsync("--date-types", "ticks"), StringComparison.Ordinal);

    private Task<string> GenerateAsync(params string[] options) => _run.RunAsync(["generate", "--spec", _run["api.yaml"], "--namespace", "Acme", "--output", _run["out"], .. options]);

    private string Generated(string file) => File.ReadAllText(_run["out/" + file]);
}
