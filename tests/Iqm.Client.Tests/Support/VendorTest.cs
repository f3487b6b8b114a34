using System.Text.Json.Nodes;
using Iqm.Contracts.Runtime;

namespace Iqm.Contracts.ClientTests;

/// <summary>What holds for every generated client, told as steps that the vendors' own tests put their names on.</summary>
public abstract class VendorTest<TClient>(LoopbackServer server, Vendor<TClient> vendor) : ClientTest(server)
{
    /// <summary>Sent with every answer of these tests.</summary>
    protected const string RequestId = "0f6f5a86-21c1-4a35-a1e2-a0f4fcb6d3b1";

    protected Vendor<TClient> Vendor { get; } = vendor;

    protected abstract TClient Client { get; }

    /// <summary>The documented body goes out as it is documented.</summary>
    protected async Task SendsTheDocumentedBodyAsync(string operation, string example)
    {
        var request = Vendor.Contract.Request(operation, example);
        Server.Answer(200, "ignored", "application/json");
        _ = await Vendor.Calls.SendWithResponseAsync(Client, operation, request.Value);
        var sent = Server.Sent;
        if (sent["Content-Type"] == "application/x-www-form-urlencoded")
            Assert.Equal(Form(request.Value.AsObject()), sent.Text);
        else
            JsonAssert.Equal(request.Value, sent.Json);
    }

    /// <summary>The documented answer becomes the documented value, and nothing of it is lost.</summary>
    protected async Task ReadsTheDocumentedSuccessAsync(DocumentedPayload answer, JsonNode body)
    {
        var data = answer.HasEnvelope ? body["data"] : body;
        foreach (var status in answer.Codes)
        {
            Server.Answer(status, body, ("request-id", RequestId));
            var outcome = await Vendor.Calls.SendWithResponseAsync(Client, answer.Operation, Vendor.AnyBody(answer.Operation));
            Assert.Null(outcome.Failure);
            Assert.Equal(status, (int)outcome.Status);
            Assert.Equal(RequestId, outcome.RequestId);
            JsonAssert.Equal(data, Vendor.ToJson(outcome.Value));

            Server.Answer(status, body);
            JsonAssert.Equal(data, Vendor.ToJson(await Vendor.Calls.SendAsync(Client, answer.Operation, Vendor.AnyBody(answer.Operation))));
        }
    }

    /// <summary>Every faulty body is noticed: a success becomes a failure, and a failure is not taken for the documented one.</summary>
    protected async Task NoticesAsync(DocumentedPayload answer, IEnumerable<FaultyPayload> faults)
    {
        List<string> unnoticed = [];
        var count = 0;
        foreach (var (fault, body) in faults)
        {
            count++;
            Server.Answer(answer.Codes.First(), body, ("request-id", RequestId));
            var outcome = await Vendor.Calls.SendWithResponseAsync(Client, answer.Operation, Vendor.AnyBody(answer.Operation));
            var expected = answer.IsSuccess ? ApiFailureKind.InvalidResponse : ApiFailureKind.Undocumented;
            if (outcome.Failure is not { Failure.Cause: System.Text.Json.JsonException } failure || failure.Kind != expected || failure.RequestId != RequestId)
                unnoticed.Add($"{fault}: {outcome.Failure?.Kind.ToString() ?? "success"}");
        }
        Assert.Empty(unnoticed);
        Assert.NotEqual(0, count);
    }

    /// <summary>Name and value of each field; the documented ones need no escaping.</summary>
    private static string Form(JsonObject fields) => string.Join('&', fields.Select(f => $"{f.Key}={f.Value}"));
}
