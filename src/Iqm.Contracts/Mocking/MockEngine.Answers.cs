using System.Collections.Immutable;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Exchanges;
using Iqm.Contracts.Exchanges.Routing;
using Iqm.Contracts.Mocking.Failures;
using Iqm.Contracts.Mocking.Flows;
using Iqm.Contracts.Mocking.Templates;
using Iqm.Contracts.Samples;

namespace Iqm.Contracts.Mocking;

internal sealed partial class MockEngine
{
    private static MockAnswer Refuse(MockOperation operation, ImmutableArray<Finding> findings, SampleRandom random)
    {
        var status = RefusalStatus.Of(operation, findings);
        var answer = Failure(operation, status, [.. RefusalStatus.Told(findings).Select(FailureReason.Of)], random);
        return status == 401 ? answer with { Headers = answer.Headers.AddRange(CredentialCheck.Challenges(operation)) } : answer;
    }

    /// <summary>A failure in the provider's shape.</summary>
    private static MockAnswer Failure(MockOperation operation, int status, IReadOnlyList<FailureReason> reasons, SampleRandom random)
    {
        var response = operation.Find(status);
        var answer = new MockAnswer { Status = status, Contract = operation.Contract, Operation = operation.Name };
        if (response is { Contents.Length: 0 })
            return answer with { Headers = response.Headers(null, ref random) };
        var (mediaType, body) = operation.Failures.Write(response, status, reasons, random);
        return answer with { Headers = response?.Headers(mediaType, ref random) ?? [new HeaderField("Content-Type", mediaType)], Body = body };
    }

    private MockAnswer Prefer(MockOperation operation, Exchange request, in RouteMatch match, Preference preference, SampleRandom random)
    {
        var status = preference.Code;
        var response = status is { } code ? operation.Find(code) : operation.Usual;
        if (status is null && preference.Example is { } wanted && response?.Contents.SelectMany(content => content.Examples).Any(example => example.Name == wanted) != true)
            response = Array.Find(operation.Responses, other => other.Contents.Any(content => content.Examples.Any(example => example.Name == wanted))) ?? response;
        if (response is null || status is < 200 or > 599)
            return Unavailable(operation, status is null ? "a response" : $"the status {status}", operation.Responses.Select(one => one.Rule.Key), random);
        status ??= response.Status;
        if (!MockResponse.HasBody(status.Value) || response.Content(request.RequestHeaders) is not { } content)
            return new MockAnswer { Status = status.Value, Headers = response.Headers(null, ref random), Contract = operation.Contract, Operation = operation.Name };
        if (preference.Example is { } name)
        {
            var example = Array.Find(content.Examples, one => one.Name == name);
            return example is null ? Unavailable(operation, $"the example '{Display.Value(name)}'", response.Contents.SelectMany(one => one.Examples).Select(one => one.Name), random)
                : Shown(operation, response, content, example, status.Value, request, match, random);
        }
        var usual = preference.Dynamic ?? _rules.IsDynamic ? null : content.Usual;
        if (usual is not null && (status == response.Status || content.Allows(status.Value, usual.Template.Constant)))
            return Shown(operation, response, content, usual, status.Value, request, match, random);
        var body = content.Generate(status.Value, new SampleRandom(random.Next())) ?? content.Usual?.Template.Constant;
        return body is null ? Impossible(operation, response, random) : Made(operation, response, content, status.Value, body.Value, ref random);
    }

