namespace Iqm.Contracts.Runtime;

/// <summary>Reads a body from the network into a pooled buffer, bounded in size.</summary>
internal static class BodyReader
{
    /// <summary>What a Content-Length may make us reserve before the bytes are there.</summary>
    private const int MaxReservation = 1024 * 1024;
    private const int DefaultReservation = 4096;

    public static PooledBuffer CreateBuffer(HttpContent content) =>
        new((int)Math.Min(MaxReservation, content.Headers.ContentLength + 1 ?? DefaultReservation));

    /// <summary>Reads all of it, or fails.</summary>
    /// <exception cref="HttpRequestException">The body is longer than <paramref name="limit"/>, or ended early.</exception>
    public static async ValueTask ReadAsync(Stream stream, PooledBuffer buffer, long limit, CancellationToken cancellationToken)
    {
        try
        {
            int read;
            while ((read = await stream.ReadAsync(buffer.GetMemory(), cancellationToken).ConfigureAwait(false)) > 0)
            {
                buffer.Advance(read);
                if (buffer.Length > limit)
                    throw new HttpRequestException(HttpRequestError.ConfigurationLimitExceeded, $"The body is longer than {limit} bytes, the limit of HttpClient.MaxResponseContentBufferSize.");
            }
        }
        catch (Exception e) when (e is IOException or InvalidDataException)
        {
            throw new HttpRequestException((e as HttpIOException)?.HttpRequestError ?? HttpRequestError.Unknown, "The body could not be read to its end: the connection was lost, or its compression is broken.", e);
        }
    }

    /// <summary>Reads what there is of a failure's body, up to a limit: its status has said enough to go on with less.</summary>
    /// <returns>Whether that is all of it.</returns>
    public static async ValueTask<bool> ReadSomeAsync(Stream stream, PooledBuffer buffer, int limit, CancellationToken cancellationToken)
    {
        try
        {
            while (buffer.Length < limit)
            {
                var memory = buffer.GetMemory();
                var read = await stream.ReadAsync(memory[..Math.Min(memory.Length, limit - buffer.Length)], cancellationToken).ConfigureAwait(false);
                if (read == 0)
                    return true;
                buffer.Advance(read);
            }
            return false;
        }
        catch (Exception e) when (e is IOException or HttpRequestException or InvalidDataException)
        {
            return false;
        }
    }
}
