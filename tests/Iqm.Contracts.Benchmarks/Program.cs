using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

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
