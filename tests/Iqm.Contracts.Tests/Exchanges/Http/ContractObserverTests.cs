using System.Diagnostics.Metrics;
using Iqm.Contracts.Exchanges.Http;
using Microsoft.Extensions.Logging;

namespace Iqm.Contracts.Tests.Exchanges.Http;

/// <summary>The handler as production uses it.</summary>
public sealed class ContractObserverTests : IDisposable
{
    private static readonly CancellationToken Token = TestContext.Current.CancellationToken;

    private readonly Events _log = new();
    private readonly Counts _counts = new();

    public void Dispose() => _counts.Dispose();

    private ContractObserver Observer(ContractObserverOptions? options = null) => new(Exchanging.Judge, options ?? new ContractObserverOptions { SampleRate = 1 }, _log, _counts);

    private static async Task<string> Call(ContractObserver observer, HttpContent? sent, Func<HttpRequestMessage, HttpResponseMessage> server)
    {
        using var client = Exchanging.Client(new ContractVerifyingHandler(observer), server);
        using var request = Exchanging.Post(sent);
        using var response = await client.SendAsync(request, Token);
        return await response.Content.ReadAsStringAsync(Token);
    }

    [Fact]
    public async Task A_violation_is_counted_and_logged_and_the_caller_sees_nothing_of_it()
    {
        await using (var observer = Observer())
            Assert.Equal("""{"id":"SECRET-1"}""", await Call(observer, Exchanging.Body("""{"password":"SECRET-2"}"""), _ => Exchanging.Json("""{"id":"SECRET-1"}""")));
        Assert.Equal(
            [
                "Warning 3501: IQMC3004 Required member missing: api op 200 request.body  #/paths/~1things/post/requestBody/content/application~1json/schema",
                "Warning 3501: IQMC3002 Wrong type: api op 200 response.body /id #/paths/~1things/post/responses/200/content/application~1json/schema/properties/id",
            ], _log.All);
        Assert.Equal(
            [
                "iqm.contracts.exchanges 1 contract=api operation=op status=200 verdict=violates",
                "iqm.contracts.findings 1 code=IQMC3004 severity=error contract=api operation=op",
                "iqm.contracts.findings 1 code=IQMC3002 severity=error contract=api operation=op",
            ], _counts.All);
    }

    [Fact]
    public async Task A_conforming_exchange_is_counted_only()
    {
        await using (var observer = Observer())
            await Call(observer, null, _ => Exchanging.Json("""{"id":1}"""));
        Assert.Empty(_log.All);
        Assert.Equal(["iqm.contracts.exchanges 1 contract=api operation=op status=200 verdict=conforms"], _counts.All);
    }

    [Fact]
    public async Task A_body_is_handed_out_as_it_arrives()
    {
        await using var observer = Observer();
        var body = new Exchanging.Trickle("""{"id":1}""");
        using var client = Exchanging.Client(new ContractVerifyingHandler(observer), _ => Exchanging.Json(body));
        using var request = Exchanging.Post(null);
        using var response = await client.SendAsync(request, Token);
        await using var stream = await response.Content.ReadAsStreamAsync(Token);
        Assert.Equal(0, body.Taken);
        for (var i = 1; i <= 3; i++)
        {
            Assert.Equal(1, await stream.ReadAsync(new byte[100], Token));
            Assert.Equal(i, body.Taken);
        }
    }

    [Fact]
    public async Task Of_a_body_that_was_not_read_to_the_end_nothing_is_said()
    {
        await using (var observer = Observer())
        {
            using var client = Exchanging.Client(new ContractVerifyingHandler(observer), _ => Exchanging.Json(new Exchanging.Trickle("""{"id":"wrong"}""")));
            using var request = Exchanging.Post(Exchanging.Body("{}"));
            using var response = await client.SendAsync(request, Token);
            await using var stream = await response.Content.ReadAsStreamAsync(Token);
            await stream.ReadExactlyAsync(new byte[3], Token);
        }
        Assert.Equal(["Warning 3501: IQMC3004 Required member missing: api op 200 request.body  #/paths/~1things/post/requestBody/content/application~1json/schema"], _log.All);
    }

    [Fact]
    public async Task A_body_that_is_too_large_is_counted_and_left_out()
    {
        await using (var observer = Observer(new ContractObserverOptions { SampleRate = 1, MaxBodyBytes = 8 }))
            Assert.Equal("""{"id":"wrong"}""", await Call(observer, null, _ => Exchanging.Json("""{"id":"wrong"}""")));
        Assert.Empty(_log.All);
        Assert.Equal(["iqm.contracts.exchanges 1 contract=api operation=op status=200 verdict=conforms", "iqm.contracts.bodies_left_out 1"], _counts.All);
    }

