using System.Net;

namespace Iqm.Contracts.Runtime;

/// <summary>A file to send: as a body of its own or as a part of a multipart body.</summary>
public sealed class FileContent
{
    private readonly Func<Stream> _open;
    private readonly bool _opensAnew;

    /// <summary>The rest of a stream, which stays the caller's to dispose.</summary>
    /// <param name="stream">The bytes; can only be sent again (after a 401, for one) if it can seek.</param>
    /// <param name="fileName">The name that the server is told; null to tell none.</param>
    /// <param name="contentType">The media type; null for <c>application/octet-stream</c>.</param>
    public FileContent(Stream stream, string? fileName = null, string? contentType = null) : this(() => stream, false, fileName, contentType) => ArgumentNullException.ThrowIfNull(stream);

    private FileContent(Func<Stream> open, bool opensAnew, string? fileName, string? contentType)
    {
        _open = open;
        _opensAnew = opensAnew;
        FileName = fileName;
        ContentType = contentType;
    }

    /// <summary>The name that the server is told; null to tell none.</summary>
    public string? FileName { get; }

    /// <summary>The media type; null for <c>application/octet-stream</c>.</summary>
    public string? ContentType { get; }

    /// <summary>The bytes: the stream that was given, or a new one when this stands for a path or bytes.</summary>
    public Stream OpenRead() => _open();

    /// <summary>A file on disk, opened each time it is sent. The server is told its name without the directory.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public static FileContent FromPath(string path, string? contentType = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (!File.Exists(path))
            throw new FileNotFoundException("There is no such file.", path);
        return new(() => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 4096, FileOptions.Asynchronous | FileOptions.SequentialScan), true, Path.GetFileName(path), contentType);
    }

    /// <summary>Bytes in memory.</summary>
    public static FileContent FromBytes(byte[] bytes, string? fileName = null, string? contentType = null)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        return new(() => new MemoryStream(bytes, writable: false), true, fileName, contentType);
    }

    /// <summary>The file as a body.</summary>
    /// <param name="mediaType">The media type when <see cref="ContentType"/> is null.</param>
    public HttpContent ToContent(string mediaType = "application/octet-stream") =>
        RequestContent.WithType(_opensAnew ? new ReopenedBody(_open) : new StreamBody(_open()), ContentType ?? mediaType);

    /// <summary>The name; never the bytes.</summary>
    public override string ToString() => FileName ?? "(a file without a name)";

    /// <summary>Opens its stream for each sending and closes it afterwards.</summary>
    private sealed class ReopenedBody(Func<Stream> open) : HttpContent, IReplayableContent
    {
        public bool CanReplay => true;

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SerializeToStreamAsync(stream, context, CancellationToken.None);

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
        {
            var source = open();
            await using (source.ConfigureAwait(false))
                await source.CopyToAsync(stream, cancellationToken).ConfigureAwait(false);
        }

        protected override void SerializeToStream(Stream stream, TransportContext? context, CancellationToken cancellationToken)
        {
            using var source = open();
            source.CopyTo(stream);
        }

        protected override bool TryComputeLength(out long length)
        {
            using var source = open();
            length = source.Length;
            return true;
        }
    }
}
