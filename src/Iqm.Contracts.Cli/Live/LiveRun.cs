using System.Collections.Immutable;
using Iqm.Contracts.Cli.Options;
using Iqm.Contracts.Cli.Traffic;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Exchanges.Traffic;
using Iqm.Contracts.Loading;
using Iqm.Contracts.Reports;
using Iqm.Contracts.Reports.Verification;

namespace Iqm.Contracts.Cli.Live;

/// <summary>One run of <c>verify --live</c>: sends documented examples to a provider and judges what comes back.</summary>
internal sealed class LiveRun(IVerbOutput output)
{
    private const int NamesShown = 5;

    public required Uri BaseUrl { get; init; }

    public required IReadOnlyList<string> Operations { get; init; }

    public required bool AllowsWrites { get; init; }

    public required string? RecordFolder { get; init; }

    public required ReportDestination Destination { get; init; }

    public required TrafficReadOptions Reading { get; init; }

    /// <summary>How long an answer may take.</summary>
    public required TimeSpan Patience { get; init; }

    /// <summary>Sends, judges, reports, records.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public int Execute(ImmutableArray<Contract> contracts, TrafficVerification verification, CoverageFile? coverage, CancellationToken cancellationToken)
    {
        var known = contracts.SelectMany(ExampleRequests.Names).ToArray();
        if (Faults(known) is { Count: > 0 } faults)
            return output.Refuse(faults, ExitCode.Usage);
        var made = contracts.Select(contract => ExampleRequests.Of(contract, Environment.GetEnvironmentVariable, IsWanted)).ToArray();
        var requests = made.SelectMany(part => part.Requests).ToArray();
        verification.Add(made.SelectMany(part => part.Findings));
        string[] writes = [.. known.Where(operation => Operations.Count == 0 && !AllowsWrites && !IsRead(operation.Method)).Select(operation => operation.Operation)];
        if (requests.Length == 0)
            verification.Add([Finding.Create(DiagnosticCatalog.LiveNothingSent, new SourcePosition(contracts[0].File, 0, 0), WhyNothing(made.Sum(part => part.Findings.Length), writes))]);
        else if (writes.Length > 0)
            output.Error.Write($"{writes.Length} operation{(writes.Length == 1 ? " that writes was" : "s that write were")} left out; --allow-writes drives them too.\n");
        var recorder = RecordFolder is null ? null : new CassetteRecorder(RecordFolder, TrafficRedaction.For(contracts));
        var exitCode = Destination.Deliver((writer, useColor) =>
        {
            var report = VerificationReport.Create(Destination.Format, writer, new VerificationReportOptions { UseColor = useColor, Next = _ => requests.Length == 0 ? null : Next() });
            Drive(requests, verification, report, recorder, cancellationToken);
            var outcome = verification.Close();
            outcome = coverage?.AddTo(outcome) ?? outcome;
            report.Complete(outcome);
            if (Destination.Format == ReportFormat.Json)
                output.Print(outcome.Findings);
            return (outcome.Summary, outcome.HasErrors);
        }, output);
        return recorder is null || recorder.TryWrite(output) ? exitCode : ExitCode.Usage;
    }

    private void Drive(ExampleRequest[] requests, TrafficVerification verification, VerificationReport report, CassetteRecorder? recorder, CancellationToken cancellationToken)
    {
        using var sender = new LiveSender(BaseUrl, Reading.MaxEntryBytes, Patience);
        var source = BaseUrl.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped);
        for (var i = 0; i < requests.Length; i++)
        {
            var request = requests[i];
            var answer = output.WithProgress($"{i + 1} of {requests.Length}: {Display.Text(request.Operation)}", () => sender.Send(request, cancellationToken));
            recorder?.Add(request, answer);
            ImmutableArray<Finding> findings = answer.Failure is { } reason ? [Finding.Create(DiagnosticCatalog.LiveUnanswered, null, Display.Text(reason)) with { Operation = request.Operation }] : [];
            report.Add(verification.Judge(source, new TrafficEntry(i, new SourcePosition(source, 0, 0), answer.Exchange, findings)));
        }
    }

    private static string WhyNothing(int withoutValues, string[] writes)
    {
        var reasons = new List<string>();
        if (withoutValues > 0)
            reasons.Add($"{withoutValues} operation{(withoutValues == 1 ? " lacks" : "s lack")} values, which IQMC3210 names with the variables to set");
        if (writes.Length > 0)
            reasons.Add($"{writes.Length} operation{(writes.Length == 1 ? " writes" : "s write")} ({string.Join(", ", writes.Take(NamesShown).Select(name => $"'{Display.Value(name)}'"))}{(writes.Length > NamesShown ? ", …" : "")}), which --allow-writes permits");
        return reasons.Count == 0 ? "the contract has no operations" : string.Join("; ", reasons);
    }

    private List<Finding> Faults((string Operation, string Method)[] known)
    {
        var names = known.Select(operation => operation.Operation).ToArray();
        var faults = new List<Finding>();
        foreach (var wanted in Operations)
            if (!names.Contains(wanted))
                faults.Add(Finding.Create(DiagnosticCatalog.InvalidUsage, null, $"there is no operation '{Display.Value(wanted)}'{NearNames.Sentence(wanted, names).TrimEnd('.')}"));
            else if (!AllowsWrites && known.First(operation => operation.Operation == wanted) is var (_, method) && !IsRead(method))
                faults.Add(Finding.Create(DiagnosticCatalog.InvalidUsage, null, $"'{Display.Value(wanted)}' is a {method} and may change what the provider holds; --allow-writes permits that"));
        return faults;
    }

    private bool IsWanted(string operation, string method) => Operations.Count > 0 ? Operations.Contains(operation) : AllowsWrites || IsRead(method);

    private static bool IsRead(string method) => method is "GET" or "HEAD" or "OPTIONS";

    private string? Next() => RecordFolder is null ? "Next: the same with --record DIR keeps the exchanges, without secrets, for 'iqm-contracts verify DIR'." : $"Next: iqm-contracts verify {RecordFolder} judges the recorded exchanges again.";
}
