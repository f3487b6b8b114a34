using System.Text.Json.Nodes;
using Iqm.Contracts.ClientTests;
using Iqm.Contracts.Runtime;

namespace InsightIq.Client.Tests.Pacts;

/// <summary>What this client relies on in InsightIQ; writes pacts/insightiq-client-insightiq.json.</summary>
public sealed class ConsumerTests(ConsumerTests.Suite suite) : IClassFixture<ConsumerTests.Suite>
{
    private static readonly TheoryData<string, string, string> s_rows = PactSuite.Rows("insightiq");

    public static TheoryData<string, string, string> Rows => s_rows;

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task The_client_sends_what_the_pact_has_and_reads_what_it_answers(string operation, string status, string example)
    {
        var draft = suite.Draft(operation, status, example);
        await suite.Pact.ConsumeAsync(draft, async address =>
        {
            using var http = ContractHttp.CreateClient(address, handlers: [new BasicAuthenticationHandler("basicAuth", new BasicCredentials("client", "s3cret"), address)]);
            var outcome = await InsightIqTest.InsightIq.Calls.SendWithResponseAsync(new InsightIqClient(http), operation, Body(draft));
            Assert.Equal(draft.Status, (int)outcome.Status);
            Assert.Null(outcome.Failure);
        });
    }

    private static JsonNode? Body(Iqm.Contracts.Pacts.PactDraft draft) => draft.RequestBody?.Content;

    public sealed class Suite() : PactSuite("insightiq", new Dictionary<string, string> { ["IQMC_INSIGHTIQ_BASICAUTH"] = "client:s3cret", ["IQMC_INSIGHTIQ_EXTERNAL_ID"] = "154813a5" })
    {
        protected override int Expected => s_rows.Count;
    }
}
