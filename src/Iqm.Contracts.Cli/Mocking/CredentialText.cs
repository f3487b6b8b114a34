using System.Collections.Immutable;
using Iqm.Contracts.Diagnostics;

namespace Iqm.Contracts.Cli.Mocking;

/// <summary><c>SCHEME=CREDENTIAL</c> on the command line.</summary>
internal static class CredentialText
{
    /// <param name="texts">As given.</param>
    /// <param name="problems">What is wrong with them.</param>
    public static ImmutableDictionary<string, ImmutableArray<string>> Parse(IEnumerable<string> texts, List<string> problems)
    {
        var credentials = ImmutableDictionary<string, ImmutableArray<string>>.Empty;
        foreach (var text in texts)
        {
            var equals = text.IndexOf('=', StringComparison.Ordinal);
            // The value is a secret, so it is not part of the message.
            if (equals < 1 || equals == text.Length - 1)
                problems.Add($"--accept is SCHEME=CREDENTIAL, such as basicAuth=user:password{(equals > 0 ? $"; '{Display.Value(text[..equals])}' has no credential" : "")}");
            else
                credentials = credentials.SetItem(text[..equals], (credentials.GetValueOrDefault(text[..equals]) is { IsDefault: false } others ? others : []).Add(text[(equals + 1)..]));
        }
        return credentials;
    }
}
