using System.Net;
using System.Text;
using Iqm.Contracts.Exchanges;
using Iqm.Contracts.Exchanges.Http;
using Iqm.Contracts.Loading;
using Iqm.Contracts.Testing.Assertions;

namespace Iqm.Contracts.Testing.Tests.Assertions;

public sealed class ConformanceAssertionsTests
{
    private static readonly Contract Users = ContractLoader.Parse("""
        openapi: 3.0.4
        info: {title: Users, version: '1'}
        paths:
          /users:
            post:
              operationId: addUser
              requestBody: {required: true, content: {application/json: {schema: {type: object, required: [name], properties: {name: {type: string}}}}}}
              responses:
                '201': {description: Added, content: {application/json: {schema: {type: object, required: [id], properties: {id: {type: integer}}}}}}

        """, "users.yaml").Contract!;

    private static async Task<HttpResponseMessage> Post(string sent, string received, HttpContent? content = null)
    {
        using var client = new HttpClient(new Canned(received));
        return await client.PostAsync(new Uri("https://api.example/users"), content ?? new StringContent(sent, Encoding.UTF8, "application/json"), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_conforming_response_passes_and_can_still_be_read()
    {
        using var response = await Post("""{"name":"n"}""", """{"id":1}""");
        await response.ShouldConformToAsync(Users, TestContext.Current.CancellationToken);
        Assert.Equal("""{"id":1}""", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_violation_is_told_as_the_command_line_tells_it()
    {
        using var response = await Post("""{"nam":"n"}""", """{"id":"1"}""");
        var failure = await Assert.ThrowsAsync<ContractViolationException>(async () => await response.ShouldConformToAsync(Users, TestContext.Current.CancellationToken));
        Assert.Equal("""
            users addUser: 1 exchange, 1 with errors
            users.yaml(7,89): error IQMC3004: /name is missing, and is required. Nearest: 'nam'.
                request.body
                in HttpClient, entry 0: POST https://api.example/users 201
            users.yaml(9,123): error IQMC3002: /id must be an integer, but is a string.
                response.body /id
                in HttpClient, entry 0: POST https://api.example/users 201

            1 exchange: 1 violates.
            """.ReplaceLineEndings("\n"), failure.Message);
        Assert.Equal(["IQMC3004", "IQMC3002"], failure.Exchange.Findings.Select(finding => finding.Finding.Code));
    }

    [Fact]
    public async Task Only_the_response_is_judged_when_that_is_asked_for()
    {
        using var response = await Post("""{"nam":"n"}""", """{"id":1}""");
        await response.ShouldConformToAsync(Users, new ExchangeVerifierOptions { Parts = ExchangeParts.Response }, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Of_a_request_body_that_could_be_sent_only_once_nothing_is_said()
    {
        using var once = new OnceContent("""{"nam":"n"}""");
        using var response = await Post("", """{"id":1}""", once);
        await response.ShouldConformToAsync(Users, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_response_without_its_request_is_refused_with_a_reason()
    {
        using var response = new HttpResponseMessage(HttpStatusCode.Created);
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(async () => await response.ShouldConformToAsync(Users, TestContext.Current.CancellationToken));
        Assert.StartsWith("The response does not know the request it answers", failure.Message, StringComparison.Ordinal);
    }

    private sealed class Canned(string body) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await request.Content!.CopyToAsync(Stream.Null, cancellationToken);
            return new HttpResponseMessage(HttpStatusCode.Created) { RequestMessage = request, Content = new StringContent(body, Encoding.UTF8, "application/json") };
        }
    }

    /// <summary>A body that can be written once, as one that comes from a pipe.</summary>
    private sealed class OnceContent : HttpContent
    {
        private string? _text;

        public OnceContent(string text)
        {
            _text = text;
            Headers.ContentType = new("application/json");
        }

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            var text = _text ?? throw new InvalidOperationException("It was sent already.");
            _text = null;
            return stream.WriteAsync(Encoding.UTF8.GetBytes(text)).AsTask();
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
