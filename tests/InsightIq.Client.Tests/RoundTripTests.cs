using System.Text.Json.Nodes;
using Iqm.Contracts.ClientTests;

namespace InsightIq.Client.Tests;

public sealed class RoundTripTests
{
    private static Vendor<InsightIqClient> InsightIq => InsightIqTest.InsightIq;

    public static TheoryData<string, string> Requests => InsightIq.RequestRows;

    public static TheoryData<string, string> Responses => InsightIq.ResponseRows;

    [Theory]
    [MemberData(nameof(Requests))]
    public void A_documented_request_survives(string operation, string example) => Survives(InsightIq.Contract.Request(operation, example), null);

    [Theory]
    [MemberData(nameof(Responses))]
    public void A_documented_response_survives(string operation, string example) => Survives(InsightIq.Contract.Response(operation, example), null);

    [Theory]
    [InlineData("2022-03-29T17:29:37.974235")]
    [InlineData("2022-03-29T17:29:37.974235Z")]
    [InlineData("2022-03-29T17:29:37")]
    [InlineData("2022-03-29t17:29:37z")]
    [InlineData("2022-03-29T17:29:37.123456789012+05:30")]
    public void A_date_time_survives_in_every_form(string text) => Survives(InsightIq.Contract.Response("createUser", "createdUser"), body => body["created_at"] = text);

    [Theory]
    [InlineData("INACTIVE")]
    [InlineData("PENDING-approval")]
    [InlineData("")]
    public void A_status_survives_known_or_not(string status) => Survives(InsightIq.Contract.Response("createUser", "createdUser"), body => body["status"] = status);

    [Fact]
    public void A_product_that_is_not_known_yet_survives() =>
        Survives(InsightIq.Contract.Request("createSdkToken", "tokenForAllProducts"), body => body["products"]!.AsArray().Add("IDENTITY.FUTURE"));

    private static void Survives(DocumentedPayload payload, Action<JsonNode>? change)
    {
        var type = InsightIq.TypeOf(payload.Schema);
        var body = payload.Value.DeepClone();
        change?.Invoke(body);
        JsonAssert.Equal(body, InsightIq.RoundTrip(body, type));
        var grown = UnknownMembers.AddTo(body);
        JsonAssert.Equal(grown, InsightIq.RoundTrip(grown, type));
    }
}
