using System.Net;

namespace Iqm.Contracts.Runtime;

/// <summary>An operation with all its documented answers. One static instance per operation of a generated client.</summary>
/// <typeparam name="T">The operation's result.</typeparam>
public sealed class Operation<T>
{
    private readonly ResponseCase<T>[] _successes;
    private readonly FailureCase[] _failures;

    /// <summary>Brings a descriptor and the documented answers together.</summary>
    /// <param name="descriptor">The operation.</param>
    /// <param name="successes">Documented successes, exact statuses before ranges.</param>
    /// <param name="failures">Documented failures, exact statuses before ranges, <c>default</c> last.</param>
    public Operation(OperationDescriptor descriptor, ResponseCase<T>[] successes, FailureCase[] failures)
    {
        Descriptor = descriptor;
        _successes = successes;
        _failures = failures;
        Streams = successes.Any(s => s.Reader.Streams);
        Accept = successes.Length == 0 ? null : string.Join(", ", successes.Select(s => s.MediaType).OfType<string>().Distinct(StringComparer.Ordinal));
    }

    /// <summary>The operation.</summary>
    public OperationDescriptor Descriptor { get; }

    /// <summary>The value of the Accept header: every documented media type; null or empty when no body is documented.</summary>
    public string? Accept { get; }

    internal bool Streams { get; }

    /// <summary>The case for a success status; an undocumented 2xx is read as the first documented one.</summary>
    internal ResponseCase<T>? FindSuccess(HttpStatusCode status, string? mediaType) => _successes is [var only] ? only
        : Find(_successes, status, mediaType, static c => c.Status, static c => c.MediaType) ?? (_successes.Length == 0 ? null : _successes[0]);

    internal FailureCase? FindFailure(HttpStatusCode status, string? mediaType) =>
        Find(_failures, status, mediaType, static c => c.Status, static c => c.MediaType);

    /// <summary>Of the cases of the closest status: the one of this media type, else one that it fits into, else the first.</summary>
    private static TCase? Find<TCase>(TCase[] cases, HttpStatusCode status, string? mediaType, Func<TCase, StatusRange> statusOf, Func<TCase, string?> mediaTypeOf) where TCase : class
    {
        TCase? fitting = null;
        TCase? fallback = null;
        foreach (var candidate in cases)
        {
            if (!statusOf(candidate).Contains(status))
                continue;
            if (mediaTypeOf(candidate) == mediaType && (fitting is null || statusOf(fitting) == statusOf(candidate)))
                return candidate;
            if (MediaTypes.Match(mediaTypeOf(candidate), mediaType))
                fitting ??= candidate;
            fallback ??= candidate;
        }
        return fitting ?? fallback;
    }

    /// <summary>Whether the contract names this status, alone or in a range, as a success.</summary>
    internal bool Documents(HttpStatusCode status)
    {
        foreach (var success in _successes)
        {
            if (success.Status.Contains(status))
                return true;
        }
        return false;
    }
}
