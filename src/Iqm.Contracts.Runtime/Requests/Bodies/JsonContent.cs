using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Iqm.Contracts.Runtime;

/// <summary>JSON in a pooled buffer. The buffer goes back when the content is disposed and nobody is sending it any more.</summary>
internal sealed class JsonContent : HttpContent, IReplayableContent, ISecretContent
{
    [ThreadStatic]
    private static Utf8JsonWriter? t_writer;

    private readonly PooledBuffer _buffer; // also the lock
    private int _senders;
    private bool _disposed;

    private JsonContent(PooledBuffer buffer) => _buffer = buffer;

    public bool CanReplay => !_disposed;

    public static JsonContent Create<T>(T value, JsonTypeInfo<T> typeInfo)
    {
        var buffer = new PooledBuffer();
        // A writer's encoder is fixed when it is made; only the ordinary one is worth keeping.
        var encoder = typeInfo.Options.Encoder;
        var writer = encoder is null ? Interlocked.Exchange(ref t_writer, null) : null;
        if (writer is null)
            writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = encoder ?? JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true });
        else
            writer.Reset(buffer);
        try
        {
            JsonSerializer.Serialize(writer, value, typeInfo);
            writer.Flush();
        }
        catch
        {
            buffer.Dispose();
            throw;
        }
        if (encoder is null)
        {
            writer.Reset(Stream.Null);
            t_writer = writer;
        }
        else
        {
            writer.Dispose();
        }
        return new JsonContent(buffer);
    }

    public void CollectSecrets(Func<string, bool> isSecret, ICollection<string> secrets)
    {
        if (!_disposed)
            SecretMembers.Collect(_buffer.Written.Span, isSecret, secrets);
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        var buffer = Enter();
        try
        {
            await stream.WriteAsync(buffer.Written, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            Leave();
        }
    }

    protected override void SerializeToStream(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        var buffer = Enter();
        try
        {
            stream.Write(buffer.Written.Span);
        }
        finally
        {
            Leave();
        }
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _buffer.Length;
        return true;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            lock (_buffer)
            {
                _disposed = true;
                ReturnIfUnused();
            }
        }
        base.Dispose(disposing);
    }

    private PooledBuffer Enter()
    {
        lock (_buffer)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            _senders++;
            return _buffer;
        }
    }

    private void Leave()
    {
        lock (_buffer)
        {
            _senders--;
            ReturnIfUnused();
        }
    }

    private void ReturnIfUnused()
    {
        // A response can arrive, and the request be disposed, while its body is still being sent.
        if (_disposed && _senders == 0)
            _buffer.Dispose();
    }
}
