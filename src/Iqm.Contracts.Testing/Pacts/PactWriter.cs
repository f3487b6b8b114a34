using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Files;
using Iqm.Contracts.Pacts;
using Iqm.Contracts.Pacts.Writing;

namespace Iqm.Contracts.Testing.Pacts;

/// <summary>Writes pact files so that processes that write one at the same time lose nothing, and readers see a whole file.</summary>
internal static class PactWriter
{
    public static async Task<string> WriteAsync(string folder, string consumer, string provider, string suite, bool isComplete, IReadOnlyCollection<PactDraft> drafts, CancellationToken cancellationToken)
    {
        var file = Path.GetFullPath(Path.Combine(folder, $"{consumer}-{provider}.json"));
        try
        {
            Directory.CreateDirectory(folder);
            using (await FileLock.TakeAsync(file, TimeProvider.System, cancellationToken).ConfigureAwait(false))
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
        WholeFile.WriteText(file, text);
    }
}
