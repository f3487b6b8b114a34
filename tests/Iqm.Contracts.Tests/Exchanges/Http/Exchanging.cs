using System.Net;
using System.Text;
using Iqm.Contracts.Exchanges.Traffic;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Tests.Exchanges.Http;

/// <summary>A contract, a server that is a function, and clients through the handler under test.</summary>
internal static class Exchanging
{
    public static Contract Contract { get; } = Verify.Operation("""
        requestBody: {content: {application/json: {schema: {type: object, required: [name], properties: {name: {type: string}, password: {type: string, format: password}}}}}}
        """, """
        '200': {description: Done, content: {application/json: {schema: {type: object, required: [id], properties: {id: {type: integer}, tags: {type: array, items: {type: string}}}}}}}
        '204': {description: Done}
        """);

    public static ExchangeJudge Judge { get; } = new([Contract]);

    public static Uri Things { get; } = new("https://api.example/things");

    public static HttpResponseMessage Json(string body) => new(HttpStatusCode.OK) { Content = new StringContent(body, Encoding.UTF8, "application/json") };

    public static HttpResponseMessage Json(Stream body) => new(HttpStatusCode.OK) { Content = new StreamContent(body) { Headers = { ContentType = new("application/json") } } };

    public static StringContent Body(string text) => new(text, Encoding.UTF8, "application/json");

    public static HttpMessageInvoker Client(DelegatingHandler handler, Func<HttpRequestMessage, HttpResponseMessage> server)
    {
        handler.InnerHandler = new Server(server);
        return new HttpMessageInvoker(handler);
    }

    public static HttpRequestMessage Post(HttpContent? content) => new(HttpMethod.Post, Things) { Content = content };

    /// <summary>Reads the request's body once, as a network would, and answers.</summary>
    private sealed class Server(Func<HttpRequestMessage, HttpResponseMessage> answer) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.Content is { } content)
                await content.CopyToAsync(Stream.Null, cancellationToken);
            return Answer(request);
        }

        protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Content?.CopyTo(Stream.Null, null, cancellationToken);
            return Answer(request);
        }

        private HttpResponseMessage Answer(HttpRequestMessage request)
        {
            var response = answer(request);
            response.RequestMessage = request;
            return response;
        }
    }

    /// <summary>A stream that gives its bytes one by one, once, and says how many were taken.</summary>
    public sealed class Trickle(string text) : MemoryStream(Encoding.UTF8.GetBytes(text))
    {
        public override bool CanSeek => false;

        public int Taken => (int)Position;

        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(1, buffer.Length)]);

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => base.ReadAsync(buffer[..Math.Min(1, buffer.Length)], cancellationToken);

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => base.ReadAsync(buffer, offset, Math.Min(1, count), cancellationToken);
    }
}
