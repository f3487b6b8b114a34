using System.Security.Cryptography;
using System.Text;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Pacts;
using Iqm.Contracts.Pacts.Writing;

namespace Iqm.Contracts.Testing.Pacts;

/// <summary>Writes pact files so that processes that write one at the same time lose nothing, and readers see a whole file.</summary>
internal static class PactWriter
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static async Task<string> WriteAsync(string folder, string consumer, string provider, string suite, bool isComplete, IReadOnlyCollection<PactDraft> drafts, CancellationToken cancellationToken)
    {
        var file = Path.GetFullPath(Path.Combine(folder, $"{consumer}-{provider}.json"));
        try
        {
            Directory.CreateDirectory(folder);
            using (await LockAsync(file, cancellationToken).ConfigureAwait(false))
                Replace(file, consumer, provider, suite, isComplete, drafts);
            return file;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or TimeoutException)
        {
            throw new PactException(Finding.Create(DiagnosticCatalog.PactUnwritable, null, Display.Value(file), Display.Text(e.Message)));
        }
    }

    private static void Replace(string file, string consumer, string provider, string suite, bool isComplete, IReadOnlyCollection<PactDraft> drafts)
    {
        // A checkout may have changed the ends of lines; that is no difference.
        var existing = File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : null;
        var text = PactMerger.Merge(existing, consumer, provider, suite, isComplete, drafts);
        if (text == existing)
            return;
        var temporary = $"{file}.{Guid.NewGuid():N}.tmp";
        try
        {
            File.WriteAllText(temporary, text, Utf8);
            File.Move(temporary, file, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    // The lock is not in the folder of pacts, where it would be seen as a change. It is released by the system when a process ends, whatever its end.
    private static async Task<FileStream> LockAsync(string file, CancellationToken cancellationToken)
    {
        var name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(file)))[..32];
        var path = Path.Combine(Path.GetTempPath(), $"iqm-pact-{name}.lock");
        var began = TimeProvider.System.GetTimestamp();
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (TimeProvider.System.GetElapsedTime(began) < Patience)
            {
                await Task.Delay(10, cancellationToken).ConfigureAwait(false);
            }
        }
    }
}
