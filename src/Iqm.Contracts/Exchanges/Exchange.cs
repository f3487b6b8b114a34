using System.Collections.Immutable;

namespace Iqm.Contracts.Exchanges;

/// <summary>One HTTP request and, if there was one, its response, with bodies as they were before any content coding.</summary>
public sealed record Exchange
{
    /// <summary>The method, upper case as sent.</summary>
    public required string Method { get; init; }

    /// <summary>The address as sent, percent-encoding untouched: absolute, or only path and query.</summary>
    public required string Url { get; init; }

    /// <summary>The request's header fields, in order.</summary>
    public ImmutableArray<HeaderField> RequestHeaders { get; init; } = [];

    /// <summary>The request's body; null when there was none, or when the record does not hold it.</summary>
    public ReadOnlyMemory<byte>? RequestBody { get; init; }

    /// <summary>The status code; null when there was no response (aborted, blocked, never sent).</summary>
    public int? Status { get; init; }

    /// <summary>The response's header fields, in order.</summary>
    public ImmutableArray<HeaderField> ResponseHeaders { get; init; } = [];

    /// <summary>The response's body; null when there was none, or when the record does not hold it.</summary>
    public ReadOnlyMemory<byte>? ResponseBody { get; init; }

    /// <summary>Whether a missing <see cref="RequestBody"/> means that the record left it out, so that nothing can be said about it.</summary>
    public bool RequestBodyOmitted { get; init; }

    /// <summary>Whether a missing <see cref="ResponseBody"/> means that the record left it out, so that nothing can be said about it.</summary>
    public bool ResponseBodyOmitted { get; init; }

    /// <summary>Method and status; the rest may hold secrets, which <see cref="Traffic.TrafficRedaction"/> knows.</summary>
    public override string ToString() => $"{Method} {Status?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "without response"}";
}
