using System.Security.Cryptography;

namespace Iqm.Contracts.Files;

/// <summary>Files beside a file, in which its new content is written before it gets the name; and those among them that a killed process left.</summary>
/// <remarks>One that is being written is open, and the system knows it: a file that can be opened for oneself alone is nobody's any more.</remarks>
internal static class Leftovers
{
    private const int Tries = 5;
    private const int RandomDigits = 16;
    private const string End = ".tmp";

    /// <summary>Opens a new one: in the same folder, so that it can be renamed; hidden, so that nothing that watches or lists takes it for a result; of a name that no other process has.</summary>
    /// <param name="path">The file whose new content it is to have; absolute.</param>
    /// <exception cref="IOException">It cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be made.</exception>
    public static FileStream Create(string path)
    {
        for (var left = Tries; ; left--)
        {
            var name = Path.Combine(Path.GetDirectoryName(path)!, $"{Begin(path)}{RandomNumberGenerator.GetHexString(RandomDigits, lowercase: true)}{End}");
            try
            {
                // Others may read: when it has got its name, it is still open for a moment.
                var stream = new FileStream(name, FileMode.CreateNew, FileAccess.Write, FileShare.Read | FileShare.Delete);
                if (File.Exists(name) || left == 1)
                    return stream;
                // Removed before the system knew that it is in use.
                stream.Dispose();
            }
            catch (IOException) when (left > 1)
            {
                // As above: another process takes it for a leftover between its making and its locking. Another reason comes again.
            }
        }
    }

    /// <summary>Removes those of a file that no process writes any more. What cannot be removed stays.</summary>
    /// <param name="path">The file; absolute.</param>
    public static void RemoveOf(string path)
    {
        var begin = Begin(path);
        try
        {
            foreach (var file in Directory.GetFiles(Path.GetDirectoryName(path)!, ".*" + End))
                if (Path.GetFileName(file) is var name && name.StartsWith(begin, StringComparison.Ordinal) && name.Length == begin.Length + RandomDigits + End.Length)
                    Remove(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A folder that may not be listed may still be written.
        }
    }

    private static void Remove(string file)
    {
        try
        {
            // Removed while nobody else can open it.
            new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose).Dispose();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Somebody writes it, or it is another user's.
        }
    }

    private static string Begin(string path) => $".{Path.GetFileName(path)}.";
}