    /// <summary>An example, with what is new in it and what the request said.</summary>
    private MockAnswer Shown(MockOperation operation, MockResponse response, MockContent content, MockExample example, int status, Exchange request, in RouteMatch match, SampleRandom random)
    {
        var template = example.Template;
        if (template.IsConstant)
        {
            if (example.Constant is { } known && known.Status == status)
                return known;
            var answer = Made(operation, response, content, status, template.Constant, ref random);
            if (response.HasConstantHeaders)
                example.Constant = answer;
            return answer;
        }
        var names = operation.Templates.Inputs;
        var inputs = template.Reflects ? new RequestInput[names.Count] : [];
        if (template.Reflects)
            RequestInputs.Read(names, request, match, inputs);
        var context = new TemplateContext { Random = random, Now = _rules.Clock.GetUtcNow(), Inputs = inputs };
        var body = template.Render(ref context);
        var conforms = content.Allows(status, body);
        // What a request may say, the response need not allow.
        if (!conforms && template.Reflects)
        {
            context = new TemplateContext { Random = random, Now = context.Now };
            body = template.Render(ref context);
            conforms = content.Allows(status, body);
        }
        return Made(operation, response, content, status, conforms ? body : template.Constant, ref context.Random);
    }

    private static MockAnswer Made(MockOperation operation, MockResponse response, MockContent content, int status, ReadOnlyMemory<byte> body, ref SampleRandom random) =>
        new() { Status = status, Headers = response.Headers(content.MediaType, ref random), Body = body, Contract = operation.Contract, Operation = operation.Name };

    /// <remarks>Prism answers so with 404, too.</remarks>
    private static MockAnswer Unavailable(MockOperation operation, string wanted, IEnumerable<string> known, SampleRandom random)
    {
        var names = string.Join(", ", known.Where(name => name.Length > 0).Select(Display.Value));
        var finding = Finding.Create(DiagnosticCatalog.MockPreferenceUnknown, operation.Entry.Context.Contract.Locate(operation.Entry.Pointer), wanted, names.Length == 0 ? "nothing" : names);
        return Coded(operation, 404, finding, random);
    }

    private static MockAnswer Impossible(MockOperation operation, MockResponse response, SampleRandom random) =>
        Coded(operation, 500, Finding.Create(DiagnosticCatalog.MockResponseImpossible, operation.Entry.Context.Contract.Locate(response.Rule.Pointer), Display.Value(response.Rule.Key)), random);

    private static MockAnswer Coded(MockOperation operation, int status, Finding finding, SampleRandom random)
    {
        finding = finding with { Operation = operation.Name };
        var (mediaType, body) = operation.Failures.Write(null, status, [FailureReason.Of(finding)], random);
        return new MockAnswer
        {
            Status = status,
            Headers = [new HeaderField("Content-Type", mediaType), FindingsField.Of([finding])!.Value],
            Body = body,
            Contract = operation.Contract,
            Operation = operation.Name,
            Findings = [finding],
        };
    }

    private MockAnswer? Flow(MockOperation operation, Exchange request, in RouteMatch match, SampleRandom random)
    {
        var asked = new FlowRequest(operation, request, match, _rules.Clock.GetUtcNow(), new SampleRandom(random.Next()));
        lock (_rules.Flows!.Gate)
            return _rules.Flows.Handle(asked) is { } result ? Flowed(operation, request, match, random, result) : null;
    }

    private MockAnswer Flowed(MockOperation operation, Exchange request, in RouteMatch match, SampleRandom random, FlowResult result)
    {
        var answer = result.Failure is { } failure ? FlowFailure(operation, request, match, result.Status!.Value, failure, random)
            : Prefer(operation, request, match, new Preference { Code = result.Status }, random);
        if (result.Failure is null)
            answer = FlowBody.Apply(answer, operation, result);
        return result.Header is { } header ? answer with { Headers = answer.Headers.Add(header) } : answer;
    }

    /// <summary>What the contract shows for this failure; where it documents none, the failure itself.</summary>
    private MockAnswer FlowFailure(MockOperation operation, Exchange request, in RouteMatch match, int status, string failure, SampleRandom random)
    {
        var documented = operation.Find(status);
        return documented?.Contents.Any(content => content.Examples.Length > 0) == true
            ? Prefer(operation, request, match, new Preference { Code = status }, random)
            : Failure(operation, status, [new FailureReason(null, failure, null)], random);
    }
}
