using System.Collections.Frozen;
using System.Globalization;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Exchanges;
using Iqm.Contracts.Loading;
using Iqm.Contracts.Mocking;
using Iqm.Contracts.Mocking.Failures;
using Iqm.Contracts.Mocking.Flows;

namespace Iqm.Contracts.Testing.Mocking;

/// <summary>What a mock does with a request, however that comes and its answer goes.</summary>
internal sealed class MockCore
{
    private readonly MockRules _rules;
    private readonly FaultScript _faults;
    private volatile MockEngine _engine;
    private volatile IReadOnlyList<Contract> _contracts;

    public MockCore(IReadOnlyList<Contract> contracts, MockOptions options)
    {
        (_contracts, Options) = (contracts, options);
        _rules = new MockRules
        {
            Clock = options.TimeProvider,
            Seed = options.Seed,
            IsDynamic = options.Dynamic,
            Credentials = options.Credentials.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal),
            Flows = options.Stateful ? new MockFlows() : null,
        };
        _faults = new FaultScript(options.Faults);
        _engine = MockEngine.Create(contracts, _rules);
        Recording = new MockRecording(options.MaxRecorded, () => _contracts);
        IsWatched = options.MaxRecorded > 0 || options.OnExchange is not null;
    }

    public MockOptions Options { get; }

    public MockEngine Engine => _engine;

    public MockRecording Recording { get; }

    /// <summary>Whether anybody wants to know of exchanges.</summary>
    public bool IsWatched { get; }

    /// <summary>Answers by other contracts from now on; what is remembered stays.</summary>
    public void Reload(IReadOnlyList<Contract> contracts)
    {
        _engine = MockEngine.Create(contracts, _rules);
        _contracts = contracts;
    }

    /// <summary>Answers a request. Never throws: what goes wrong here is an answer as well.</summary>
    public MockReply Answer(Exchange request)
    {
        var engine = _engine;
        try
        {
            if (_faults.IsEmpty)
                return new MockReply(engine.Answer(request), null);
            var fault = _faults.Next(engine.OperationOf(request));
            var answer = fault?.Status is { } status ? Failing(engine, request, status) : engine.Answer(request);
            if (fault?.MediaType is { } mediaType)
                answer = answer with { Headers = [new HeaderField("Content-Type", mediaType), .. answer.Headers.Where(header => !header.Name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase))] };
            return new MockReply(answer, fault);
        }
        // A mistake of the mock must not end it: the client is told, and the next request is answered.
#pragma warning disable CA1031 // Do not catch general exception types
        catch (Exception e)
#pragma warning restore CA1031
        {
            var finding = Finding.Create(DiagnosticCatalog.Fault, null, e.GetType().Name, Display.Value(e.Message));
            return new MockReply(new MockAnswer
            {
                Status = 500,
                Headers = [new HeaderField("Content-Type", ProblemDetails.MediaType), FindingsField.Of([finding])!.Value],
                Body = ProblemDetails.Write(500, [FailureReason.Of(finding)]),
                Findings = [finding],
            }, null);
        }
    }

    /// <summary>Tells those who want to know.</summary>
    public void Watch(Exchange request, in MockReply reply, DateTimeOffset started, TimeSpan took)
    {
        var (answer, fault) = reply;
        var isDropped = fault?.Transfer == MockTransfer.Dropped;
        var exchange = new MockExchange
        {
            Exchange = request with
            {
                Status = isDropped ? null : answer.Status,
                ResponseHeaders = isDropped ? [] : answer.Headers,
                ResponseBody = isDropped || fault?.Transfer == MockTransfer.Truncated ? null : answer.Body,
                ResponseBodyOmitted = fault?.Transfer == MockTransfer.Truncated,
            },
            Contract = answer.Contract,
            Operation = answer.Operation,
            Findings = answer.Findings,
            Fault = fault,
            Started = started,
            Took = took,
        };
        if (Options.MaxRecorded > 0)
            Recording.Add(exchange);
        Options.OnExchange?.Invoke(exchange);
    }

    private static MockAnswer Failing(MockEngine engine, Exchange request, int status)
    {
        var answer = engine.Fail(request, status, string.Create(CultureInfo.InvariantCulture, $"The mock was told to answer this call with {status}."));
        var needsRetry = answer.Status == status && status is 429 or 503 && !answer.Headers.Any(header => header.Name.Equals("Retry-After", StringComparison.OrdinalIgnoreCase));
        return needsRetry ? answer with { Headers = answer.Headers.Add(new HeaderField("Retry-After", "1")) } : answer;
    }
}
