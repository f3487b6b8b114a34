using System.Buffers;

namespace Iqm.Contracts.Runtime;

/// <summary>A request that knows its operation, so that handlers decide by operation and not by comparing paths.</summary>
/// <remarks>A handler that copies requests (hedging, for one) loses the operation; authentication handlers then treat the copy as a foreign request.</remarks>
public sealed class OperationRequest : HttpRequestMessage
{
    private static readonly UriCreationOptions s_asWritten = new() { DangerousDisablePathAndQueryCanonicalization = true };
    private static readonly SearchValues<char> s_fieldCharacters = SearchValues.Create(['\t', .. Enumerable.Range(' ', '~' - ' ' + 1).Select(c => (char)c)]);

    /// <summary>A request for <paramref name="operation"/>.</summary>
    /// <param name="operation">The operation; gives the method.</param>
    /// <param name="uri">The absolute address, already escaped.</param>
    public OperationRequest(OperationDescriptor operation, Uri uri) : base(operation.Method, uri) => Operation = operation;

    /// <summary>The operation this request calls.</summary>
    public OperationDescriptor Operation { get; }

    /// <summary>Gives this request another address of the same server, such as the link to the next page that an answer holds.</summary>
    /// <param name="address">Absolute, or relative to the present address. <c>http</c> becomes <c>https</c> where this request has that: proxies make such links.</param>
    /// <returns>This request.</returns>
    /// <exception cref="InvalidOperationException">It is no address, or that of another server: credentials would be sent there.</exception>
    public OperationRequest At(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var present = RequestUri!;
        if (!Uri.TryCreate(address, s_asWritten, out var link) && !Uri.TryCreate(present, address, out link))
            throw new InvalidOperationException($"The answer of '{Operation.Id}' leads to what is no address.");
        if (!link.IsAbsoluteUri || link.IsFile)
            link = new Uri(present, address);
        if (link.Scheme == "http" && present.Scheme == "https" && link.IsDefaultPort)
            link = new Uri("https" + address[4..], s_asWritten);
        if (link.Scheme != present.Scheme || !link.Host.Equals(present.Host, StringComparison.OrdinalIgnoreCase) || link.Port != present.Port || link.UserInfo.Length > 0)
            throw new InvalidOperationException($"The answer of '{Operation.Id}' leads to another server than '{present.Authority}', where credentials must not be sent.");
        RequestUri = link;
        return this;
    }

    /// <summary>Adds a header field as it stands; nothing is added when <paramref name="value"/> is null. Fields that describe the body go to <see cref="HttpRequestMessage.Content"/>, which must be set before.</summary>
    /// <exception cref="ArgumentException">The value holds a character that a field cannot carry, such as a line break, which would start another field. Source: RFC 9110 §5.5.</exception>
    public void AddHeader(string name, string? value)
    {
        if (value is null)
            return;
        if (value.AsSpan().ContainsAnyExceptInRange(' ', '~') && value.AsSpan().ContainsAnyExcept(s_fieldCharacters))
            throw new ArgumentException($"The value of header '{name}' must be visible ASCII, spaces and tabs; it holds a line break, another control character or a letter beyond ASCII.", name);
        if (Headers.TryAddWithoutValidation(name, value))
            return;
        // Content-MD5, Content-Language and their like, which a request without a body can carry too. Type and length are what the body is.
        var isTheBodys = name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase) || name.Equals("Content-Length", StringComparison.OrdinalIgnoreCase);
        if (isTheBodys || !(Content ??= new ByteArrayContent([])).Headers.TryAddWithoutValidation(name, value))
            throw new ArgumentException($"'{name}' is not a header field of a request.", name);
    }

    /// <summary>Adds one header field with the values separated by commas; nothing when <paramref name="values"/> is null or empty.</summary>
    /// <exception cref="ArgumentException">A value holds a character that a field cannot carry.</exception>
    public void AddHeader(string name, IEnumerable<string>? values)
    {
        if (values is not null && string.Join(',', values) is { Length: > 0 } joined)
            AddHeader(name, joined);
    }

    /// <summary>Adds one <c>Cookie</c> pair, escaped; nothing when <paramref name="value"/> is null. Several pairs share one field.</summary>
    public void AddCookie(string name, string? value)
    {
        if (value is null)
            return;
        var pair = name + "=" + Uri.EscapeDataString(value);
        if (Headers.NonValidated.TryGetValues("Cookie", out var earlier))
        {
            pair = earlier.ToString() + "; " + pair; // one field: RFC 6265 §5.4 forbids a second
            Headers.Remove("Cookie");
        }
        Headers.TryAddWithoutValidation("Cookie", pair);
    }
}
