using System.Text.Json.Nodes;
using Iqm.Contracts.ClientTests;

namespace Iqm.Client.Tests;

public sealed class RoundTripTests
{
    private static Vendor<IqmClient> Iqm => IqmTest.Iqm;

    public static TheoryData<string, string> Requests => Iqm.RequestRows;

    public static TheoryData<string, string> Responses => Iqm.ResponseRows;

    [Theory]
    [MemberData(nameof(Requests))]
    public void A_documented_request_survives(string operation, string example) => Survives(Iqm.Contract.Request(operation, example));

    [Theory]
    [MemberData(nameof(Responses))]
    public void A_documented_response_survives(string operation, string example) => Survives(Iqm.Contract.Response(operation, example));

    [Theory]
    [InlineData("""10""")]
    [InlineData("""-9223372036854775808""")]
    [InlineData("\"10\"")]
    [InlineData("\"TX-7\"")]
    [InlineData("\"\"")]
    public void A_transaction_id_survives_in_either_form(string id)
    {
        var payload = Iqm.Contract.Request("addCustomerPayment", "paymentAgainstInvoice");
        var body = payload.Value.DeepClone();
        body["transactionId"] = JsonNode.Parse(id);
        JsonAssert.Equal(body, Iqm.RoundTrip(body, Iqm.TypeOf(payload.Schema)));
    }

    [Theory]
    [InlineData("""{"success":true,"data":{"successfulCustomerIds":[]}}""")]
    [InlineData("""{"success":true,"data":{"successfulCustomerIds":[170,58],"more":{"a":[1]}},"errorObjects":[]}""")]
    [InlineData("""{"success":true,"data":"Added.","errorObjects":[{"error":"one","reason":"two","field":"three","code":4}]}""")]
    public void The_result_of_an_assignment_survives_in_every_form(string text)
    {
        var body = JsonNode.Parse(text)!;
        JsonAssert.Equal(body, Iqm.RoundTrip(body, Iqm.TypeOf(typeof(AssignCustomerToUserResponse))));
    }

    private static void Survives(DocumentedPayload payload)
    {
        var type = Iqm.TypeOf(payload.Schema);
        JsonAssert.Equal(payload.Value, Iqm.RoundTrip(payload.Value, type));
        var grown = UnknownMembers.AddTo(payload.Value);
        JsonAssert.Equal(grown, Iqm.RoundTrip(grown, type));
    }
}
