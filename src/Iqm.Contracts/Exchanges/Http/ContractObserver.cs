using System.Diagnostics.Metrics;
using System.Threading.Channels;
using Iqm.Contracts.Exchanges.Traffic;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Iqm.Contracts.Exchanges.Http;

/// <summary>Judges a share of a process's exchanges in the background, and tells metrics and a log what it found: codes and places, never values.</summary>
/// <remarks>One for a process, registered as a singleton and disposed with it. Handlers give it exchanges; nothing that happens here reaches them.</remarks>
public sealed class ContractObserver : IDisposable, IAsyncDisposable
{
    private readonly ExchangeJudge _judge;
    private readonly ContractObserverOptions _options;
    private readonly ILogger _logger;
    private readonly ObserverMetrics _metrics;
    private readonly Sampler _sampler;
    private readonly Channel<Observation> _queue;
    private readonly Lazy<Task> _worker;
    private int _isDisposed;
    private volatile bool _isStopped;

    /// <summary>Begins to observe.</summary>
    /// <param name="judge">Judges.</param>
    /// <param name="options">How much; null for the defaults.</param>
    /// <param name="logger">Gets an event for each finding; null for none.</param>
    /// <param name="meters">Makes the meter <c>Iqm.Contracts</c>; null for one of the observer's own.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public ContractObserver(ExchangeJudge judge, ContractObserverOptions? options = null, ILogger<ContractObserver>? logger = null, IMeterFactory? meters = null)
    {
        ArgumentNullException.ThrowIfNull(judge);
        _judge = judge;
        _options = options ?? new ContractObserverOptions();
        _options.Check();
        _logger = logger ?? (ILogger)NullLogger.Instance;
        _metrics = new ObserverMetrics(meters);
        _sampler = new Sampler(_options.SampleRate, _options.Chance);
        _queue = Channel.CreateBounded<Observation>(new BoundedChannelOptions(_options.QueueLength) { SingleReader = true });
        // A process in which nothing is chosen has no task for it.
        _worker = new Lazy<Task>(() => Task.Run(RunAsync));
    }

    internal int MaxBodyBytes => _options.MaxBodyBytes;

    internal bool IsNextChosen() => _sampler.IsNextChosen() && _isDisposed == 0;

    /// <summary>Takes an exchange, or counts it when too many wait.</summary>
    internal void Post(Observation observation)
    {
        if (_queue.Writer.TryWrite(observation))
            _ = _worker.Value;
        else
            _metrics.Dropped();
    }

    /// <summary>Judges what waits, for <see cref="ContractObserverOptions.DrainTime"/> at most, and ends.</summary>
    public void Dispose()
    {
        if (!Close())
            return;
        Drain().Wait();
        End();
    }

    /// <summary>Judges what waits, for <see cref="ContractObserverOptions.DrainTime"/> at most, and ends.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!Close())
            return;
        await Drain().ConfigureAwait(false);
        End();
    }

    private bool Close() => Interlocked.Exchange(ref _isDisposed, 1) == 0 && (_queue.Writer.TryComplete() || true);

    private Task Drain() => _worker.IsValueCreated ? Task.WhenAny(_worker.Value, Task.Delay(_options.DrainTime)) : Task.CompletedTask;

    private void End()
    {
        _isStopped = true;
        _metrics.Dispose();
    }

    private async Task RunAsync()
    {
        while (await _queue.Reader.WaitToReadAsync().ConfigureAwait(false))
            while (_queue.Reader.TryRead(out var observation))
                if (_isStopped)
                    _metrics.Dropped();
                else
                    Judge(observation);
    }

    private void Judge(Observation observation)
    {
        // Whatever fails here is the observer's own matter, and must not end it.
#pragma warning disable CA1031 // Do not catch general exception types
        try
        {
            var exchange = _judge.Judge("HttpClient", observation.Entry());
            _metrics.Judged(exchange);
            if (observation.IsTooLarge)
                _metrics.BodyLeftOut();
            ObserverLog.Write(_logger, exchange);
        }
        catch (Exception e)
        {
            _metrics.Failed();
            ObserverLog.Failed(_logger, e.GetType().Name);
        }
#pragma warning restore CA1031
    }
}
