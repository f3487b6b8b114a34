using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Iqm.Contracts.Benchmarks.Mocking;

// Servers are measured from outside, each in a process of its own.
if (args is ["mock", ..])
    return await MockBenchmarks.RunAsync().ConfigureAwait(false);
if (args is ["bare", var port])
    return await BareServer.RunAsync(int.Parse(port, System.Globalization.CultureInfo.InvariantCulture)).ConfigureAwait(false);

if (args is ["har", .. var sizes])
{
    Iqm.Contracts.Benchmarks.HarVerification.Run(sizes);
    return;
}

if (args is ["ajv", var folder])
{
    await Iqm.Contracts.Benchmarks.AjvComparison.RunAsync(folder).ConfigureAwait(false);
    return;
}

// In one process: the ratios are what matters, and nothing has to be built for them.
var config = DefaultConfig.Instance.AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithWarmupCount(6).WithIterationCount(12));
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, config);
return 0;
