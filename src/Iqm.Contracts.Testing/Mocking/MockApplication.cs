using System.Buffers;
using System.Runtime.InteropServices;
using Iqm.Contracts.Exchanges;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Iqm.Contracts.Testing.Mocking;

/// <summary>Answers what Kestrel receives. Works on the server's features, with nothing between.</summary>
internal sealed class MockApplication(MockCore core) : IHttpApplication<IFeatureCollection>
{
    // So much of a body that announces no length is made room for at first.
    private const int InitialBody = 4096;

    public IFeatureCollection CreateContext(IFeatureCollection contextFeatures) => contextFeatures;

    public void DisposeContext(IFeatureCollection context, Exception? exception)
    {
    }

    public Task ProcessRequestAsync(IFeatureCollection context)
    {
        var feature = context.GetRequiredFeature<IHttpRequestFeature>();
        return context.Get<IHttpRequestBodyDetectionFeature>() is { CanHaveBody: false } ? Answer(context, feature, null) : ReadAndAnswer(context, feature);
    }

    private async Task ReadAndAnswer(IFeatureCollection context, IHttpRequestFeature feature)
    {
        if (feature.Headers.ContentLength > core.Options.MaxBodyBytes || await Read(feature).ConfigureAwait(false) is not { } body)
            await Refuse(context, feature).ConfigureAwait(false);
        else
            await Answer(context, feature, body).ConfigureAwait(false);
    }

    /// <summary>The body; null when it is larger than allowed.</summary>
    private async ValueTask<ReadOnlyMemory<byte>?> Read(IHttpRequestFeature feature)
    {
        var limit = core.Options.MaxBodyBytes;
        var buffer = new byte[feature.Headers.ContentLength is { } announced ? (int)announced : Math.Min(InitialBody, limit + 1)];
        var length = 0;
        while (true)
        {
            if (length == buffer.Length)
            {
                if (length == feature.Headers.ContentLength)
                    return buffer;
                Array.Resize(ref buffer, (int)Math.Min(Math.Max(InitialBody, buffer.Length * 2L), limit + 1L));
            }
            var read = await feature.Body.ReadAsync(buffer.AsMemory(length)).ConfigureAwait(false);
            if (read == 0)
                return buffer.AsMemory(0, length);
            length += read;
            if (length > limit)
                return null;
        }
    }

    private Task Answer(IFeatureCollection context, IHttpRequestFeature feature, ReadOnlyMemory<byte>? body)
    {
        var clock = core.Options.TimeProvider;
        var (started, timestamp) = core.IsWatched ? (clock.GetUtcNow(), clock.GetTimestamp()) : default;
        var reply = core.Answer(Request(feature, body));
        if (reply.Fault is not null)
            return Fail(context, reply, started, timestamp);
        if (core.IsWatched)
            core.Watch(reply, started, clock.GetElapsedTime(timestamp));
        return Write(context, reply);
    }

    private Task Refuse(IFeatureCollection context, IHttpRequestFeature feature)
    {
        var reply = core.TooLarge(Request(feature, null));
        if (core.IsWatched)
            core.Watch(reply, core.Options.TimeProvider.GetUtcNow(), TimeSpan.Zero);
        // What is left of the body is not read, so the connection cannot be used again.
        context.GetRequiredFeature<IHttpResponseFeature>().Headers.Connection = "close";
        return Write(context, reply);
    }

    private static Exchange Request(IHttpRequestFeature feature, ReadOnlyMemory<byte>? body)
    {
        var fields = new HeaderField[feature.Headers.Count];
        var count = 0;
        foreach (var (name, values) in feature.Headers)
            for (var i = 0; i < values.Count; i++)
            {
                if (count == fields.Length)
                    Array.Resize(ref fields, fields.Length * 2);
                fields[count++] = new HeaderField(name, values[i] ?? "");
            }
        if (count < fields.Length)
            Array.Resize(ref fields, count);
        return new Exchange { Method = feature.Method, Url = feature.RawTarget, RequestHeaders = ImmutableCollectionsMarshal.AsImmutableArray(fields), RequestBody = body };
    }

    private static Task Write(IFeatureCollection context, in MockReply reply)
    {
        WriteHead(context, reply);
        if (reply.Answer is not { Body: { } body, Status: not (204 or 304) })
            return Task.CompletedTask;
        context.GetRequiredFeature<IHttpResponseFeature>().Headers.ContentLength = body.Length;
        var written = context.GetRequiredFeature<IHttpResponseBodyFeature>().Writer.WriteAsync(body);
        return written.IsCompletedSuccessfully ? Task.CompletedTask : written.AsTask();
    }

    private static void WriteHead(IFeatureCollection context, in MockReply reply)
    {
        var answer = reply.Answer;
        var response = context.GetRequiredFeature<IHttpResponseFeature>();
        response.StatusCode = answer.Status;
        foreach (var header in answer.Headers)
            if (header.Name == "Content-Type")
                response.Headers.ContentType = header.Value;
            else
                response.Headers.Append(header.Name, header.Value);
    }

    private async Task Fail(IFeatureCollection context, MockReply reply, DateTimeOffset started, long timestamp)
    {
        var (clock, fault) = (core.Options.TimeProvider, reply.Fault!);
        var aborted = context.GetRequiredFeature<IHttpRequestLifetimeFeature>();
        if (fault.Latency > TimeSpan.Zero)
            await Task.Delay(fault.Latency, clock, aborted.RequestAborted).ConfigureAwait(false);
        if (core.IsWatched)
            core.Watch(reply, started, clock.GetElapsedTime(timestamp));
        if (fault.Transfer == MockTransfer.Dropped)
            aborted.Abort();
        else if (fault.Transfer == MockTransfer.Whole || reply.Answer.Body is not { } body)
            await Write(context, reply).ConfigureAwait(false);
        else
            await WriteBadly(context, reply, body, aborted).ConfigureAwait(false);
    }

    private async Task WriteBadly(IFeatureCollection context, MockReply reply, ReadOnlyMemory<byte> body, IHttpRequestLifetimeFeature aborted)
    {
        WriteHead(context, reply);
        context.GetRequiredFeature<IHttpResponseFeature>().Headers.ContentLength = body.Length;
        var response = context.GetRequiredFeature<IHttpResponseBodyFeature>();
        await response.StartAsync(aborted.RequestAborted).ConfigureAwait(false);
        var writer = response.Writer;
        var fault = reply.Fault!;
        if (fault.Transfer == MockTransfer.Truncated)
        {
            // Less than was announced: Kestrel sends it and closes the connection, where an abort would take back what is on its way.
            writer.Write(body.Span[..(body.Length / 2)]);
            await writer.FlushAsync(aborted.RequestAborted).ConfigureAwait(false);
            return;
        }
        for (var at = 0; at < body.Length; at += fault.DripBytes)
        {
            if (at > 0 && fault.DripInterval > TimeSpan.Zero)
                await Task.Delay(fault.DripInterval, core.Options.TimeProvider, aborted.RequestAborted).ConfigureAwait(false);
            writer.Write(body.Span.Slice(at, Math.Min(fault.DripBytes, body.Length - at)));
            await writer.FlushAsync(aborted.RequestAborted).ConfigureAwait(false);
        }
    }
}
