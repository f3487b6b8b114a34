using System.Text.Json.Nodes;
using Iqm.Contracts.ClientTests;
using Iqm.Contracts.Pacts;
using Iqm.Contracts.Runtime;

namespace Iqm.Client.Tests.Pacts;

/// <summary>What this client relies on in IQM; writes pacts/iqm-client-iqm.json.</summary>
public sealed class ConsumerTests(ConsumerTests.Suite suite) : IClassFixture<ConsumerTests.Suite>
{
    private const string Token = "00000000-0000-4000-8000-000000000001";
    private static readonly TheoryData<string, string, string> s_rows = PactSuite.Rows("iqm");

    public static TheoryData<string, string, string> Rows => s_rows;

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task The_client_sends_what_the_pact_has_and_reads_what_it_answers(string operation, string status, string example)
    {
        var draft = suite.Draft(operation, status, example);
        await suite.Pact.ConsumeAsync(draft, async address =>
        {
            using var http = Connect(address);
            var outcome = await IqmTest.Iqm.Calls.SendWithResponseAsync(new IqmClient(http), operation, Body(draft));
            Assert.Equal(draft.Status, (int)outcome.Status);
            if (draft.Status < 300)
                Assert.Null(outcome.Failure);
            else
                Assert.Equal(ApiFailureKind.Documented, outcome.Failure?.Kind);
        });
    }

    private static HttpClient Connect(Uri address)
    {
        var token = new SessionToken(Token, null, KeyValuePair.Create("X-IAA-OW-ID", "200001"));
        return ContractHttp.CreateClient(address, handlers: [
            new BasicAuthenticationHandler("basicAuth", new BasicCredentials("client", "s3cret"), address),
            new SessionAuthenticationHandler("bearerAuth", new Session(_ => Task.FromResult(token)), address),
        ]);
    }

    // A form is written from the same values as JSON.
    private static JsonNode? Body(PactDraft draft) =>
        draft.RequestBody is { ContentType: "application/json" } json ? json.Content : IqmTest.Iqm.AnyBody(draft.OperationId!);

    public sealed class Suite() : PactSuite("iqm", new Dictionary<string, string>
    {
        ["IQMC_IQM_BASICAUTH"] = "client:s3cret",
        ["IQMC_IQM_BEARERAUTH"] = Token,
        ["IQMC_IQM_X_IAA_OW_ID"] = "200001",
        ["IQMC_IQM_UOWID"] = "495",
    })
    {
        protected override int Expected => s_rows.Count;

        public override PactDraft Draft(string operation, string status, string example)
        {
            if (operation == "updateProfile")
                return UpdateProfile(status, example);
            // The host name is sent when it is configured, and the search when there is one; here they are not.
            var draft = base.Draft(operation, status, example);
            return draft with { RequestHeaders = draft.RequestHeaders.RemoveAll(header => header.Key == "X-Iaa-Host"), Query = draft.Query.RemoveAll(parameter => parameter.Key == "searchField") };
        }

        // The contract has no example of the form, so the request is written by hand.
        private PactDraft UpdateProfile(string status, string example) => new()
        {
            Description = $"updateProfile, answered with {status} {example}",
            States = [new PactState($"updateProfile: {example}")],
            OperationId = "updateProfile",
            Method = "PATCH",
            Path = "/api/v3/ua/user/update-profile",
            RequestHeaders = [KeyValuePair.Create("Authorization", (JsonNode)Match.Regex(@"Bearer \S+", $"Bearer {Token}")), KeyValuePair.Create("X-IAA-OW-ID", (JsonNode)"200001")],
            RequestBody = new PactDraftBody("application/x-www-form-urlencoded", "displayName=Sample+User&removeUserProfile=false"),
            Status = int.Parse(status, System.Globalization.CultureInfo.InvariantCulture),
            ResponseBody = ContractDrafts.ResponseBody(Contract, "updateProfile", status, example),
        };
    }
}