    [Fact]
    public async Task What_comes_when_too_many_wait_is_counted_and_dropped()
    {
        using var entered = new SemaphoreSlim(0);
        using var go = new SemaphoreSlim(0);
        _log.Block = () =>
        {
            entered.Release();
            go.Wait(Token);
        };
        await using (var observer = Observer(new ContractObserverOptions { SampleRate = 1, QueueLength = 2 }))
        {
            await Call(observer, null, _ => Exchanging.Json("{}"));
            await entered.WaitAsync(Token);
            for (var i = 0; i < 5; i++)
                await Call(observer, null, _ => Exchanging.Json("{}"));
            _log.Block = null;
            go.Release();
        }
        Assert.Equal((3, 3), (_counts.All.Count(line => line.StartsWith("iqm.contracts.exchanges", StringComparison.Ordinal)), _counts.All.Count(line => line == "iqm.contracts.dropped 1")));
    }

    [Fact]
    public async Task Disposal_waits_no_longer_than_it_may()
    {
        using var entered = new SemaphoreSlim(0);
        using var go = new SemaphoreSlim(0);
        _log.Block = () =>
        {
            entered.Release();
            go.Wait(Token);
        };
        var observer = Observer(new ContractObserverOptions { SampleRate = 1, DrainTime = TimeSpan.Zero });
        await Call(observer, null, _ => Exchanging.Json("{}"));
        await entered.WaitAsync(Token);
        await observer.DisposeAsync();
        go.Release();
    }

    [Fact]
    public async Task A_fault_of_the_observer_is_counted_and_does_not_reach_the_caller()
    {
        _log.Block = () => throw new InvalidOperationException("SECRET");
        await using (var observer = Observer())
            Assert.Equal("{}", await Call(observer, null, _ => Exchanging.Json("{}")));
        Assert.Equal("iqm.contracts.failures 1", _counts.All[^1]);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0.25, 250)]
    [InlineData(1, 1000)]
    public void The_share_of_requests_is_kept(double rate, int expected)
    {
        using var observer = Observer(new ContractObserverOptions { SampleRate = rate });
        Assert.InRange(Enumerable.Range(0, 1000).Count(_ => observer.IsNextChosen()), expected - 2, expected + 2);
    }

    [Fact]
    public void Chance_may_come_from_outside()
    {
        var numbers = new Queue<double>([0.1, 0.9, 0.49, 0.5]);
        using var observer = Observer(new ContractObserverOptions { SampleRate = 0.5, Chance = numbers.Dequeue });
        Assert.Equal([true, false, true, false], Enumerable.Range(0, 4).Select(_ => observer.IsNextChosen()));
    }

    [Fact]
    public async Task A_request_that_is_not_chosen_costs_nothing()
    {
        using var observer = Observer(new ContractObserverOptions { SampleRate = 0.5, Chance = () => 0.9 });
        using var answer = new HttpResponseMessage();
        var done = Task.FromResult(answer);
        using var with = new HttpMessageInvoker(new ContractVerifyingHandler(observer) { InnerHandler = new Immediate(done) });
        using var request = Exchanging.Post(null);
        var before = 0L;
        for (var i = 0; i < 200; i++)
        {
            if (i == 100)
                before = GC.GetAllocatedBytesForCurrentThread();
            Assert.True(ReferenceEquals(done, with.SendAsync(request, Token)));
        }
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        await done;
    }

    [Theory]
    [InlineData(-0.1, 1, 1)]
    [InlineData(double.NaN, 1, 1)]
    [InlineData(0.1, 0, 1)]
    [InlineData(0.1, 1, -1)]
    public void Options_out_of_range_are_refused(double rate, int queue, int bytes) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Observer(new ContractObserverOptions { SampleRate = rate, QueueLength = queue, MaxBodyBytes = bytes }));

    private sealed class Immediate(Task<HttpResponseMessage> answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => answer;
    }

    private sealed class Events : ILogger<ContractObserver>
    {
        private readonly List<string> _all = [];

        public IReadOnlyList<string> All
        {
            get
            {
                lock (_all)
                    return [.. _all];
            }
        }

        public Action? Block { get; set; }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            lock (_all)
                _all.Add($"{logLevel} {eventId.Id}: {formatter(state, exception).Replace("(null)", "", StringComparison.Ordinal)}");
            if (logLevel == LogLevel.Warning)
                Block?.Invoke();
        }
    }

    /// <summary>Makes meters, and keeps what they measure.</summary>
    private sealed class Counts : IMeterFactory
    {
        private readonly MeterListener _listener = new();
        private readonly List<string> _all = [];
        private readonly List<Meter> _meters = [];

        public Counts()
        {
            _listener.InstrumentPublished = (instrument, listener) =>
            {
                if (ReferenceEquals(instrument.Meter.Scope, this))
                    listener.EnableMeasurementEvents(instrument);
            };
            _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) =>
            {
                lock (_all)
                    _all.Add(string.Join(' ', [instrument.Name, $"{value}", .. tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}")]));
            });
            _listener.Start();
        }

        public IReadOnlyList<string> All
        {
            get
            {
                lock (_all)
                    return [.. _all];
            }
        }

        public Meter Create(MeterOptions options)
        {
            options.Scope = this;
            var meter = new Meter(options);
            _meters.Add(meter);
            return meter;
        }

        public void Dispose()
        {
            _listener.Dispose();
            foreach (var meter in _meters)
                meter.Dispose();
        }
    }
}
