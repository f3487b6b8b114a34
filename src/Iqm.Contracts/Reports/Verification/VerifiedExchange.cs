using System.Collections.Immutable;

namespace Iqm.Contracts.Reports.Verification;

/// <summary>One exchange as reports show it.</summary>
public sealed record VerifiedExchange
{
    /// <summary>The recording: a path with <c>/</c> separators, or <c>stdin</c>.</summary>
    public required string Source { get; init; }

    /// <summary>Zero-based place in the recording.</summary>
    public required int Index { get; init; }

    /// <summary>Null when the entry is so broken that it is not known.</summary>
    public string? Method { get; init; }

    /// <summary>The address, redacted; null when the entry is so broken that it is not known.</summary>
    public string? Url { get; init; }

    /// <summary>Null when there was no response.</summary>
    public int? Status { get; init; }

    /// <summary>The contract's name; null when none has the operation.</summary>
    public string? Contract { get; init; }

    /// <summary>The operationId, or method and path template when it has none; null when no operation matches.</summary>
    public string? Operation { get; init; }

    /// <summary>The conclusion.</summary>
    public required ExchangeVerdict Verdict { get; init; }

    /// <summary>Waived ones among them.</summary>
    public ImmutableArray<VerifiedFinding> Findings { get; init; } = [];

    /// <summary>Whether there is an error that no waiver covers.</summary>
    public bool IsFailure => Findings.Any(finding => finding.IsFailure);
}
