namespace Iqm.Contracts.Runtime;

/// <summary>What a log-in brought: a bearer token and the header fields that go with it. Never prints them.</summary>
public sealed class SessionToken
{
    private const int MaxLength = 16 * 1024;

    /// <summary>Makes a token.</summary>
    /// <param name="accessToken">The bearer token.</param>
    /// <param name="expiresIn">How long it is valid from now; null, zero or negative when that is not known, and it is used until the server refuses it.</param>
    /// <param name="headers">Header fields to send beside it, such as <c>X-IAA-OW-ID</c>.</param>
    /// <exception cref="ArgumentException">The token or a field holds what a header cannot carry. The message does not repeat it.</exception>
    public SessionToken(string accessToken, TimeSpan? expiresIn = null, params IEnumerable<KeyValuePair<string, string>> headers)
    {
        ArgumentException.ThrowIfNullOrEmpty(accessToken);
        if (accessToken.Length > MaxLength || accessToken.AsSpan().ContainsAnyExceptInRange('!', '~'))
            throw new ArgumentException($"The access token must be visible ASCII without spaces, at most {MaxLength} characters.", nameof(accessToken));
        AccessToken = accessToken;
        ExpiresIn = expiresIn > TimeSpan.Zero ? expiresIn : null;
        Headers = [.. headers];
        foreach (var (name, value) in Headers)
        {
            if (value.AsSpan().ContainsAnyExceptInRange(' ', '~'))
                throw new ArgumentException($"The value of header '{name}' must be visible ASCII and spaces.", nameof(headers));
        }
    }

    /// <summary>The bearer token.</summary>
    public string AccessToken { get; }

    /// <summary>How long it is valid from the log-in on; null when that is not known.</summary>
    public TimeSpan? ExpiresIn { get; }

    /// <summary>Header fields to send beside it.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; }

    /// <summary>Nothing that is secret.</summary>
    public override string ToString() => ExpiresIn is null ? "Bearer ***" : $"Bearer *** (valid for {ExpiresIn})";
}
