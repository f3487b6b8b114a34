using System.Collections.Immutable;
using Iqm.Contracts.Cli.Options;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Differences;
using Iqm.Contracts.Differences.Reports;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Cli.Differences;

/// <summary>One run of <c>diff</c>.</summary>
internal sealed class DiffRun(IVerbOutput output)
{
    public required string Old { get; init; }

    public required string New { get; init; }

    public required ContractDiffOptions Options { get; init; }

    /// <summary>The least serious change for which the tool ends with <see cref="ExitCode.Findings"/>; null for none.</summary>
    public required ChangeSeverity? FailOn { get; init; }

    public required ReportDestination Destination { get; init; }

    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public async Task<int> ExecuteAsync(CancellationToken cancellationToken)
    {
        var reading = Task.Run(() => ContractSide.ReadAsync(Old, cancellationToken), cancellationToken);
        var @new = await ContractSide.ReadAsync(New, cancellationToken).ConfigureAwait(false);
        var old = await reading.ConfigureAwait(false);
        ImmutableArray<Finding> usage = [.. old.Usage, .. @new.Usage];
        if (usage.IsEmpty && Ambiguous(old, @new) is { } ambiguous)
            usage = [ambiguous];
        if (Refused(usage, ExitCode.Usage) is { } wrong)
            return wrong;
        if (Refused([.. old.Broken, .. @new.Broken], ExitCode.Findings) is { } broken)
            return broken;
        var report = output.WithProgress("Comparing", () => new DiffReport([.. Pairs(old.Contracts, @new.Contracts).Select(pair => Compare(pair.Old, pair.New, old, @new, cancellationToken))]));
        var fails = report.Changes.Any(change => change.Severity <= FailOn);
        var exitCode = Destination.Deliver((writer, useColor) => DiffReportWriter.Write(report, Destination.Format, writer, useColor), report.Summary, fails, output);
        if (report.Changes.MinBy(change => change.Severity) is { } worst)
            Destination.Suggest(worst.Severity == ChangeSeverity.Compatible ? $"iqm-contracts diff {Display.Value(Old)} {Display.Value(New)} --format markdown writes an entry for a changelog" : ReportDestination.Explaining(worst.Code), output);
        return exitCode;
    }

    private int? Refused(ImmutableArray<Finding> findings, int exitCode)
    {
        output.Print(findings);
        return findings.IsEmpty ? null : exitCode;
    }

    private Finding? Ambiguous(ContractSide old, ContractSide @new)
    {
        if (old.Contracts.Length == 1 && @new.Contracts.Length == 1)
            return null;
        var twice = old.Contracts.GroupBy(contract => contract.Name).Concat(@new.Contracts.GroupBy(contract => contract.Name)).FirstOrDefault(group => group.Count() > 1);
        return twice is null ? null : Finding.Create(DiagnosticCatalog.ContractsDoNotPair, null, Display.Value(Old), Display.Value(New), $"there are {twice.Count()} contracts called '{Display.Value(twice.Key)}'");
    }

    private static IEnumerable<(Contract? Old, Contract? New)> Pairs(ImmutableArray<Contract> old, ImmutableArray<Contract> @new)
    {
        if (old is [var before] && @new is [var after])
            return [(before, after)];
        return old.Concat(@new).Select(contract => contract.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(name => (old.FirstOrDefault(contract => contract.Name == name), @new.FirstOrDefault(contract => contract.Name == name)));
    }

    private ComparedContracts Compare(Contract? before, Contract? after, ContractSide old, ContractSide @new, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var compared = ComparedContracts.Of(before, after, Options);
        return compared with
        {
            Changes = [.. compared.Changes.Select(change => change with { OldPosition = Shown(change.OldPosition, old), NewPosition = Shown(change.NewPosition, @new) })],
        };
    }

    private static SourcePosition? Shown(SourcePosition? position, ContractSide side) => position is { } at ? at with { File = side.Shown(at.File) } : null;
}
