using System.Collections.Immutable;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Exchanges.Traffic;
using Iqm.Contracts.Exchanges;
using Iqm.Contracts.Exchanges.Routing;
using Iqm.Contracts.Exchanges.Rules;
using Iqm.Contracts.Loading;
using Iqm.Contracts.Mocking.Failures;
using Iqm.Contracts.Samples;
using Iqm.Contracts.Schemas;

namespace Iqm.Contracts.Mocking;

/// <summary>Answers requests as providers would that keep to their contracts. Safe for several threads; knows no socket.</summary>
internal sealed partial class MockEngine
{
    // Seeds of bodies that are generated once for each operation, apart from those of single answers.
    private const long TemplateStream = long.MinValue;

    private readonly ExchangeVerifier _verifier;
    private readonly MockRules _rules;
    private readonly Arrangements _arranged;
    private readonly Dictionary<OperationEntry, MockOperation> _operations = [];
    private readonly Dictionary<Contract, FailureShapes> _failures = [];
    private readonly Lazy<ImmutableArray<Finding>> _findings;
    private readonly Lazy<TrafficRedaction> _redaction;
    private long _count;

    private MockEngine(IReadOnlyList<Contract> contracts, MockRules rules)
    {
        (_rules, _arranged) = (rules, rules.Arranged);
        _redaction = new(() => TrafficRedaction.For(contracts));
        _verifier = ExchangeVerifier.Create(contracts, new ExchangeVerifierOptions { Parts = ExchangeParts.Request });
        foreach (var group in _verifier.Operations.GroupBy(entry => entry.Context.Contract))
        {
            var shapes = new SampleShapes(group.Key, SchemaDirection.Response);
            var failure = _failures[group.Key] = new FailureShapes(group.Key, shapes, group.Select(entry => entry.Rules));
            foreach (var entry in group)
                _operations.Add(entry, new MockOperation(entry, shapes, failure, SampleRandom.Of(rules.Seed, TemplateStream + _operations.Count)));
        }
        Operations = [.. _operations.Values];
        _findings = new(() => [.. Operations.SelectMany(operation => operation.Findings), .. RouteClashes.Of(Operations.Select(operation => operation.Entry))]);
    }

    /// <summary>All operations, contract by contract, in document order.</summary>
    public ImmutableArray<MockOperation> Operations { get; }

    /// <summary>What in the contracts stands in the way of a mock: examples that do not conform, operations of two contracts at one path. Found when first asked for.</summary>
    public ImmutableArray<Finding> Findings => _findings.Value;

    /// <exception cref="ArgumentException">There is no contract.</exception>
    public static MockEngine Create(IReadOnlyList<Contract> contracts, MockRules rules) => new(contracts, rules);

    /// <summary>Answers one request.</summary>
    /// <param name="request">Without a response.</param>
    public MockAnswer Answer(Exchange request)
    {
        var preference = Preference.Of(ref request);
        var result = _verifier.Verify(request, out var match);
        if (match.Operation is not { } entry)
            return Unmatched(request, match, Shown(result.Findings, request));
        var operation = _operations[entry];
        preference = _arranged.For(operation.Name, preference);
        var random = preference.Seed is { } seed ? SampleRandom.Of(seed, 0) : SampleRandom.Of(_rules.Seed, Interlocked.Increment(ref _count));
        var findings = Shown(result.Findings, request);
        if (!HasErrors(findings) && (_rules.Credentials.Count > 0 || _rules.Flows is not null) && CredentialCheck.Run(operation, request, match, _rules) is { } refused)
            findings = findings.Add(refused);
        var answer = HasErrors(findings) ? Refuse(operation, findings, random)
            : _rules.Flows is not null && preference.AsksForNothing && Flow(operation, request, match, random) is { } flowed ? flowed
            : Prefer(operation, request, match, preference, random);
        return Finished(answer, request, findings);
    }

    // Findings go into bodies, header fields, logs and recordings.
    private ImmutableArray<Finding> Shown(ImmutableArray<Finding> findings, Exchange request)
    {
        if (findings.IsDefaultOrEmpty)
            return findings;
        var secrets = _redaction.Value.SecretsOf(request, withBodies: false);
        return [.. findings.Select(finding => _redaction.Value.Show(finding, secrets))];
    }

    /// <summary>Has an operation answer with one of its examples from now on, instead of what it would answer a request that conforms; null ends it.</summary>
    /// <exception cref="ArgumentException">There is no such operation or example; the message lists those there are.</exception>
    public void Arrange(string operation, string? example)
    {
        var examples = Named(operation).SelectMany(one => one.Responses).SelectMany(response => response.Contents).SelectMany(content => content.Examples).Select(one => one.Name).ToHashSet();
        if (example is not null && !examples.Contains(example))
            throw new ArgumentException($"The operation '{Display.Value(operation)}' has no example '{Display.Value(example)}' that conforms; there are: {Listed(examples)}.", nameof(example));
        _arranged.Set(operation, example);
    }

