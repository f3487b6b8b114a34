using System.Collections.Immutable;
using System.Text;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Exchanges.Har;
using Iqm.Contracts.Exchanges.Traffic;
using Iqm.Contracts.Files;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Testing.Mocking;

/// <summary>What was asked of a mock. Safe for several threads.</summary>
public sealed class MockRecording
{
    private readonly Lock _gate = new();
    private readonly Queue<MockExchange> _exchanges = new();
    private readonly int _limit;
    private readonly Func<IReadOnlyList<Contract>> _contracts;

    internal MockRecording(int limit, Func<IReadOnlyList<Contract>> contracts) => (_limit, _contracts) = (limit, contracts);

    /// <summary>The exchanges so far, oldest first; at most <see cref="MockOptions.MaxRecorded"/>.</summary>
    public ImmutableArray<MockExchange> Exchanges
    {
        get
        {
            lock (_gate)
                return [.. _exchanges];
        }
    }

    /// <summary>How many were forgotten because there were too many.</summary>
    public long Forgotten { get; private set; }

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _exchanges.Clear();
            Forgotten = 0;
        }
    }

    /// <summary>Fails unless every request conformed to its contract.</summary>
    /// <exception cref="MockAssertionException">Some did not; the message lists them with what is wrong.</exception>
    public void AssertConforming() => Fail("Not every request conforms to its contract", Exchanges.Where(exchange => !exchange.IsConforming).Select(Describe));

    /// <summary>Fails unless each of these operations was called, with a request that conforms.</summary>
    /// <param name="operations">operationIds, or method and path template where there is none.</param>
    /// <exception cref="MockAssertionException">Some were not; the message lists them, and what was called.</exception>
    public void AssertCalled(params IEnumerable<string> operations)
    {
        ArgumentNullException.ThrowIfNull(operations);
        var called = Exchanges.Where(exchange => exchange.IsConforming).Select(exchange => exchange.Operation).ToHashSet();
        var others = called.Count == 0 ? "nothing was" : $"called were {string.Join(", ", called.Select(Display.Value))}";
        Fail($"Not every expected operation was called; {others}", operations.Where(operation => !called.Contains(operation)).Select(operation => $"not called: {Display.Value(operation)}"));
    }

    /// <summary>Fails if anything else than these operations was called, or a path that no contract has.</summary>
    /// <param name="operations">operationIds, or method and path template where there is none; none at all: every documented operation is expected.</param>
    /// <exception cref="MockAssertionException">Something else was; the message lists it.</exception>
    public void AssertNoneUnexpected(params IEnumerable<string> operations)
    {
        ArgumentNullException.ThrowIfNull(operations);
        var expected = operations.ToHashSet();
        Fail("There were unexpected requests", Exchanges.Where(exchange => exchange.Operation is null || expected.Count > 0 && !expected.Contains(exchange.Operation)).Select(Describe));
    }

    /// <summary>Writes the exchanges as HAR 1.2, with secrets masked: <c>iqm-contracts verify</c> reads it.</summary>
    /// <param name="stream">Where to; stays open.</param>
    public void WriteHar(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var har = new HarWriter(TrafficRedaction.For(_contracts()));
        foreach (var exchange in Exchanges)
            har.Add(exchange.Exchange, exchange.Started, exchange.Took);
        har.Write(stream);
    }

    /// <summary>Writes the exchanges to a file, whole or not at all.</summary>
    /// <param name="path">The file; one that is there is replaced.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public void SaveHar(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        WholeFile.Write(path, WriteHar);
    }

    internal void Add(MockExchange exchange)
    {
        lock (_gate)
        {
            if (_exchanges.Count == _limit)
            {
                _exchanges.Dequeue();
                Forgotten++;
            }
            _exchanges.Enqueue(exchange);
        }
    }

    private void Fail(string what, IEnumerable<string> lines)
    {
        var found = lines.ToArray();
        if (found.Length == 0)
            return;
        var message = new StringBuilder(what).Append(':');
        foreach (var line in found)
            message.Append("\n- ").Append(line);
        if (Forgotten > 0)
            message.Append(System.Globalization.CultureInfo.InvariantCulture, $"\n({Forgotten} earlier exchanges were forgotten; raise MaxRecorded.)");
        throw new MockAssertionException(message.ToString());
    }

    private string Describe(MockExchange exchange)
    {
        var text = new StringBuilder();
        text.Append(Display.Value(exchange.Exchange.Method)).Append(' ').Append(Display.Value(TrafficRedaction.For(_contracts()).Url(exchange.Exchange)));
        if (exchange.Operation is { } operation)
            text.Append(" (").Append(Display.Value(operation)).Append(')');
        foreach (var finding in exchange.Findings)
            text.Append("\n    ").Append(finding);
        return text.ToString();
    }
}
