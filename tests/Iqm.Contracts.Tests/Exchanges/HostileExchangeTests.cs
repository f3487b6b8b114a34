using System.Text;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Exchanges;
using Iqm.Contracts.Exchanges.Coverage;

namespace Iqm.Contracts.Tests.Exchanges;

public sealed class HostileExchangeTests
{
    private const string Signs = "{}[]\",:%&=/?#;+-\n";

    [Fact]
    public void Damaged_exchanges_are_findings_and_never_exceptions()
    {
        var random = new Random(20250708);
        var verifier = ExchangeVerifier.Create(SpecContracts.All, new ExchangeVerifierOptions { Strict = true, ShowValues = true });
        var coverage = new CoverageCollector(SpecContracts.All);
        var exchanges = SpecContracts.All.SelectMany(Documented.Of).Select(documented => documented.Exchange).ToArray();
        var found = 0;
        for (var i = 0; i < 6000; i++)
        {
            var exchange = exchanges[random.Next(exchanges.Length)];
            exchange = exchange with
            {
                Url = random.Next(4) == 0 ? Damage(exchange.Url, random) : exchange.Url,
                RequestHeaders = [.. exchange.RequestHeaders.Select(header => random.Next(6) == 0 ? new HeaderField(Damage(header.Name, random), Damage(header.Value, random)) : header)],
                ResponseHeaders = [.. exchange.ResponseHeaders.Select(header => random.Next(6) == 0 ? header with { Value = Damage(header.Value, random) } : header)],
                RequestBody = exchange.RequestBody is { } request && random.Next(3) == 0 ? Damage(request.ToArray(), random) : exchange.RequestBody,
                ResponseBody = exchange.ResponseBody is { } response && random.Next(3) == 0 ? Damage(response.ToArray(), random) : exchange.ResponseBody,
                Status = random.Next(9) == 0 ? random.Next(-1, 1000) : exchange.Status,
            };
            var result = verifier.Verify(exchange);
            coverage.Add(exchange, result);
            Assert.All(result.Findings, finding => Assert.DoesNotContain('\n', finding.Message));
            found += result.Findings.IsEmpty ? 0 : 1;
        }
        Assert.True(found > 2000, $"{found}");
    }

    [Fact]
    public void Text_from_outside_is_escaped_and_cut()
    {
        var contract = Verify.Operation(method: "get");
        var finding = contract.Refuses(Verify.Request("GET", $"/things?a%0Ab%E2%80%AE{new string('x', 500)}=1"), DiagnosticCatalog.ParameterUndocumented, "request.query", $"a\nb\u202E{new string('x', 500)}");
        Assert.Contains("'a\\u000Ab\\u202E", finding.Message, StringComparison.Ordinal);
        Assert.True(finding.Message.Length < 400, finding.Message);
    }

    [Fact]
    public void Many_parameters_take_time_in_proportion()
    {
        var url = "/things?" + string.Join('&', Enumerable.Range(0, 100_000).Select(i => $"p{i}=1"));
        var result = Verify.Operation(method: "get").Judge(Verify.Request("GET", url), new ExchangeVerifierOptions { MaxErrors = 10 });
        Assert.Equal(10, result.Findings.Length);
    }

    [Theory]
    [InlineData("point=1")]
    [InlineData("point[=1")]
    [InlineData("point[x]=1&point=2")]
    [InlineData("a=1&&=&=x&a")]
    public void Odd_forms_are_judged(string form)
    {
        var contract = Verify.Operation("requestBody: {content: {application/x-www-form-urlencoded: {schema: {type: object, properties: {point: {type: object, properties: {x: {type: integer}}}}}, encoding: {point: {style: deepObject}}}}}");
        Assert.DoesNotContain(contract.Judge(Verify.Request("POST", "/things").WithBody("application/x-www-form-urlencoded", form)).Findings, finding => finding.Descriptor == DiagnosticCatalog.MalformedJson);
    }

    private static string Damage(string text, Random random) => new([.. Damage(Encoding.UTF8.GetBytes(text), random).ToArray().Select(b => (char)b)]);

    private static ReadOnlyMemory<byte> Damage(byte[] bytes, Random random)
    {
        var text = bytes.ToList();
        for (var i = random.Next(1, 4); i > 0 && text.Count > 0; i--)
        {
            var at = random.Next(text.Count);
            switch (random.Next(4))
            {
                case 0:
                    text.RemoveAt(at);
                    break;
                case 1:
                    text[at] = (byte)random.Next(256);
                    break;
                case 2:
                    text.Insert(at, (byte)Signs[random.Next(Signs.Length)]);
                    break;
                default:
                    text.RemoveRange(at, Math.Min(random.Next(8), text.Count - at));
                    break;
            }
        }
        return text.ToArray();
    }

    [Theory]
    [InlineData("allOf")]
    [InlineData("anyOf")]
    [InlineData("oneOf")]
    public void A_web_of_schemas_takes_no_exponential_time_to_be_compiled(string keyword)
    {
        var web = string.Join('\n', Enumerable.Range(0, 30).Select(i => $"    S{i}: {{{keyword}: [{string.Join(", ", Enumerable.Repeat($"{{$ref: '#/components/schemas/S{i + 1}'}}", 10))}]}}"));
        var contract = Verify.Contract($"""
            x-envelope: {"{success: ok, data: payload, errors: problems}"}
            paths:
              /things:
                get:
                  operationId: op
                  parameters: [{"{name: q, in: query, schema: {$ref: '#/components/schemas/S0'}}"}]
                  responses: {"{'200': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/S0'}}}}}"}
            components:
              schemas:
            {web}
                S30: {"{type: string}"}
            """);
        Assert.Equal("op", contract.Judge(Verify.Request("GET", "/things?q=a").Answered(200, "\"a\"")).Operation);
    }
}
