using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using NJsonSchema;

namespace Iqm.Contracts.Cli.Tests;

/// <summary>What CI services read, from every verb that writes it, with findings whose text would like to be something else.</summary>
public sealed class ReportFormatTests : IDisposable
{
    private const string Contract = """
        openapi: 3.0.4
        info: {title: T, version: '1'}
        servers: [{url: https://api.example}]
        paths:
          /users:
            get:
              operationId: listUsers
              parameters: [{name: 'a::b,c%0A<d>]]>é😀', in: query, required: true, schema: {type: string}}]
              responses: {'200': {description: d, content: {application/json: {schema: {type: object, required: ['a::b,c%0A<d>]]>é😀'], properties: {'a::b,c%0A<d>]]>é😀': {type: integer}}}}}}}

        """;

    private const string Page = """
        # Users

        `GET` https://api.example/users

        #### Query Parameters

        | Property | Type | Description |
        | --- | --- | --- |
        | `since` | string [required] | Only later ones |
        """;

    private static readonly Lazy<Task<JsonSchema>> Sarif = new(async () =>
    {
        using var reader = new StreamReader(typeof(ReportFormatTests).Assembly.GetManifestResourceStream("sarif-2.1.0.json")!);
        return await JsonSchema.FromJsonAsync(await reader.ReadToEndAsync());
    });

    private readonly CliRun _run = new();

    public ReportFormatTests() => _run
        .Write("openapi.yaml", Contract)
        .Write("wrong.yaml", Contract.Replace("description: d, content", "content", StringComparison.Ordinal))
        .Write("newer.yaml", Contract.Replace("/users:", "/people:", StringComparison.Ordinal).Replace("listUsers", "listPeople", StringComparison.Ordinal))
        .Write("a b,c.jsonl", """
            {"method":"GET","url":"https://api.example/users","status":200,"responseHeaders":{"Content-Type":"application/json"},"responseBody":{}}
            {"method":"GET","url":"https://api.example/none","status":200,"responseHeaders":{},"responseBody":null}
            """)
        .Write("pact.json", """
            {"consumer":{"name":"web"},"provider":{"name":"t"},"interactions":[
            {"description":"a::b,c%0A<d>]]>é😀","request":{"method":"GET","path":"/users"},"response":{"status":200,"headers":{"Content-Type":"application/json"},"body":{"x":1}}}],
            "metadata":{"pactSpecification":{"version":"3.0.0"}}}
            """)
        .Write("users.md", Page);

    public void Dispose() => _run.Dispose();

    /// <summary>Verbs that report findings; what begins with <c>./</c> is a file of the test.</summary>
    public static TheoryData<string> Verbs =>
    [
        "lint ./wrong.yaml",
        "verify|./a b,c.jsonl|--spec|./openapi.yaml",
        "verify|--live|--base-url|http://127.0.0.1:1|--spec|./newer.yaml",
        "diff ./openapi.yaml ./newer.yaml",
        "docs check ./users.md --spec ./openapi.yaml",
        "pact check ./pact.json --spec ./openapi.yaml",
        "pact verify ./pact.json --provider-url http://127.0.0.1:1",
    ];

    [Theory]
    [MemberData(nameof(Verbs))]
    public async Task Sarif_is_what_its_schema_says(string verb)
    {
        var sarif = await ReportAsync(verb, "sarif");

        Assert.Empty((await Sarif.Value).Validate(sarif).Select(error => $"{error.Path}: {error.Kind}"));
        var run = JsonNode.Parse(sarif)!["runs"]![0]!;
        var rules = run["tool"]!["driver"]!["rules"]!.AsArray();
        var results = run["results"]!.AsArray();
        Assert.NotEmpty(results);
        Assert.All(results, result => Assert.Equal(result!["ruleId"]!.GetValue<string>(), rules[result["ruleIndex"]!.GetValue<int>()]!["id"]!.GetValue<string>()));
        Assert.All(rules, rule => Assert.Contains("- Mend: ", rule!["help"]!["markdown"]!.GetValue<string>(), StringComparison.Ordinal));
        // Code scanning takes no result without a place.
        Assert.All(results, result => Assert.NotEmpty(result!["locations"]?[0]?["physicalLocation"]?["artifactLocation"]?["uri"]?.GetValue<string>() ?? ""));
    }

    [Theory]
    [MemberData(nameof(Verbs))]
    public async Task Junit_counts_what_it_has(string verb)
    {
        var root = XDocument.Parse(await ReportAsync(verb, "junit")).Root!;

        Assert.Equal("testsuites", root.Name.LocalName);
        Assert.All(root.Elements().Prepend(root), suite =>
        {
            Assert.Equal(suite.Descendants("testcase").Count(), (int)suite.Attribute("tests")!);
            Assert.Equal(suite.Descendants("failure").Count(), (int)suite.Attribute("failures")!);
        });
        Assert.All(root.Elements(), suite => Assert.Equal(("testsuite", true), (suite.Name.LocalName, suite.Attribute("name") is not null)));
        Assert.All(root.Descendants("testcase"), test => Assert.True(test.Attribute("name")!.Value.Length > 0 && test.Attribute("classname")!.Value.Length > 0 && test.Elements("failure").Count() <= 1));
        Assert.All(root.Descendants("failure"), failure => Assert.True(failure.Attribute("message") is not null && failure.Value.Length > 0));
    }

    [Theory]
    [MemberData(nameof(Verbs))]
    public async Task Annotations_are_commands_that_the_runner_understands(string verb)
    {
        var lines = (await ReportAsync(verb, "github")).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var commands = lines[..^1].Select(line => Regex.Match(line, @"\A::(error|warning|notice) ((?<name>file|line|col|title)=(?<value>[^,:\r\n]*)(,|(?=::)))+::(?<message>[^\r\n]+)\z")).ToArray();

        Assert.NotEmpty(commands);
        Assert.All(commands, command => Assert.True(command.Success, string.Join('\n', lines)));
        Assert.False(lines[^1].StartsWith("::", StringComparison.Ordinal));
        // What the runner makes of them is what SARIF has, too.
        var results = JsonNode.Parse(await ReportAsync(verb, "sarif"))!["runs"]![0]!["results"]!.AsArray();
        Assert.Equal(
            results.Select(result => result!["message"]!["text"]!.GetValue<string>()).Order(StringComparer.Ordinal),
            commands.Select(command => Unescaped(command.Groups["message"].Value)).Order(StringComparer.Ordinal));
    }

    /// <summary>As the runner does it.</summary>
    private static string Unescaped(string data) => data.Replace("%0D", "\r", StringComparison.Ordinal).Replace("%0A", "\n", StringComparison.Ordinal).Replace("%25", "%", StringComparison.Ordinal);

    private async Task<string> ReportAsync(string verb, string format)
    {
        var arguments = verb.Split(verb.Contains('|', StringComparison.Ordinal) ? '|' : ' ').Select(argument => argument.StartsWith("./", StringComparison.Ordinal) ? _run[argument[2..]] : argument);
        var text = await _run.RunAsync([.. arguments, "--format", format, "--output", _run["report"]]);
        Assert.Matches(@"\Aexit [01]\n", text);
        return await File.ReadAllTextAsync(_run["report"]);
    }
}
