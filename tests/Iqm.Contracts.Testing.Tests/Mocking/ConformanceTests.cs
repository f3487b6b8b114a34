using Iqm.Contracts.Exchanges;
using Iqm.Contracts.Loading;
using Iqm.Contracts.Mocking;

namespace Iqm.Contracts.Testing.Tests.Mocking;

/// <summary>Whatever a mock is asked for, what it answers conforms to the contract.</summary>
public sealed class ConformanceTests
{
    private const int Seeds = 1000;

    public static TheoryData<string> Contracts => ["iqm", "insightiq", "wild"];

    [Theory, MemberData(nameof(Contracts))]
    public void Every_generated_answer_conforms_for_all_operations_statuses_and_1000_seeds(string name)
    {
        var (engine, verifier) = Of(name);
        foreach (var (request, operation) in ValidRequests.Of(engine))
            foreach (var status in StatusesOf(operation))
                for (var seed = 0; seed < Seeds; seed++)
                    AssertConforms(verifier, engine, request.With("Prefer", $"code={status}, dynamic=true, seed={seed}"), status);
    }

    [Theory, MemberData(nameof(Contracts))]
    public void Every_documented_example_conforms_for_all_operations_and_1000_seeds(string name)
    {
        var (engine, verifier) = Of(name);
        foreach (var (request, operation) in ValidRequests.Of(engine))
            foreach (var response in operation.Responses)
                foreach (var example in response.Contents.SelectMany(content => content.Examples))
                    for (var seed = 0; seed < Seeds; seed++)
                        AssertConforms(verifier, engine, request.With("Prefer", $"code={response.Status}, example={example.Name}, seed={seed}"), response.Status);
    }

    [Theory, MemberData(nameof(Contracts))]
    public void Every_usual_answer_conforms(string name)
    {
        var (engine, verifier) = Of(name);
        foreach (var (request, operation) in ValidRequests.Of(engine))
            AssertConforms(verifier, engine, request, operation.Usual!.Status);
    }

    [Theory, MemberData(nameof(Contracts))]
    public void Every_refusal_conforms_or_has_no_other_fault_than_a_status_that_is_undocumented(string name)
    {
        var (engine, verifier) = Of(name);
        foreach (var (request, _) in ValidRequests.Of(engine))
            foreach (var broken in ValidRequests.Broken(request))
            {
                var answer = engine.Answer(broken);
                var findings = verifier.Verify(broken.Answered(answer)).Findings.Where(finding => finding.Part?.StartsWith("response", StringComparison.Ordinal) == true);
                Assert.True(findings.All(finding => finding.Code == "IQMC3100"), $"{broken.Method} {broken.Url}: {answer.Status} {answer.Text()}\n{string.Join('\n', findings)}");
            }
    }

    [Fact]
    public void The_same_seed_gives_the_same_bytes_and_another_one_others()
    {
        var engine = Mocks.Engine(Mocks.Wild);
        string[] texts = [.. new[] { 1, 1, 2 }.Select(seed => engine.Answer(Mocks.Request("GET", "/base/v2/texts", null, $"Prefer: dynamic=true, seed={seed}")).Text())];
        Assert.Equal(texts[0], texts[1]);
        Assert.NotEqual(texts[0], texts[2]);
    }

    [Fact]
    public void Two_mocks_of_one_seed_answer_the_same_calls_alike()
    {
        Exchange request = Mocks.Request("POST", "/v1/users", """{"name":"A","external_id":"1"}""", "Authorization: Basic dTpw");
        var (clock, other) = (new ManualClock(), new ManualClock());
        var (one, two) = (Mocks.Engine(Mocks.InsightIq, 7, clock), Mocks.Engine(Mocks.InsightIq, 7, other));
        Assert.Equal([one.Answer(request).Text(), one.Answer(request).Text()], [two.Answer(request).Text(), two.Answer(request).Text()]);
        Assert.NotEqual(one.Answer(request).Text(), one.Answer(request).Text());
    }

    private static IEnumerable<int> StatusesOf(MockOperation operation)
    {
        foreach (var response in operation.Responses)
        {
            yield return response.Status;
            foreach (var other in (int[])[404, 422, 503])
                if (operation.Find(other) == response && other != response.Status)
                    yield return other;
        }
    }

    private static (MockEngine, ExchangeVerifier) Of(string name)
    {
        Contract contract = name switch { "iqm" => Mocks.Iqm, "insightiq" => Mocks.InsightIq, _ => Mocks.Wild };
        return (Mocks.Engine(contract), ExchangeVerifier.Create([contract], new ExchangeVerifierOptions { Strict = true }));
    }

    private static void AssertConforms(ExchangeVerifier verifier, MockEngine engine, Exchange request, int status)
    {
        var answer = engine.Answer(request);
        var result = verifier.Verify(request.Answered(answer));
        if (answer.Status != status || !result.Findings.IsEmpty)
            Assert.Fail($"{request.Method} {request.Url} {string.Join(", ", request.RequestHeaders)}: {answer.Status} instead of {status}\n{answer.Text()}\n{string.Join('\n', result.Findings)}");
    }
}
