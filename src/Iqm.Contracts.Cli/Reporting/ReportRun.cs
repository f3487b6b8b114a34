using System.Collections.Immutable;
using Iqm.Contracts.Cli.Options;
using Iqm.Contracts.Cli.Pacts;
using Iqm.Contracts.Cli.Traffic;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Files;
using Iqm.Contracts.Linting;
using Iqm.Contracts.Loading;
using Iqm.Contracts.Pacts;
using Iqm.Contracts.Reports;
using Iqm.Contracts.Reports.Matrix;

namespace Iqm.Contracts.Cli.Reporting;

/// <summary>One run of <c>report</c>: reads everything, and writes the report or says what cannot be read.</summary>
internal sealed class ReportRun(IVerbOutput output)
{
    private readonly List<Finding> _broken = [];

    public required IReadOnlyList<string> Specs { get; init; }

    public required string? WaiverFile { get; init; }

    public required IReadOnlyList<string> VerifiedFiles { get; init; }

    public required string? CoveragePath { get; init; }

    public required IReadOnlyList<string> Pacts { get; init; }

    /// <summary>Whether <see cref="Pacts"/> is what is taken when none are given.</summary>
    public required bool HasUsualPacts { get; init; }

    public required ReportDestination Destination { get; init; }

    /// <summary>Reads and reports.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public int Execute(CancellationToken cancellationToken)
    {
        if (output.IsOutTerminal && Destination is { File: null, Format: ReportFormat.Html })
            return output.Refuse([Finding.Create(DiagnosticCatalog.InvalidUsage, null, "the page is for a browser: give it a file with --output report.html, or read --format markdown here")], ExitCode.Usage);
        var specs = SpecFiles.Find(Specs, out var specFaults);
        var pacts = PactFiles.Find(Pacts, out var pactFaults);
        // The usual folder may well be empty, or not there; one that was asked for may not.
        if (HasUsualPacts)
            pactFaults = [];
        ImmutableArray<Finding> faults = [.. specFaults, .. pactFaults, .. WaiverOption.Missing(WaiverFile), .. Missing(CoveragePath, "coverage"), .. VerifiedFiles.SelectMany(file => Missing(file, "results of verify"))];
        if (!faults.IsEmpty)
            return output.Refuse(faults, ExitCode.Usage);
        var waivers = WaiverOption.Load(WaiverFile);
        if (!waivers.IsValid)
            _broken.AddRange(waivers.Findings);
        Finding? fault = null;
        var coverage = CoveragePath is null ? null : CoverageFile.Read(CoveragePath, out fault);
        if (fault is not null)
            _broken.Add(fault);
        var verified = VerifiedFiles.Select(ReadResults).OfType<VerifyResults>().ToImmutableArray();
        if (_broken.Count > 0)
            return output.Refuse(_broken, ExitCode.Findings);
        ImmutableArray<LintResult> documents = [.. output.Each(specs, spec => $"Checking {spec}", spec => ContractLinter.LintFile(spec), cancellationToken)];
        var report = output.WithProgress("Bringing together what is known", () => MatrixBuilder.Build(new MatrixInput(documents, TimeProvider.System)
        {
            Pacts = [.. pacts.Select(PactFileReader.Read)],
            Verified = verified,
            Coverage = coverage,
            Waivers = waivers.Waivers,
        }));
        return Destination.Deliver((writer, _) => MatrixReportWriter.Write(report, Destination.Format, writer), report.Summary, report.HasErrors, output);
    }

    private static IEnumerable<Finding> Missing(string? file, string what) =>
        file is null || File.Exists(file) ? [] : [Finding.Create(DiagnosticCatalog.InvalidUsage, null, $"there is no file of {what} '{Display.Value(file)}'")];

    private VerifyResults? ReadResults(string path)
    {
        try
        {
            var results = VerifyResults.Parse(WholeFile.Read(path), GivenFiles.Shown(path), out var fault);
            if (fault is not null)
                _broken.Add(fault);
            return results;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            _broken.Add(Finding.Create(DiagnosticCatalog.VerifyResultsUnreadable, new SourcePosition(GivenFiles.Shown(path), 0, 0), Display.Value(GivenFiles.Shown(path)), Display.Text(e.Message.TrimEnd('.'))));
            return null;
        }
    }
}