    /// <summary>The operations of a name; there are several if contracts have the same.</summary>
    /// <exception cref="ArgumentException">There is none; the message lists those there are.</exception>
    public ImmutableArray<MockOperation> Named(string operation)
    {
        var named = Operations.Where(one => one.Name == operation).ToImmutableArray();
        return named.IsEmpty ? throw new ArgumentException($"There is no operation '{Display.Value(operation)}'; there are: {Listed(Operations.Select(one => one.Name))}.", nameof(operation)) : named;
    }

    /// <summary>The name of the operation that a request leads to; null when there is none.</summary>
    public string? OperationOf(Exchange request)
    {
        _ = Preference.Of(ref request);
        _verifier.Verify(request, out var match);
        return match.Operation?.Name;
    }

    /// <summary>Answers with a failure of some status, for instance because the provider is said to be overloaded.</summary>
    /// <param name="request">The request.</param>
    /// <param name="status">The status.</param>
    /// <param name="reason">Why, as a sentence.</param>
    public MockAnswer Fail(Exchange request, int status, string reason)
    {
        _ = Preference.Of(ref request);
        var result = _verifier.Verify(request, out var match);
        if (match.Operation is not { } entry)
            return Unmatched(request, match, Shown(result.Findings, request));
        var answer = Failure(_operations[entry], status, [new FailureReason(null, reason, null)], SampleRandom.Of(_rules.Seed, Interlocked.Increment(ref _count)));
        return Finished(answer, request, Shown(result.Findings, request));
    }

    /// <summary>Refuses a request whose body cannot be had.</summary>
    /// <param name="request">What is known of it.</param>
    /// <param name="status">413, 415 or 400.</param>
    /// <param name="finding">Why; it is one of the body.</param>
    public MockAnswer Refuse(Exchange request, int status, Finding finding)
    {
        finding = finding with { Part = ExchangePart.RequestBody };
        _verifier.Verify(request, out var match);
        var (mediaType, body) = match.Operation is { } entry && _operations[entry] is var operation
            ? operation.Failures.Write(operation.Find(status), status, [FailureReason.Of(finding)], new SampleRandom(0))
            : FailuresOf(match)?.Write(null, status, [FailureReason.Of(finding)], new SampleRandom(0)) ?? (ProblemDetails.MediaType, ProblemDetails.Write(status, [FailureReason.Of(finding)]));
        return Finished(new MockAnswer { Status = status, Headers = [new HeaderField("Content-Type", mediaType)], Body = body, Contract = match.Operation?.Context.Contract.Name, Operation = match.Operation?.Name }, request, [finding]);
    }

    private MockAnswer Unmatched(Exchange request, in RouteMatch match, ImmutableArray<Finding> findings)
    {
        var status = findings.Any(finding => finding.Code == DiagnosticCatalog.UrlInvalid.Code) ? 400 : match.Others is { Count: > 0 } ? 405 : 404;
        FailureReason[] reasons = [.. findings.Select(FailureReason.Of)];
        var (mediaType, body) = FailuresOf(match)?.Write(null, status, reasons, new SampleRandom(0)) ?? (ProblemDetails.MediaType, ProblemDetails.Write(status, reasons));
        ImmutableArray<HeaderField> headers = [new HeaderField("Content-Type", mediaType)];
        if (status == 405)
            headers = headers.Add(new HeaderField("Allow", string.Join(", ", match.Others!.SelectMany(other => other.Operations).SelectMany(operation => operation.Method == "GET" ? (string[])["GET", "HEAD"] : [operation.Method]).Distinct())));
        return Finished(new MockAnswer { Status = status, Headers = headers, Body = body }, request, findings);
    }

    /// <summary>How the provider says no whose path it is, or the only one there is; null when that is not known.</summary>
    private FailureShapes? FailuresOf(in RouteMatch match) =>
        match.Others is { Count: > 0 } others ? _failures[others[0].Operations[0].Context.Contract] : _failures.Count == 1 ? _failures.Values.First() : null;

    private static MockAnswer Finished(MockAnswer answer, Exchange request, ImmutableArray<Finding> findings)
    {
        var isHead = answer.Body is not null && request.Method.Equals("HEAD", StringComparison.OrdinalIgnoreCase);
        if (findings.IsEmpty && !isHead)
            return answer;
        return answer with
        {
            Body = isHead ? null : answer.Body,
            Findings = findings,
            Headers = FindingsField.Of(findings) is { } field ? answer.Headers.Add(field) : answer.Headers,
        };
    }

    private static string Listed(IEnumerable<string> names) => string.Join(", ", names.Where(name => name.Length > 0).Select(Display.Value)) is { Length: > 0 } list ? list : "none";

    private static bool HasErrors(ImmutableArray<Finding> findings)
    {
        foreach (var finding in findings)
            if (finding.Severity == Severity.Error)
                return true;
        return false;
    }
}
