using System.Net;
using System.Text;

namespace Iqm.Contracts.Generator.Tests.Wire;

/// <summary>Answers every request with one response, and keeps what was asked as it would be on the wire.</summary>
internal sealed class Recorder(HttpStatusCode status = HttpStatusCode.NoContent, string body = "", string mediaType = "application/json") : HttpMessageHandler
{
    public string Uri { get; private set; } = "";

    public string Method { get; private set; } = "";

    public string Headers { get; private set; } = "";

    public string Body { get; private set; } = "";

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Method = request.Method.Method;
        Uri = request.RequestUri!.OriginalString;
        Body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        var fields = request.Headers.NonValidated.Concat(request.Content?.Headers.NonValidated ?? default);
        Headers = string.Join('\n', fields.Select(h => $"{h.Key}: {h.Value}").Order(StringComparer.Ordinal));
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        if (body.Length > 0)
            content.Headers.TryAddWithoutValidation("Content-Type", mediaType);
        return new HttpResponseMessage(status) { Content = content };
    }
}
