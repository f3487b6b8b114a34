using Iqm.Contracts.ClientTests;

namespace InsightIq.Client.Tests;

public sealed class DocumentedTests(LoopbackServer server) : InsightIqTest(server)
{
    private static readonly PayloadFaults s_faults = new(InsightIq.Contract);

    public static TheoryData<string, string> Requests => InsightIq.RequestRows;

    public static TheoryData<string, string> Responses => InsightIq.ResponseRows;

    [Theory]
    [MemberData(nameof(Requests))]
    public Task Every_documented_body_goes_out_as_documented(string operation, string example) => SendsTheDocumentedBodyAsync(operation, example);

    [Theory]
    [MemberData(nameof(Responses))]
    public Task Every_documented_response_becomes_its_value(string operation, string example)
    {
        var answer = InsightIq.Contract.Response(operation, example);
        return ReadsTheDocumentedSuccessAsync(answer, answer.Value);
    }

    [Theory]
    [MemberData(nameof(Responses))]
    public Task Unknown_members_break_nothing_and_are_kept(string operation, string example)
    {
        var answer = InsightIq.Contract.Response(operation, example);
        return ReadsTheDocumentedSuccessAsync(answer, UnknownMembers.AddTo(answer.Value));
    }

    [Theory]
    [MemberData(nameof(Responses))]
    public Task A_missing_required_member_is_noticed(string operation, string example)
    {
        var answer = InsightIq.Contract.Response(operation, example);
        return NoticesAsync(answer, s_faults.WithoutARequiredMember(answer));
    }

    [Theory]
    [MemberData(nameof(Responses))]
    public Task A_wrong_type_is_noticed(string operation, string example)
    {
        var answer = InsightIq.Contract.Response(operation, example);
        return NoticesAsync(answer, s_faults.WithAWrongType(answer));
    }

    [Fact]
    public void Every_operation_and_every_documented_status_is_covered()
    {
        Assert.Equal(3, InsightIq.Contract.Operations.Count);
        Assert.Equal(InsightIq.Contract.Operations.Select(o => o.Key).Order(), InsightIq.Calls.Operations.Order());
        var documented = from operation in InsightIq.Contract.Operations
                         from response in operation.Value["responses"]!.AsObject()
                         select $"{operation.Key} {response.Key}";
        Assert.Equal(documented.Order(StringComparer.Ordinal), InsightIq.Contract.Responses.Select(r => $"{r.Operation} {r.Status}").Distinct().Order(StringComparer.Ordinal));
    }
}
