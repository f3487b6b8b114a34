using System.Collections.Immutable;
using System.Net;
using Iqm.Contracts.Exchanges;

namespace Iqm.Contracts.Testing.Mocking;

/// <summary>Answers in process, without a socket.</summary>
internal sealed class MockHandler(MockCore core) : HttpMessageHandler
{
    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ReadOnlyMemory<byte>? body = null;
        if (request.Content is { } content)
        {
            using var copy = new MemoryStream();
            content.CopyTo(copy, null, cancellationToken);
            body = copy.ToArray();
        }
        var answered = Respond(request, body, cancellationToken);
        // Only latency takes time, and a caller of this method has chosen to wait.
        return answered.IsCompleted ? answered.Result : answered.AsTask().GetAwaiter().GetResult();
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ReadOnlyMemory<byte>? body = request.Content is { } content ? await content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false) : null;
        return await Respond(request, body, cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask<HttpResponseMessage> Respond(HttpRequestMessage message, ReadOnlyMemory<byte>? body, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var clock = core.Options.TimeProvider;
        var (started, timestamp) = core.IsWatched ? (clock.GetUtcNow(), clock.GetTimestamp()) : default;
        var request = Request(message, body);
        var reply = body?.Length > core.Options.MaxBodyBytes ? core.TooLarge(request) : core.Answer(request);
        if (reply.Fault is { Latency: var latency } && latency > TimeSpan.Zero)
            await Task.Delay(latency, clock, cancellationToken).ConfigureAwait(false);
        if (core.IsWatched)
            core.Watch(reply, started, clock.GetElapsedTime(timestamp));
        if (reply.Fault is { Transfer: MockTransfer.Dropped })
            throw new HttpRequestException(HttpRequestError.ResponseEnded, "The mock was told to drop this call.");
        return Response(message, reply);
    }

    private static Exchange Request(HttpRequestMessage message, ReadOnlyMemory<byte>? body)
    {
        var headers = ImmutableArray.CreateBuilder<HeaderField>(8);
        foreach (var field in message.Headers.NonValidated)
            foreach (var value in field.Value)
                headers.Add(new HeaderField(field.Key, value));
        if (message.Content is { } content)
            foreach (var field in content.Headers.NonValidated)
                foreach (var value in field.Value)
                    headers.Add(new HeaderField(field.Key, value));
        return new Exchange { Method = message.Method.Method, Url = message.RequestUri?.IsAbsoluteUri == true ? message.RequestUri.AbsoluteUri : message.RequestUri?.OriginalString ?? "/", RequestHeaders = headers.DrainToImmutable(), RequestBody = body };
    }

    private HttpResponseMessage Response(HttpRequestMessage message, in MockReply reply)
    {
        var (_, answer, fault) = reply;
        var body = answer.Body ?? default;
        var response = new HttpResponseMessage((HttpStatusCode)answer.Status)
        {
            RequestMessage = message,
            Content = fault is { Transfer: MockTransfer.Truncated or MockTransfer.SlowDrip } ? new StreamContent(new FaultyStream(body, fault, core.Options.TimeProvider)) : new ReadOnlyMemoryContent(body),
        };
        foreach (var header in answer.Headers)
            if (!header.Name.StartsWith("Content-", StringComparison.OrdinalIgnoreCase) && !header.Name.Equals("Allow", StringComparison.OrdinalIgnoreCase) || !response.Content.Headers.TryAddWithoutValidation(header.Name, header.Value))
                response.Headers.TryAddWithoutValidation(header.Name, header.Value);
        if (fault is not null)
            response.Content.Headers.ContentLength = body.Length;
        return response;
    }
}
