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
    internal ResponseCase<T>? FindSuccess(HttpStatusCode status, string? mediaType)
    {
        ResponseCase<T>? fallback = null;
        foreach (var candidate in _successes)
        {
            if (!candidate.Status.Contains(status))
                continue;
            if (MediaTypes.Match(candidate.MediaType, mediaType))
                return candidate;
            fallback ??= candidate;
        }
        return fallback ?? (_successes.Length == 0 ? null : _successes[0]);
    }

    internal FailureCase? FindFailure(HttpStatusCode status, string? mediaType)
    {
        FailureCase? fallback = null;
        foreach (var candidate in _failures)
        {
            if (!candidate.Status.Contains(status))
                continue;
            if (MediaTypes.Match(candidate.MediaType, mediaType))
                return candidate;
            fallback ??= candidate;
        }
        return fallback;
    }

    /// <summary>Whether the contract names this status, alone or in a range, as a success.</summary>
    internal bool Documents(HttpStatusCode status) => Array.Exists(_successes, s => s.Status.Contains(status));
}
