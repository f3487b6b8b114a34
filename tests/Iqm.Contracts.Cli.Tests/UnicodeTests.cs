namespace Iqm.Contracts.Cli.Tests;

/// <summary>Text that is no text: JSON and YAML can write half of a surrogate pair, <c>\ud800</c>, in every kind of file. And members that come twice, inside of values.</summary>
public sealed class UnicodeTests : IDisposable
{
    private const string Half = @"\ud800";

    private const string Spec = """
        {"openapi":"3.0.4","info":{"title":"T","version":"1"},"servers":[{"url":"https://a.example"}],"paths":{"/a":{"post":{"operationId":"postA",
        "requestBody":{"content":{"application/json":{"schema":{"type":"object","properties":{"b":{"type":"string","pattern":"^b$"}}}}}},
        "responses":{"200":{"description":"d","content":{"application/json":{"schema":{"type":"object","properties":{"b":{"type":"string","enum":["b"]}}}}}}}}}}}
        """;

    private const string Names = """
        {"\ud800":1,"log":{"\ud800":1,"entries":[{"\ud800":1,"request":{"\ud800":1,"method":"POST","url":"https://a.example/a","headers":[{"\ud800":"a","name":"Content-Type","value":"application/json"},{"name":"\ud800","value":"x"}],"postData":{"\ud800":1,"mimeType":"application/json","text":"{\"\\ud800\":1}"}},"response":{"status":200,"headers":[],"content":{"\ud800":2,"mimeType":"application/json","text":"{}"}}},
        {"request":{"method":"POST","url":"https://a.example/a","headers":[],"cookies":[{"name":"\ud800","value":"\udc00"}],"queryString":[{"name":"\ud800","value":"a"}],"postData":{"params":[{"name":"\ud800","value":"1"}]}},"response":{"status":200,"content":{"text":"\ud800"}}}]}}
        """;

    private readonly CliRun _run = new();

    public UnicodeTests() => _run.Write("specs/t/openapi.json", Spec);

    public void Dispose() => _run.Dispose();

    private static string Pact(string body) => """
        {"consumer":{"name":"c"},"provider":{"name":"t"},"metadata":{"pactSpecification":{"version":"4.0"}},"interactions":[{"type":"Synchronous/HTTP","description":"d",
        "request":{"method":"POST","path":"/a","headers":{"Content-Type":["application/json"]},"body":BODY},
        "response":{"status":200,"headers":{"Content-Type":["application/json"]},"body":BODY}}]}
        """.Replace("BODY", body, StringComparison.Ordinal);

    private static string Base64(string json) => $$"""{"contentType":"application/json","encoded":"base64","content":"{{Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(json))}}"}""";

    private static string Text(string json) => $$"""{"contentType":"application/json","encoded":false,"content":{{System.Text.Json.JsonSerializer.Serialize(json)}} }""";

    private static string Line(string body) => $$"""{"method":"POST","url":"https://a.example/a","status":200,"requestHeaders":{"Content-Type":"application/json"},"requestBody":{{body}},"responseHeaders":{"Content-Type":"application/json"},"responseBody":{{body}} }""";

