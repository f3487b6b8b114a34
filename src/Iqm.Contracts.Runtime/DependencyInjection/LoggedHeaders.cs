using System.Collections.Frozen;

namespace Iqm.Contracts.Runtime;

/// <summary>Which header fields may appear in logs with their value.</summary>
internal static class LoggedHeaders
{
    private static readonly FrozenSet<string> s_harmless = FrozenSet.ToFrozenSet(
        [
            "Accept", "Accept-Encoding", "Allow", "Cache-Control", "Content-Encoding", "Content-Language", "Content-Length", "Content-Type",
            "Date", "ETag", "Expires", "Last-Modified", "Retry-After", "Server", "Transfer-Encoding", "Vary", "Via",
            "request-id", "x-request-id", "traceparent",
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Everything that is not known to be harmless is redacted: which of a vendor's own fields is a secret is no one's to guess.</summary>
    public static bool IsRedacted(string name) => !s_harmless.Contains(name);
}
