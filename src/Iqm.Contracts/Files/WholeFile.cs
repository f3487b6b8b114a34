using System.Text;

namespace Iqm.Contracts.Files;

/// <summary>Writes a file that appears under its name only when it is complete: whoever reads it, and whoever is killed, sees the old one or the new one. What a killed run leaves beside it, the next one removes.</summary>
public static class WholeFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private const int MaxBytes = 256 * 1024 * 1024;

    // What lies below is no file: it is written to as it is, for a rename would put a file in the place of a device.
    private static readonly string[] Devices = ["/dev/", "/proc/"];
    private static readonly string[] FilesAmongDevices = ["/dev/shm/", "/dev/mqueue/"];

    /// <summary>Writes a file; folders on the way are made.</summary>
    /// <param name="path">One that is there is replaced.</param>
    /// <param name="write">Writes what is to be in it. When it throws, nothing is changed.</param>
    /// <exception cref="IOException">It cannot be written; there is a folder of this name; the disk is full.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(write);
        var full = Path.GetFullPath(path);
        if (Directory.Exists(full))
            throw new IOException("It is a folder.");
        if (IsDevice(full))
        {
            using var device = new FileStream(full, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
            write(device);
            return;
        }
        var folder = Path.GetDirectoryName(full)!;
        Directory.CreateDirectory(folder);
        Leftovers.RemoveOf(full);
        var temporary = "";
        try
        {
            // Open until it has its name: whoever looks for leftovers sees that this one is in use.
            using var stream = Leftovers.Create(full);
            temporary = stream.Name;
            write(stream);
            stream.Flush();
            File.Move(temporary, full, overwrite: true);
        }
        catch
        {
            if (temporary.Length > 0)
                File.Delete(temporary);
            throw;
        }
    }

    /// <summary>Writes a text as UTF-8 without byte order mark.</summary>
    /// <inheritdoc cref="Write"/>
    public static void WriteText(string path, string text) => Write(path, stream => stream.Write(Utf8.GetBytes(text)));

    /// <summary>Reads a file that a tool has written, so that there is no reason for it to be large.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="IOException">It cannot be read, or has more than 256 MB: it is something else.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static byte[] Read(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
        using var bytes = new MemoryStream((int)Math.Clamp(file.CanSeek ? file.Length : 0, 0, MaxBytes));
        var block = new byte[81920];
        for (int read; (read = file.Read(block)) > 0;)
        {
            bytes.Write(block, 0, read);
            if (bytes.Length > MaxBytes)
                throw new IOException("It has more than 256 MB, so it is something else.");
        }
        return bytes.Length == bytes.Capacity ? bytes.GetBuffer() : bytes.ToArray();
    }

    /// <summary>Reads the bytes of a text, UTF-8 unless a byte order mark says otherwise; the mark is left out.</summary>
    /// <inheritdoc cref="Read"/>
    public static ReadOnlyMemory<byte> ReadUtf8(string path)
    {
        var bytes = Read(path);
        return bytes.AsSpan() switch
        {
            [0xEF, 0xBB, 0xBF, ..] => bytes.AsMemory(3),
            [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] => Utf8.GetBytes(Decoded(bytes)),
            _ => bytes,
        };
    }

    /// <summary>Reads a text, UTF-8 unless a byte order mark says otherwise.</summary>
    /// <inheritdoc cref="Read"/>
    public static string ReadText(string path) => Decoded(Read(path));

    private static string Decoded(byte[] bytes)
    {
        using var reader = new StreamReader(new MemoryStream(bytes), Utf8);
        return reader.ReadToEnd();
    }

    private static bool IsDevice(string path) => !OperatingSystem.IsWindows() && Devices.Any(folder => path.StartsWith(folder, StringComparison.Ordinal))
        && !FilesAmongDevices.Any(folder => path.StartsWith(folder, StringComparison.Ordinal)) && File.Exists(path);
}
