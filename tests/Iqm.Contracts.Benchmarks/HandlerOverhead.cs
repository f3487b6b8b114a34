using BenchmarkDotNet.Attributes;
using Iqm.Contracts.Exchanges.Http;
using Iqm.Contracts.Exchanges.Traffic;
using Iqm.Contracts.Loading;
using Iqm.Contracts.TestSupport;

namespace Iqm.Contracts.Benchmarks;

/// <summary>What the handler adds to a request that is not sampled: against a handler that only passes requests on.</summary>
[MemoryDiagnoser(displayGenColumns: false)]
public class HandlerOverhead : IDisposable
{
    private readonly HttpRequestMessage _request = new(HttpMethod.Get, "https://app.iqm.com/api/v3/ua/logout");
    private readonly HttpMessageInvoker _plain = new(new PassingHandler { InnerHandler = new ImmediateHandler() });
    private HttpMessageInvoker _observed = null!;
    private ContractObserver _observer = null!;

    /// <summary>Observes one request of a hundred, none of which is sent here.</summary>
    [GlobalSetup]
    public void SetUp()
    {
        var contract = ContractLoader.Load(Path.Combine(RepositoryPaths.Root, "specs", "iqm")).Contract!;
        _observer = new ContractObserver(new ExchangeJudge([contract]), new ContractObserverOptions { SampleRate = 0.01, Chance = () => 0.5 });
        _observed = new HttpMessageInvoker(new ContractVerifyingHandler(_observer) { InnerHandler = new ImmediateHandler() });
    }

    /// <summary>A handler that only passes requests on.</summary>
    [Benchmark(Baseline = true, Description = "a handler that does nothing")]
    public Task<HttpResponseMessage> Plain() => _plain.SendAsync(_request, CancellationToken.None);

    /// <summary>The handler, with a request that is not sampled.</summary>
    [Benchmark(Description = "ContractVerifyingHandler, not sampled")]
    public Task<HttpResponseMessage> NotSampled() => _observed.SendAsync(_request, CancellationToken.None);

    /// <summary>Ends the observer.</summary>
    [GlobalCleanup]
    public void Dispose()
    {
        _request.Dispose();
        _plain.Dispose();
        _observed?.Dispose();
        _observer?.Dispose();
        GC.SuppressFinalize(this);
    }

    private sealed class PassingHandler : DelegatingHandler;

    private sealed class ImmediateHandler : HttpMessageHandler
    {
        private readonly Task<HttpResponseMessage> _answer = Task.FromResult(new HttpResponseMessage());

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => _answer;
    }
}
