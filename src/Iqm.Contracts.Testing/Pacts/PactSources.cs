using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Pacts;
using Iqm.Contracts.Testing.Pacts.Native;

namespace Iqm.Contracts.Testing.Pacts;

/// <summary>Where pacts come from. Files are read here first, so that the engine gets none that it would choke on without a word.</summary>
internal static class PactSources
{
    private static readonly EnumerationOptions Below = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.ReparsePoint };

    /// <summary>The files, read; each once, those of a folder in ordinal order.</summary>
    public static IReadOnlyList<PactFile> Files(PactVerifierOptions options) =>
        [.. options.Files.Concat(options.Folders.SelectMany(InFolder)).DistinctBy(Path.GetFullPath).Select(PactFileReader.Read)];

    // A folder that is not there is reported like a file that is not.
    private static IEnumerable<string> InFolder(string folder) => Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.json", Below).Order(StringComparer.Ordinal) : [folder];

    public static bool IsUsable(PactFile file) => file.Findings.All(finding => finding.Severity != Severity.Error);

    /// <summary>Whether there is a pact to verify, as far as can be told before the engine has fetched some.</summary>
    public static bool Any(PactVerifierOptions options, IReadOnlyList<PactFile> files) => options.Urls.Length > 0 || options.Broker is not null || files.Any(file => IsUsable(file) && file.Interactions.Length > 0);

    public static void AddTo(nint verifier, PactVerifierOptions options, IReadOnlyList<PactFile> files)
    {
        foreach (var file in files.Where(IsUsable))
            VerifierFfi.AddFileSource(verifier, Path.GetFullPath(file.File));
        foreach (var url in options.Urls)
        {
            var (address, user, password) = Credentials(url);
            VerifierFfi.AddUrlSource(verifier, address, user, password, options.Token);
        }
        if (options.Broker is { } broker)
        {
            var (address, user, password) = Credentials(broker);
            _ = VerifierFfi.AddBrokerSource(verifier, address, user, password, options.Token, 0, null, 0, 0, null, 0, 0, 0, 0);
        }
    }

    // The engine wants user and password apart from the address.
    private static (string Address, string? User, string? Password) Credentials(Uri url)
    {
        if (url.UserInfo.Length == 0)
            return (url.AbsoluteUri, null, null);
        var parts = url.UserInfo.Split(':', 2);
        return (new UriBuilder(url) { UserName = "", Password = "" }.Uri.AbsoluteUri, Uri.UnescapeDataString(parts[0]), parts.Length > 1 ? Uri.UnescapeDataString(parts[1]) : null);
    }
}