    public static TheoryData<string, string, string[]> Files => new()
    {
        { "specs/t/openapi.json", Spec.Replace("\"T\"", $"\"{Half}\"", StringComparison.Ordinal), ["lint", "specs"] },
        { "specs/t/openapi.json", Spec.Replace("\"postA\"", $"\"a{Half}\"", StringComparison.Ordinal), ["generate", "--spec", "specs", "--namespace", "N", "--client", "C", "--output", "out"] },
        { "specs/t/openapi.json", Spec.Replace("\"b\":", $"\"{Half}\":", StringComparison.Ordinal), ["diff", "specs", "specs"] },
        { "y/openapi.yaml", $"openapi: 3.0.4\ninfo: {{title: \"{Half}\", version: '1'}}\npaths: {{}}\n", ["lint", "y"] },
        { "specs/t/evidence.yaml", $"pages: [{{id: \"{Half}\"}}]\n", ["lint", "specs"] },
        { "a.jsonl", Line($$"""{"b":"{{Half}}","{{Half}}":1}"""), ["verify", "a.jsonl", "--spec", "specs", "--show-values", "--coverage", "out.json"] },
        { "a.jsonl", Line($$"""{"b":{"b":1,"b":"2"} }"""), ["verify", "a.jsonl", "--spec", "specs", "--show-values", "--coverage", "out.json"] },
        { "a.har", $$"""{"log":{"entries":[{"request":{"method":"GET","url":"https://a.example/{{Half}}"},"response":{"status":200} }]} }""", ["verify", "a.har", "--spec", "specs"] },
        { "names.har", Names, ["verify", "names.har", "--spec", "specs", "--show-values", "--coverage", "out.json"] },
        { "names.jsonl", """{"\ud800":1,"method":"POST","url":"https://a.example/a","status":200,"requestHeaders":{"\ud800":"a"},"requestBody":"x","responseHeaders":[["\ud800","b"]],"responseBody":"\ud800"}""", ["verify", "names.jsonl", "--spec", "specs", "--show-values", "--coverage", "out.json"] },
        { "a.json", Pact($$"""{"content":{"b":"{{Half}}"} }"""), ["pact", "check", "a.json", "--spec", "specs"] },
        { "a.json", Pact(Text($$"""{"b":"{{Half}}","{{Half}}":1}""")), ["pact", "check", "a.json", "--spec", "specs"] },
        { "a.json", Pact(Base64($$"""{"b":"{{Half}}","{{Half}}":1}""")), ["pact", "check", "a.json", "--spec", "specs"] },
        { "a.json", Pact(Base64("""{"b":{"b":"1","b":2}}""")), ["pact", "check", "a.json", "--spec", "specs"] },
        { "a.json", Pact(Base64($$"""{"b":"{{Half}}"}""")), ["report", "--pacts", "a.json", "--spec", "specs", "--output", "out.html"] },
        { "a.md", $"# A\n\n`POST https://a.example/a`\n\n```json\n{{\"b\": \"{Half}\", \"{Half}\": 1}}\n```\n", ["docs", "check", "a.md", "--spec", "specs"] },
        { "a.md", $"# A\n\n`POST https://a.example/a`\n\n```json\n{{\"b\": {{\"c\": 1, \"c\": 2}}}}\n```\n", ["docs", "draft", "a.md"] },
        { "a.lock.json", $$"""{"pages":[{"name":"{{Half}}"}]}""", ["docs", "check", "specs/t/page.md", "--lock", "a.lock.json"] },
        { "w.yaml", $"- {{code: IQMC3004, operation: \"{Half}\"}}\n", ["pact", "check", "specs/t/pact.json", "--spec", "specs", "--waivers", "w.yaml"] },
        { "v.json", $$"""{"schema":"iqm-contracts/verify/1","exchanges":[{"source":"{{Half}}"}]}""", ["report", "--spec", "specs", "--verified", "v.json", "--output", "out.html"] },
        { "c.json", $$"""{"schema":"iqm-contracts/coverage/1","operations":{"{{Half}}":1} }""", ["report", "--spec", "specs", "--coverage", "c.json", "--output", "out.html"] },
        { "iqm-contracts.yaml", $"contracts: [\"{Half}\"]\n", ["lint"] },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public async Task What_is_no_text_is_a_finding_and_no_fault_of_the_tool(string file, string text, string[] arguments)
    {
        _run.Write("specs/t/page.md", "# A\n").Write("specs/t/pact.json", Pact("{\"content\":{}}")).Write(file, text);
        var output = await _run.RunAsync([.. arguments.Select(argument => argument.Contains('.', StringComparison.Ordinal) || argument is "specs" or "y" or "out" ? _run[argument] : argument)]);
        Assert.Matches("^exit [012]\n", output);
        Assert.DoesNotContain("IQMC9006", output, StringComparison.Ordinal);
        Assert.DoesNotContain(output, char.IsSurrogate);
    }
}
