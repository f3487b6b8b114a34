using System.Collections.Immutable;
using Iqm.Contracts.Cli.Live;
using Iqm.Contracts.Cli.Options;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Exchanges;
using Iqm.Contracts.Exchanges.Traffic;
using Iqm.Contracts.Loading;
using Iqm.Contracts.Reports;
using Iqm.Contracts.Reports.Verification;

namespace Iqm.Contracts.Cli.Traffic;

/// <summary>One run of <c>verify</c>: loads what is judged by, and judges recordings.</summary>
internal sealed class VerifyRun(IVerbOutput output)
{
    public required IReadOnlyList<string> Files { get; init; }

    public required IReadOnlyList<string> Specs { get; init; }

    public required ExchangeVerifierOptions Options { get; init; }

    public required string? WaiverFile { get; init; }

    public required string? CoveragePath { get; init; }

    public required ReportDestination Destination { get; init; }

    public required TrafficReadOptions Reading { get; init; }

    /// <summary>Judges and reports.</summary>
    /// <param name="live">What sends requests and judges the answers instead; null for recordings.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public int Execute(LiveRun? live, CancellationToken cancellationToken)
    {
        var recordings = TrafficFiles.Find(Files, out var faults);
        var specs = SpecFiles.Find(Specs, out var specFaults);
        faults = [.. faults, .. specFaults, .. WaiverOption.Missing(WaiverFile)];
        if (!faults.IsEmpty)
            return output.Refuse(faults, ExitCode.Usage);
        var waivers = WaiverOption.Load(WaiverFile);
        var contracts = SpecFiles.Load(specs, out var broken);
        if (!broken.IsEmpty || !waivers.IsValid)
            return output.Refuse([.. broken, .. waivers.Findings], ExitCode.Findings);
        Finding? fault = null;
        var coverage = CoveragePath is null ? null : CoverageFile.Open(CoveragePath, contracts, out fault);
        if (fault is not null)
            return output.Refuse([fault], ExitCode.Findings);
        var verification = new TrafficVerification(contracts, TimeProvider.System, Options, waivers.Waivers, coverage?.Collector);
        var exitCode = live is not null ? live.Execute(contracts, verification, coverage, cancellationToken)
            : Destination.Deliver((writer, useColor) => Write(recordings, verification, coverage, writer, useColor, cancellationToken), output);
        return coverage is null || coverage.TryWrite(output) ? exitCode : ExitCode.Usage;
    }

    private (string Summary, bool HasErrors) Write(ImmutableArray<string> recordings, TrafficVerification verification, CoverageFile? coverage, TextWriter writer, bool useColor, CancellationToken cancellationToken)
    {
        var report = VerificationReport.Create(Destination.Format, writer, new VerificationReportOptions { UseColor = useColor, Next = Next });
        var progress = new ProgressLine(ShowsProgress ? output.Error : null, SizeOf(recordings), TimeProvider.System);
        var (before, exchanges) = (0L, 0L);
        foreach (var recording in recordings)
        {
            using var stream = Open(recording, verification);
            if (stream is null)
                continue;
            var reader = new TrafficReader(stream, TrafficFiles.Shown(recording), Reading);
            while (Read(reader, verification) is { } entry)
            {
                report.Add(verification.Judge(reader.Source, entry));
                progress.Report(before + reader.Offset, ++exchanges);
                cancellationToken.ThrowIfCancellationRequested();
            }
            verification.Add(reader.Findings);
            before += reader.Offset;
        }
        progress.Dispose();
        var outcome = verification.Close();
        outcome = coverage?.AddTo(outcome) ?? outcome;
        report.Complete(outcome);
        if (Destination.Format == ReportFormat.Json)
            output.Print(outcome.Findings);
        return (outcome.Summary, outcome.HasErrors);
    }

    private Stream? Open(string recording, TrafficVerification verification)
    {
        try
        {
            return recording == GivenFiles.StandardInput ? output.In : new FileStream(recording, new FileStreamOptions { BufferSize = 0, Options = FileOptions.SequentialScan });
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            verification.Add([Unreadable(TrafficFiles.Shown(recording), e)]);
            return null;
        }
    }

    private static TrafficEntry? Read(TrafficReader reader, TrafficVerification verification)
    {
        try
        {
            return reader.Read();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            verification.Add([Unreadable(reader.Source, e)]);
            return null;
        }
    }

    private static Finding Unreadable(string source, Exception e) =>
        Finding.Create(DiagnosticCatalog.TrafficUnreadable, new SourcePosition(source, 0, 0), Display.Value(source), Display.Text(e.Message));

    private bool ShowsProgress => output.ShowsProgress && (Destination.File is not null || Destination.Format != ReportFormat.Json || !output.IsOutTerminal);

    private static long? SizeOf(ImmutableArray<string> recordings) =>
        recordings.Contains(GivenFiles.StandardInput) ? null : recordings.Sum(recording => new FileInfo(recording) is { Exists: true } file ? file.Length : 0);

    private string? Next(VerificationOutcome outcome)
    {
        var files = string.Join(' ', Files.Select(file => file.Contains(' ', StringComparison.Ordinal) ? $"\"{file}\"" : file));
        if (Files.Contains(GivenFiles.StandardInput))
            files = "FILE";
        if (outcome.HasErrors)
            return Options.ShowValues ? $"Next: iqm-contracts verify {files} --format html --output verify.html writes all this as a page."
                : $"Next: iqm-contracts verify {files} --show-values shows the values concerned; secrets stay hidden.";
        return Options.Strict || outcome.Totals.Exchanges == 0 ? null : $"Next: iqm-contracts verify {files} --strict also reports what the contract does not document.";
    }
}
