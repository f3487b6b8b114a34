using Iqm.Contracts.ClientTests;

namespace Iqm.Client.Tests;

public sealed class DocumentedRequestTests(LoopbackServer server) : IqmTest(server)
{
    public static TheoryData<string, string> Rows => Iqm.RequestRows;

    [Theory]
    [MemberData(nameof(Rows))]
    public Task Every_documented_body_goes_out_as_documented(string operation, string example) => SendsTheDocumentedBodyAsync(operation, example);

    [Fact]
    public void Every_operation_of_the_contract_has_a_method()
    {
        Assert.Equal(16, Iqm.Contract.Operations.Count);
        Assert.Equal(Iqm.Contract.Operations.Select(o => o.Key).Order(), Iqm.Calls.Operations.Order());
    }

    [Fact]
    public async Task Additional_members_of_a_request_go_out()
    {
        var request = (System.Text.Json.Nodes.JsonObject)UnknownMembers.AddTo(Iqm.Contract.Request("inviteCustomer", "inviteOneCustomer").Value)[0]!;
        var body = new System.Text.Json.Nodes.JsonArray(request.DeepClone());
        Server.Answer(200, Iqm.Contract.Response("inviteCustomer", "oneSentOneFailed").Value);

        await Iqm.Calls.SendAsync(Client, "inviteCustomer", body);

        JsonAssert.Equal(body, Server.Sent.Json);
    }

    [Fact]
    public async Task Additional_members_of_a_form_go_out()
    {
        var body = Iqm.Contract.Request("addCustomerPayment", "paymentAgainstInvoice").Value.DeepClone();
        body["note"] = "a b";
        body["flag"] = true;
        Server.Answer(200, Iqm.Contract.Response("addCustomerPayment", "paymentAdded").Value);

        await Iqm.Calls.SendAsync(Client, "addCustomerPayment", body);

        Assert.EndsWith("&invoiceId=34&note=a+b&flag=true", Server.Sent.Text, StringComparison.Ordinal);
    }
}
