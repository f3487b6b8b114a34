using System.Net;
using System.Text;

namespace Iqm.Contracts.Runtime.Tests;

/// <summary>Answers requests without a network and keeps what was asked.</summary>
public sealed class StubHandler(Func<HttpRequestMessage, int, CancellationToken, Task<HttpResponseMessage>> answer) : HttpMessageHandler
{
    private readonly List<Sent> _sent = [];

    public StubHandler(Func<HttpRequestMessage, HttpResponseMessage> answer) : this((request, _, _) => Task.FromResult(answer(request)))
    {
    }

    public StubHandler(params HttpResponseMessage[] answers) : this((_, index, _) => Task.FromResult(answers[index]))
    {
    }

    public IReadOnlyList<Sent> Requests
    {
        get
        {
            lock (_sent)
                return [.. _sent];
        }
    }

    public static HttpResponseMessage Json(string json, HttpStatusCode status = HttpStatusCode.OK) => Text(json, "application/json", status);

    public static HttpResponseMessage Text(string text, string contentType, HttpStatusCode status = HttpStatusCode.OK) => Bytes(Encoding.UTF8.GetBytes(text), contentType, status);

    public static HttpResponseMessage Bytes(byte[] bytes, string contentType, HttpStatusCode status = HttpStatusCode.OK)
    {
        var content = new ByteArrayContent(bytes);
        content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        return new HttpResponseMessage(status) { Content = content };
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        int index;
        var body = request.Content is null ? null : await request.Content.ReadAsStringAsync(cancellationToken);
        lock (_sent)
        {
            index = _sent.Count;
            _sent.Add(new Sent(request.Method.Method, request.RequestUri!, request.Headers.NonValidated.ToDictionary(h => h.Key, h => h.Value.ToString(), StringComparer.OrdinalIgnoreCase), body));
        }
        return await answer(request, index, cancellationToken);
    }

    public sealed record Sent(string Method, Uri Uri, IReadOnlyDictionary<string, string> Headers, string? Body);
}
