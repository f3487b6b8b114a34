using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Iqm.Contracts.ClientTests;
using Iqm.Contracts.Runtime;

namespace Iqm.Client.Tests;

public sealed class DocumentedResponseTests(LoopbackServer server) : IqmTest(server)
{
    public static TheoryData<string, string> Rows => Iqm.ResponseRows;

    [Theory]
    [MemberData(nameof(Rows))]
    public Task Every_documented_response_becomes_its_value_or_its_exception(string operation, string example)
    {
        var answer = Iqm.Contract.Response(operation, example);
        return answer.IsSuccess ? ReadsTheDocumentedSuccessAsync(answer, answer.Value) : ReadsTheDocumentedFailureAsync(answer, answer.Value);
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public Task Unknown_members_break_nothing_and_are_kept(string operation, string example)
    {
        var answer = Iqm.Contract.Response(operation, example);
        var grown = UnknownMembers.AddTo(answer.Value);
        return answer.IsSuccess ? ReadsTheDocumentedSuccessAsync(answer, grown) : ReadsTheDocumentedFailureAsync(answer, grown);
    }

    [Fact]
    public void Every_documented_status_has_an_example()
    {
        var documented = from operation in Iqm.Contract.Operations
                         from response in operation.Value["responses"]!.AsObject()
                         select $"{operation.Key} {response.Key}";
        Assert.Equal(documented.Order(StringComparer.Ordinal), Iqm.Contract.Responses.Select(r => $"{r.Operation} {r.Status}").Distinct().Order(StringComparer.Ordinal));
    }

    private async Task ReadsTheDocumentedFailureAsync(DocumentedPayload answer, JsonNode body)
    {
        var type = Iqm.TypeOf(answer.Schema);
        foreach (var status in answer.Codes)
        {
            Server.Answer(status, body, ("request-id", RequestId));
            var outcome = await Iqm.Calls.SendWithResponseAsync(Client, answer.Operation, Iqm.AnyBody(answer.Operation));
            Assert.Equal(RequestId, outcome.RequestId);
            Check(outcome.Failure, status);

            Server.Answer(status, body, ("request-id", RequestId));
            Check(await Record.ExceptionAsync(() => Iqm.Calls.SendAsync(Client, answer.Operation, Iqm.AnyBody(answer.Operation))), status);
        }

        void Check(Exception? thrown, int status)
        {
            var failure = Assert.IsType<IqmException>(thrown, exactMatch: false);
            Assert.Equal(typeof(IqmException<>).MakeGenericType(type.Type), failure.GetType());
            Assert.Equal((HttpStatusCode)status, failure.StatusCode);
            Assert.Equal(ApiFailureKind.Documented, failure.Kind);
            Assert.Equal(RequestId, failure.RequestId);
            Assert.Equal(answer.Operation, failure.Operation.Id);
            JsonAssert.Equal(body, JsonSerializer.SerializeToNode(failure.GetType().GetProperty("Error")!.GetValue(failure), type));
            JsonAssert.Equal(body["errorObjects"] ?? new JsonArray(), new JsonArray([.. failure.ErrorObjects.Select(Iqm.ToJson)]));
            JsonAssert.Equal(body, JsonNode.Parse(failure.ResponseBody));
        }
    }
}
