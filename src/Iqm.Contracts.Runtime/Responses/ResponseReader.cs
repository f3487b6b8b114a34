using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Iqm.Contracts.Runtime;

/// <summary>Turns the body of a documented success into an operation's result.</summary>
/// <typeparam name="T">The operation's result.</typeparam>
public abstract class ResponseReader<T>
{
    /// <summary>Whether the body stays on the network and is handed over as a stream.</summary>
    internal virtual bool Streams => false;

    /// <summary>Reads a result.</summary>
    /// <param name="body">The whole body.</param>
    /// <param name="result">The result; default when this returns false.</param>
    /// <returns>False when the body itself says that the call failed.</returns>
    /// <exception cref="JsonException">The body is not what the contract says.</exception>
    internal abstract bool TryRead(in ResponseBody body, out T? result);

    /// <summary>Takes over the response as a stream. Only called when <see cref="Streams"/>.</summary>
    internal virtual Task<T> TakeAsync(HttpResponseMessage response, CancellationToken cancellationToken) => throw new NotSupportedException();
}

/// <summary>The ways a success can be read.</summary>
public static class ResponseReader
{
    /// <summary>The body is the result.</summary>
    /// <param name="typeInfo">How it is read.</param>
    /// <param name="nullable">Whether the contract allows a body that is <c>null</c>.</param>
    public static ResponseReader<T> Json<T>(JsonTypeInfo<T> typeInfo, bool nullable = false) => new JsonReader<T>(typeInfo, nullable);

    /// <summary>The body is an envelope, its data the result.</summary>
    public static ResponseReader<T> Envelope<TEnvelope, T>(JsonTypeInfo<TEnvelope> typeInfo) where TEnvelope : class, IEnvelope<T> => new EnvelopeReader<TEnvelope, T>(typeInfo);

    /// <summary>The body is an envelope without data.</summary>
    public static ResponseReader<NoContent> Envelope<TEnvelope>(JsonTypeInfo<TEnvelope> typeInfo) where TEnvelope : class, IEnvelope => new EmptyEnvelopeReader<TEnvelope>(typeInfo);

    /// <summary>The body is text.</summary>
    public static ResponseReader<string> Text() => new TextReader();

    /// <summary>There is no body to read, or nobody reads it.</summary>
    public static ResponseReader<NoContent> Nothing() => new NothingReader();

    /// <summary>The body is handed over unread. The caller disposes the stream, and with it the response; no timeout runs while the caller reads.</summary>
    public static ResponseReader<Stream> Stream() => new StreamReader();

    /// <summary>Reads as <paramref name="reader"/> does and converts what it read.</summary>
    public static ResponseReader<T> Select<TRead, T>(ResponseReader<TRead> reader, Func<TRead, T> convert) => new SelectReader<TRead, T>(reader, convert);

    private static bool Succeeded(IEnvelope envelope) => envelope.Success ?? !envelope.HasErrors;

    private sealed class JsonReader<T>(JsonTypeInfo<T> typeInfo, bool nullable) : ResponseReader<T>
    {
        internal override bool TryRead(in ResponseBody body, out T? result)
        {
            result = body.Parse(typeInfo);
            return result is not null || nullable ? true : throw new JsonException("The body is null.");
        }
    }

    private sealed class EnvelopeReader<TEnvelope, T>(JsonTypeInfo<TEnvelope> typeInfo) : ResponseReader<T> where TEnvelope : class, IEnvelope<T>
    {
        internal override bool TryRead(in ResponseBody body, out T? result)
        {
            var envelope = body.Parse(typeInfo) ?? throw new JsonException("The body is null; an envelope was expected.");
            result = envelope.Data;
            return Succeeded(envelope);
        }
    }

    private sealed class EmptyEnvelopeReader<TEnvelope>(JsonTypeInfo<TEnvelope> typeInfo) : ResponseReader<NoContent> where TEnvelope : class, IEnvelope
    {
        internal override bool TryRead(in ResponseBody body, out NoContent result)
        {
            result = default;
            var envelope = body.Parse(typeInfo) ?? throw new JsonException("The body is null; an envelope was expected.");
            return Succeeded(envelope);
        }
    }

    private sealed class TextReader : ResponseReader<string>
    {
        internal override bool TryRead(in ResponseBody body, out string? result)
        {
            result = body.Text();
            return true;
        }
    }

    private sealed class NothingReader : ResponseReader<NoContent>
    {
        internal override bool TryRead(in ResponseBody body, out NoContent result)
        {
            result = default;
            return true;
        }
    }

    private sealed class StreamReader : ResponseReader<Stream>
    {
        internal override bool Streams => true;

        internal override bool TryRead(in ResponseBody body, out Stream? result)
        {
            result = new MemoryStream(body.Bytes.ToArray(), writable: false); // outlives the pooled body
            return true;
        }

        internal override async Task<Stream> TakeAsync(HttpResponseMessage response, CancellationToken cancellationToken) =>
            new ResponseStream(response, await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false));
    }

    private sealed class SelectReader<TRead, T>(ResponseReader<TRead> reader, Func<TRead, T> convert) : ResponseReader<T>
    {
        internal override bool Streams => reader.Streams;

        internal override bool TryRead(in ResponseBody body, out T? result)
        {
            var succeeded = reader.TryRead(body, out var read);
            result = read is null ? default : convert(read);
            return succeeded;
        }

        internal override async Task<T> TakeAsync(HttpResponseMessage response, CancellationToken cancellationToken) =>
            convert(await reader.TakeAsync(response, cancellationToken).ConfigureAwait(false));
    }
}
