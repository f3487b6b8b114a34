using System.Buffers;
using System.Globalization;

namespace Iqm.Contracts.Runtime;

/// <summary>Reads a body from the network into a pooled array, bounded in size.</summary>
internal static class BodyReader
{
    /// <summary>What a Content-Length may make us reserve before the bytes are there.</summary>
    private const int MaxReservation = 1024 * 1024;
    private const int DefaultReservation = 4096;

    /// <summary>Reads all of it, or fails.</summary>
    /// <exception cref="HttpRequestException">The body is longer than <paramref name="limit"/>, or ended early.</exception>
    public static ValueTask<ReceivedBody> ReadAsync(HttpContent content, Stream stream, long limit, CancellationToken cancellationToken) =>
        stream is MemoryStream memory && memory.Length <= Math.Min(limit, MaxReservation) && !cancellationToken.IsCancellationRequested
            ? new(Take(memory)) // nothing to wait for
            : ReadAllAsync(content, stream, limit, cancellationToken);

    private static ReceivedBody Take(MemoryStream stream)
    {
        var bytes = ArrayPool<byte>.Shared.Rent((int)stream.Length);
        return new(bytes, stream.ReadAtLeast(bytes, (int)stream.Length, throwOnEndOfStream: false), isWhole: true);
    }

    private static async ValueTask<ReceivedBody> ReadAllAsync(HttpContent content, Stream stream, long limit, CancellationToken cancellationToken)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(Reservation(content, stream));
        var length = 0;
        try
        {
            int read;
            while ((read = await stream.ReadAsync(Room(ref bytes, length), cancellationToken).ConfigureAwait(false)) > 0)
            {
                length += read;
                if (length > limit)
                    throw new HttpRequestException(HttpRequestError.ConfigurationLimitExceeded, $"The body is longer than {limit} bytes, the limit of HttpClient.MaxResponseContentBufferSize.");
            }
            return new(bytes, length, isWhole: true);
        }
        catch (Exception e)
        {
            new ReceivedBody(bytes, length, isWhole: false).Dispose();
            if (e is IOException or InvalidDataException)
                throw new HttpRequestException((e as HttpIOException)?.HttpRequestError ?? HttpRequestError.Unknown, "The body could not be read to its end: the connection was lost, or its compression is broken.", e);
            throw;
        }
    }

    /// <summary>Reads what there is of a failure's body, up to a limit: its status has said enough to go on with less.</summary>
    public static async ValueTask<ReceivedBody> ReadSomeAsync(HttpContent content, Stream stream, int limit, CancellationToken cancellationToken)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(Reservation(content, stream));
        var length = 0;
        try
        {
            while (length < limit)
            {
                var room = Room(ref bytes, length);
                var read = await stream.ReadAsync(room[..Math.Min(room.Length, limit - length)], cancellationToken).ConfigureAwait(false);
                if (read == 0)
                    return new(bytes, length, isWhole: true);
                length += read;
            }
        }
        catch (Exception e) when (e is IOException or HttpRequestException or InvalidDataException)
        {
        }
        catch
        {
            new ReceivedBody(bytes, length, isWhole: false).Dispose();
            throw;
        }
        return new(bytes, length, isWhole: false);
    }

    /// <summary>One more than the length that is announced, so that the end is seen without growing. The field is read as text: parsed, it is stored.</summary>
    private static int Reservation(HttpContent content, Stream stream)
    {
        if (stream.CanSeek)
            return (int)Math.Min(MaxReservation, stream.Length + 1);
        return content.Headers.NonValidated.TryGetValues("Content-Length", out var announced) && long.TryParse(announced.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var length)
            ? (int)Math.Min(MaxReservation, length + 1)
            : DefaultReservation;
    }

    private static Memory<byte> Room(ref byte[] bytes, int length)
    {
        if (length == bytes.Length)
        {
            var larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(Array.MaxLength, Math.Max(length + 1L, 2L * length)));
            bytes.CopyTo(larger, 0);
            new ReceivedBody(bytes, length, isWhole: false).Dispose();
            bytes = larger;
        }
        return bytes.AsMemory(length);
    }
}
