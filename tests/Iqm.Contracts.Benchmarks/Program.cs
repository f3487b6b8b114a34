using System.Globalization;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Iqm.Contracts.Benchmarks.Table;

switch (args)
{
    case ["table", .. var sections]:
        return await BenchmarkTable.RunAsync(sections).ConfigureAwait(false);
    // The peer of the mock: servers are measured from outside, each in a process of its own.
    case ["bare", var port]:
        return await BareServer.RunAsync(int.Parse(port, CultureInfo.InvariantCulture)).ConfigureAwait(false);
}

// In one process: the ratios are what matters, and nothing has to be built for them.
var config = DefaultConfig.Instance.AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithWarmupCount(6).WithIterationCount(12));
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, config);
return 0;
