using System.Text.Json;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Exchanges.Coverage;
using Iqm.Contracts.Files;
using Iqm.Contracts.Loading;
using Iqm.Contracts.Reports.Verification;

namespace Iqm.Contracts.Cli.Traffic;

/// <summary>What earlier runs have seen, kept in a file, and what this run adds.</summary>
internal sealed class CoverageFile
{
    private readonly string _path;
    private readonly CoverageReport? _before;
    private CoverageReport? _now;

    private CoverageFile(string path, CoverageReport? before, IEnumerable<Contract> contracts) => (_path, _before, Collector) = (path, before, new CoverageCollector(contracts));

    /// <summary>Counts what this run sees.</summary>
    public CoverageCollector Collector { get; }

    /// <summary>Reads what earlier runs wrote; a file that is not there yet holds nothing.</summary>
    /// <returns>Null, with a finding, when the file is something else.</returns>
    public static CoverageFile? Open(string path, IEnumerable<Contract> contracts, out Finding? fault)
    {
        fault = null;
        var before = File.Exists(path) ? Read(path, out fault) : null;
        return fault is null ? new CoverageFile(path, before, contracts) : null;
    }

    /// <summary>Reads what earlier runs wrote.</summary>
    /// <returns>Null, with a finding, when it cannot be read or is something else.</returns>
    public static CoverageReport? Read(string path, out Finding? fault)
    {
        fault = null;
        try
        {
            return CoverageReport.Parse(WholeFile.ReadText(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            var reason = e is JsonException ? "it is no coverage of an earlier run" : e.Message.TrimEnd('.');
            fault = Finding.Create(DiagnosticCatalog.CoverageUnreadable, new SourcePosition(GivenFiles.Shown(path), 0, 0), Display.Value(path), Display.Text(reason));
            return null;
        }
    }

    /// <summary>The outcome with all that was ever seen.</summary>
    public VerificationOutcome AddTo(VerificationOutcome outcome)
    {
        _now = Collector.Report();
        return outcome with { Seen = _before is null ? _now : _now.Merge(_before) };
    }

    /// <summary>Writes the file, whole or not at all, with what other runs wrote since this one began.</summary>
    /// <returns>False, with a message, when it cannot be written.</returns>
    public bool TryWrite(IVerbOutput output)
    {
        if (_now is null)
            return true;
        try
        {
            using var locked = FileLock.TakeAsync(_path, TimeProvider.System).GetAwaiter().GetResult();
            var others = File.Exists(_path) ? Read(_path, out _) : null;
            WholeFile.WriteText(_path, (others is null ? _now : _now.Merge(others)).ToJson() + "\n");
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            output.Error.Write($"{Finding.Create(DiagnosticCatalog.OutputUnwritable, null, Display.Value(_path), Display.Text(e.Message))}\n");
            return false;
        }
    }
}
