namespace Iqm.Contracts.Runtime;

/// <summary>A request that knows its operation, so that handlers decide by operation and not by comparing paths.</summary>
/// <remarks>A handler that copies requests (hedging, for one) loses the operation; authentication handlers then treat the copy as a foreign request.</remarks>
public sealed class OperationRequest : HttpRequestMessage
{
    /// <summary>A request for <paramref name="operation"/>.</summary>
    /// <param name="operation">The operation; gives the method.</param>
    /// <param name="uri">The absolute address, already escaped.</param>
    public OperationRequest(OperationDescriptor operation, Uri uri) : base(operation.Method, uri) => Operation = operation;

    /// <summary>The operation this request calls.</summary>
    public OperationDescriptor Operation { get; }

    /// <summary>Adds a header field as it stands; nothing is added when <paramref name="value"/> is null.</summary>
    /// <exception cref="ArgumentException">The value holds a line break or NUL, which would start another field.</exception>
    public void AddHeader(string name, string? value)
    {
        if (value is null)
            return;
        if (value.AsSpan().ContainsAny('\r', '\n', '\0'))
            throw new ArgumentException($"The value of header '{name}' holds a line break or NUL.", name);
        if (!Headers.TryAddWithoutValidation(name, value))
            throw new ArgumentException($"'{name}' is not a header field of a request.", name);
    }

    /// <summary>Adds one <c>Cookie</c> pair, escaped; nothing when <paramref name="value"/> is null.</summary>
    public void AddCookie(string name, string? value)
    {
        if (value is not null)
            Headers.TryAddWithoutValidation("Cookie", name + "=" + Uri.EscapeDataString(value));
    }
}
