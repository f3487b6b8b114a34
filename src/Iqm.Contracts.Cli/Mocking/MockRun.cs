using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Exchanges.Traffic;
using Iqm.Contracts.Loading;
using Iqm.Contracts.Testing.Mocking;

namespace Iqm.Contracts.Cli.Mocking;

/// <summary>One run of <c>mock</c>: starts, tells of requests that do not conform, takes changed contracts, stops.</summary>
internal sealed class MockRun(IVerbOutput output)
{
    private static readonly TimeSpan WatchInterval = TimeSpan.FromMilliseconds(250);

    private readonly Lock _writing = new();
    private volatile IReadOnlyList<Contract> _contracts = [];

    public required IReadOnlyList<string> Specs { get; init; }

    public required MockOptions Options { get; init; }

    /// <summary>Null when nothing is recorded.</summary>
    public required string? RecordFile { get; init; }

    /// <summary>Runs until it is stopped.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public async Task<int> ExecuteAsync(CancellationToken cancellationToken)
    {
        var files = SpecFiles.Find(Specs, out var faults);
        if (!faults.IsEmpty)
        {
            Tell(faults);
            return ExitCode.Usage;
        }
        var watch = new SpecWatch(Specs);
        watch.Begin();
        var contracts = SpecFiles.Load(files, out var broken);
        if (!broken.IsEmpty)
        {
            Tell(broken);
            return ExitCode.Findings;
        }
        if ((Options.Faults.Length > 0 || Options.Credentials.Count > 0) && Unknown(contracts) is { IsEmpty: false } unknown)
        {
            Tell(unknown);
            return ExitCode.Usage;
        }
        watch.Include(contracts);
        _contracts = contracts;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        // What ends a service, or a container, is as good a reason to stop as Ctrl-C.
        using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, context =>
        {
            context.Cancel = true;
            stop.Cancel();
        });
        try
        {
            var mock = await MockProvider.StartAsync(contracts, Options with { OnExchange = Tell }, stop.Token).ConfigureAwait(false);
            await using (mock.ConfigureAwait(false))
            {
                var address = mock.BaseAddress.GetLeftPart(UriPartial.Authority);
                output.Out.Write($"Mock of {string.Join(", ", contracts.Select(contract => Display.Value(contract.Name)))} at {address}\n");
                MockTable.Write(output.Out, mock);
                output.Out.Write("\nCtrl-C stops it.\n");
                await output.Out.FlushAsync(CancellationToken.None).ConfigureAwait(false);
                // It answers already; looking at all examples takes longer than starting.
                Tell(mock.Findings);
                await WatchAsync(mock, watch, stop.Token).ConfigureAwait(false);
            }
            output.Error.Write("Stopped.\n");
            return Save(mock) ? ExitCode.Agree : ExitCode.Usage;
        }
        catch (MockStartException e) when (e.Finding is { } finding)
        {
            Tell([finding]);
            return ExitCode.Usage;
        }
    }

    private async Task WatchAsync(MockProvider mock, SpecWatch watch, CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(WatchInterval, Options.TimeProvider);
        try
        {
            while (await timer.WaitForNextTickAsync(cancellationToken).ConfigureAwait(false))
                if (watch.HasChanged())
                    Reload(mock, watch);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // This is how it ends.
        }
    }

    private void Reload(MockProvider mock, SpecWatch watch)
    {
        var contracts = SpecFiles.Load(SpecFiles.Find(Specs, out var faults), out var broken);
        if (!faults.IsEmpty || !broken.IsEmpty || contracts.IsEmpty)
        {
            Tell([.. faults, .. broken]);
            Write("A contract changed and cannot be used; the mock goes on with what it had.\n");
            return;
        }
        mock.Reload(contracts);
        _contracts = contracts;
        watch.Include(contracts);
        Tell(mock.Findings);
        Write($"A contract changed; {mock.Operations.Length} operation{(mock.Operations.Length == 1 ? "" : "s")} now.\n");
    }

    /// <summary>What options name and contracts lack.</summary>
    private ImmutableArray<Finding> Unknown(ImmutableArray<Contract> contracts)
    {
        string[] operations = [.. contracts.SelectMany(ExampleRequests.Names).Select(name => name.Operation)];
        string[] schemes = [.. contracts.SelectMany(contract => (contract.Find(Loading.JsonPointer.Parse("/components/securitySchemes")) as System.Text.Json.Nodes.JsonObject ?? []).Select(scheme => scheme.Key))];
        return
        [
            .. Options.Faults.Select(fault => fault.Operation).OfType<string>().Except(operations).Select(name => Missing("operation", name, operations)),
            .. Options.Credentials.Keys.Except(schemes).Select(name => Missing("security scheme", name, schemes)),
        ];
    }

    private static Finding Missing(string what, string name, string[] known) => Finding.Create(DiagnosticCatalog.InvalidUsage, null,
        $"there is no {what} '{Display.Value(name)}'{(NearNames.Sentence(name, known) is { Length: > 0 } near ? "." + near.TrimEnd('.') : "")}");

    private void Tell(MockExchange exchange)
    {
        if (exchange.Findings.IsEmpty)
            return;
        var url = TrafficRedaction.For(_contracts).Url(exchange.Exchange);
        Write($"{Display.Value(exchange.Exchange.Method)} {Display.Value(url)} -> {exchange.Exchange.Status?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "dropped"}\n{string.Concat(exchange.Findings.Select(finding => $"  {finding}\n"))}");
    }

    private void Tell(IEnumerable<Finding> findings)
    {
        foreach (var finding in findings)
            Write($"{finding}\n");
    }

    // Requests come on several threads at once.
    private void Write(string text)
    {
        lock (_writing)
            output.Error.Write(text);
    }

    private bool Save(MockProvider mock)
    {
        if (RecordFile is null)
            return true;
        try
        {
            mock.Recording.SaveHar(RecordFile);
            var count = mock.Recording.Exchanges.Length;
            output.Error.Write($"{count} exchange{(count == 1 ? "" : "s")} in '{Display.Value(RecordFile)}'.\n");
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Tell([Finding.Create(DiagnosticCatalog.OutputUnwritable, null, Display.Value(RecordFile), Display.Text(e.Message))]);
            return false;
        }
    }
}
