using System.Collections.Immutable;
using Iqm.Contracts.Reports;

namespace Iqm.Contracts.Configuration;

/// <summary>What <c>iqm-contracts.yaml</c> says once, so that no command line needs to: where contracts, waivers, pacts and pages are, and how reports go out.</summary>
/// <remarks>
/// Every member is null or empty when the file does not have it; what a command line says wins. Paths are below the working folder, or absolute.
/// </remarks>
public sealed record ToolConfiguration
{
    /// <summary>The name of the file.</summary>
    public const string FileName = "iqm-contracts.yaml";

    /// <summary>What there is without a file.</summary>
    public static ToolConfiguration None { get; } = new();

    /// <summary>Documents, or folders of documents: the default of <c>--spec</c>.</summary>
    public ImmutableArray<string> Contracts { get; init; } = [];

    /// <summary>The file of accepted findings: the default of <c>--waivers</c>.</summary>
    public string? Waivers { get; init; }

    /// <summary>The folder of pact files.</summary>
    public string? Pacts { get; init; }

    /// <summary>Pages of documentation, or folders of pages.</summary>
    public ImmutableArray<string> Pages { get; init; } = [];

    /// <summary>The default of <c>--format</c>.</summary>
    public ReportFormat? Format { get; init; }

    /// <summary>The folder in which a relative <c>--output</c> is.</summary>
    public string? OutputFolder { get; init; }
}
