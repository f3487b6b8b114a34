using System.Globalization;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Iqm.Contracts.Benchmarks;
using Iqm.Contracts.Benchmarks.Mocking;

switch (args)
{
    // Servers are measured from outside, each in a process of its own.
    case ["mock", ..]:
        return await MockBenchmarks.RunAsync().ConfigureAwait(false);
    case ["bare", var port]:
        return await BareServer.RunAsync(int.Parse(port, CultureInfo.InvariantCulture)).ConfigureAwait(false);
    case ["har", .. var sizes]:
        HarVerification.Run(sizes);
        return 0;
    case ["ajv", var folder]:
        await AjvComparison.RunAsync(folder).ConfigureAwait(false);
        return 0;
    case ["pact", var folder]:
        await PactBenchmarks.RunAsync(folder).ConfigureAwait(false);
        return 0;
}

// In one process: the ratios are what matters, and nothing has to be built for them.
var config = DefaultConfig.Instance.AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithWarmupCount(6).WithIterationCount(12));
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, config);
return 0;
