using System.IO.Compression;
using System.Net;
using System.Text;
using Iqm.Contracts.Exchanges;
using Iqm.Contracts.Exchanges.Http;
using Iqm.Contracts.Exchanges.Traffic;

namespace Iqm.Contracts.Tests.Exchanges.Http;

/// <summary>The handler as tests use it.</summary>
public sealed class ContractVerifyingHandlerTests
{
    private static readonly CancellationToken Token = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_conforming_exchange_passes_untouched()
    {
        using var client = Exchanging.Client(new ContractVerifyingHandler(Exchanging.Judge), _ => Exchanging.Json(new Exchanging.Trickle("""{"id":1}""")));
        using var request = Exchanging.Post(Exchanging.Body("""{"name":"n"}"""));
        var content = request.Content;
        using var response = await client.SendAsync(request, Token);
        Assert.Same(content, request.Content);
        Assert.Equal(("""{"id":1}""", "application/json"), (await response.Content.ReadAsStringAsync(Token), response.Content.Headers.ContentType?.ToString()));
    }

    [Fact]
    public async Task A_violation_is_thrown_with_every_finding()
    {
        using var client = Exchanging.Client(new ContractVerifyingHandler(Exchanging.Judge), _ => Exchanging.Json("""{"id":"x"}"""));
        using var request = Exchanging.Post(Exchanging.Body("{}"));
        var failure = await Assert.ThrowsAsync<ContractViolationException>(() => client.SendAsync(request, Token));
        Assert.Equal(["IQMC3004", "IQMC3002"], failure.Exchange.Findings.Select(finding => finding.Finding.Code));
        Assert.StartsWith("api op: 1 exchange, 1 with errors\napi.yaml(", failure.Message, StringComparison.Ordinal);
        Assert.EndsWith("\n1 exchange: 1 violates.", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_synchronous_call_is_judged_as_well()
    {
        using var client = Exchanging.Client(new ContractVerifyingHandler(Exchanging.Judge), message => Exchanging.Json(message.Headers.Contains("good") ? """{"id":1}""" : "{}"));
        using var bad = Exchanging.Post(Exchanging.Body("""{"name":"n"}"""));
        Assert.Throws<ContractViolationException>(() => client.Send(bad, Token));
        using var good = Exchanging.Post(Exchanging.Body("""{"name":"n"}"""));
        good.Headers.Add("good", "1");
        using var response = client.Send(good, Token);
        using var reader = new StreamReader(response.Content.ReadAsStream(Token));
        Assert.Equal("""{"id":1}""", reader.ReadToEnd());
    }

    [Fact]
    public async Task A_body_that_can_be_sent_only_once_is_sent_and_judged()
    {
        using var client = Exchanging.Client(new ContractVerifyingHandler(Exchanging.Judge), _ => Exchanging.Json("""{"id":1}"""));
        using var request = Exchanging.Post(new StreamContent(new Exchanging.Trickle("{}")) { Headers = { ContentType = new("application/json") } });
        var failure = await Assert.ThrowsAsync<ContractViolationException>(() => client.SendAsync(request, Token));
        Assert.Equal("IQMC3004", Assert.Single(failure.Exchange.Findings).Finding.Code);
    }

    [Fact]
    public async Task An_operation_that_no_contract_has_is_a_violation()
    {
        using var client = Exchanging.Client(new ContractVerifyingHandler(Exchanging.Judge), _ => Exchanging.Json("{}"));
        using var request = new HttpRequestMessage(HttpMethod.Get, "https://api.example/nothing?token=HIDDEN");
        var failure = await Assert.ThrowsAsync<ContractViolationException>(() => client.SendAsync(request, Token));
        Assert.DoesNotContain("HIDDEN", failure.Message, StringComparison.Ordinal);
        Assert.EndsWith("1 exchange: 1 matches no operation.", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_coded_body_is_judged_as_what_it_stands_for_and_handed_out_as_it_came()
    {
        var coded = new MemoryStream();
        using (var gzip = new GZipStream(coded, CompressionMode.Compress, leaveOpen: true))
            gzip.Write(Encoding.UTF8.GetBytes("""{"id":1}"""));
        using var client = Exchanging.Client(new ContractVerifyingHandler(Exchanging.Judge), _ => new HttpResponseMessage(HttpStatusCode.OK)
        {
            Content = new ByteArrayContent(coded.ToArray()) { Headers = { ContentType = new("application/json"), ContentEncoding = { "gzip" } } },
        });
        using var request = Exchanging.Post(null);
        using var response = await client.SendAsync(request, Token);
        Assert.Equal(coded.ToArray(), await response.Content.ReadAsByteArrayAsync(Token));
    }

    [Fact]
    public async Task A_failure_of_the_network_is_the_callers_as_before()
    {
        using var client = Exchanging.Client(new ContractVerifyingHandler(Exchanging.Judge), _ => throw new HttpRequestException("down"));
        using var request = Exchanging.Post(Exchanging.Body("{}"));
        var content = request.Content;
        Assert.Equal("down", (await Assert.ThrowsAsync<HttpRequestException>(() => client.SendAsync(request, Token))).Message);
        Assert.Same(content, request.Content);
    }

    [Fact]
    public async Task The_documented_exchanges_pass()
    {
        var judge = new ExchangeJudge([.. SpecContracts.All], new ExchangeVerifierOptions { Strict = true });
        foreach (var documented in SpecContracts.All.SelectMany(Documented.Of))
        {
            var exchange = documented.Exchange;
            using var client = Exchanging.Client(new ContractVerifyingHandler(judge), _ => Message(exchange));
            using var request = new HttpRequestMessage(new HttpMethod(exchange.Method), exchange.Url);
            if (exchange.RequestBody is { } body)
                request.Content = new ReadOnlyMemoryContent(body);
            foreach (var field in exchange.RequestHeaders)
                if (!request.Headers.TryAddWithoutValidation(field.Name, field.Value))
                    request.Content!.Headers.TryAddWithoutValidation(field.Name, field.Value);
            using var response = await client.SendAsync(request, Token);
            Assert.Equal(exchange.ResponseBody!.Value.ToArray(), await response.Content.ReadAsByteArrayAsync(Token));
        }
    }

    private static HttpResponseMessage Message(Exchange exchange)
    {
        var response = new HttpResponseMessage((HttpStatusCode)exchange.Status!.Value) { Content = new ReadOnlyMemoryContent(exchange.ResponseBody!.Value) };
        foreach (var field in exchange.ResponseHeaders)
            if (!response.Headers.TryAddWithoutValidation(field.Name, field.Value))
                response.Content.Headers.TryAddWithoutValidation(field.Name, field.Value);
        return response;
    }
}
