using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Exchanges;

namespace Iqm.Contracts.Tests.Exchanges;

/// <summary>Exchanges as the vendors' pages describe them beyond their samples, and such exchanges broken.</summary>
public sealed class VendorPageTests
{
    private const string Host = "https://app.iqm.com";
    private const string Bearer = "Authorization: Bearer 00000000-0000-4000-8000-000000000001";
    private const string Basic = "Authorization: Basic ZGVtbzpwQDU1dzByZA==";
    private const string Org = "X-IAA-OW-ID: 200001";
    private const string Message = """{"success": true, "data": "Done."}""";
    private const string Failure = """{"success": false, "errorObjects": [{"error": "No."}]}""";

    private static readonly ExchangeVerifier Verifier = ExchangeVerifier.Create(SpecContracts.All);

    private static Exchange Call(string method, string url, int status, string body, params string[] headers) => Verify.Request(method, url, headers).Answered(status, body, "application/json", $"request-id: {Documented.Uuid}");

    public static TheoryData<string, Exchange> Conforming { get; } = new()
    {
        { "login", Call("POST", Host + "/api/v3/ua/login", 403, Failure, "Authentication: Basic ZGVtbzpwQDU1dzByZA==").WithBody("application/json", """{"email": "a@example.com", "password": "x"}""") },
        { "approveCustomer", Call("PATCH", Host + "/api/v3/ua/customer/approve", 200, Message, Bearer, Org).WithBody("application/json", """{"owIds": 134562, "appIds": "2"}""") },
        { "approveCustomer", Call("PATCH", Host + "/api/v3/ua/customer/approve", 404, Failure, Bearer, Org).WithBody("application/json", """{"owId": 134562, "appIds": "2"}""") },
        { "assignCustomerToUser", Call("POST", Host + "/api/v3//ua/user/customer/assign", 200, Message, Bearer, Org).WithBody("application/json", """{"owIds": "170,58", "uowIds": "166"}""") },
        { "assignCustomerToUser", Call("POST", Host + "/api/v3/ua/customer/assign", 200, """{"success": true, "errorObjects": [{"error": "x"}], "data": {"successfulCustomerIds": [170]}}""", Bearer, Org).WithBody("application/json", """{"owIds": "170,58", "uowIds": "166"}""") },
        { "addCustomerPayment", Call("POST", Host + "/api/v3/fa/customer/payment/add", 200, Message, Bearer, Org).WithBody("application/json", """{"owId": 1, "paymentAmount": 5, "paymentDate": "2025-12-01", "paymentMode": 1, "transactionId": "T-10", "paymentType": 2}""") },
        { "addCustomerPayment", Call("POST", Host + "/api/v3/fa/customer/payment/add", 200, Message, Bearer, Org).WithBody("application/x-www-form-urlencoded", "owId=1&paymentAmount=5&paymentDate=2025-12-01&paymentMode=1&transactionId=T-10&paymentType=2&paymentProof=image.png") },
        { "signUpCustomer", Call("POST", Host + "/api/v3/ua/customer/signup", 200, Message).WithBody("application/json", """{"email": "a@example.com", "organizationName": "O", "userName": "U", "industry": 1, "companySize": 2, "mediaBudget": 3, "budgetSpent": 2000}""") },
        { "inviteCustomer", Call("POST", Host + "/api/v3/ua/customer/invite", 200, """{"success": true, "data": {"successfulEmails": [], "failedEmails": [], "message": "0"}}""", Bearer, Org).WithBody("application/json", """[{"onwerUserName": "x", "expiresAt": 1700000000000}]""") },
        { "logout", Call("POST", Host + "/api/v3/ua/logout", 200, Message) },
        { "logout", Call("POST", Host + "/api/v3/ua/logout", 200, Message, Bearer, "x-iaa-ow-id: 7") },
        { "updateProfile", Call("PATCH", Host + "/api/v3/ua/user/update-profile", 200, """{"success": true, "data": {"userAvatar": "https://x", "message": "Done."}}""", Bearer, Org).WithBody("application/x-www-form-urlencoded", "displayName=Some+Body&userAvatar=&removeUserProfile=true") },
        { "listUserApplications", Call("GET", Host + "/api/v3/ua/user/applications/list?uowId=495&searchField=%22iqm%22&pageNo=1&limit=10&sortBy=+appName", 200, """{"success": true, "data": {"data": [], "totalRecords": 0, "filteredRecords": 0}}""", Bearer, Org) },
        { "listUserApplications", Call("GET", Host + "/api/v3/ua/user/applications/list?uowId=495&sortBy=-appType", 200, """{"success": true, "data": {"data": [], "totalRecords": 0, "filteredRecords": 0}}""", Bearer, Org) },
        { "addUserApplication", Call("POST", Host + "/api/v3/ua/user/application/add", 200, Message, Bearer, Org).WithBody("application/json", """{"userID": 431, "appIds": "1", "accessLevel": "Full"}""") },
        { "getUserByExternalId", Call("GET", "https://api.staging.insightiq.ai/v1/users/external_id/a%2Fb%20c", 200, """{"name": "J", "external_id": "a/b c", "id": "0099ba73-0571-4741-8fc3-ec0d32f47b51", "created_at": "2022-03-29T17:29:37Z", "updated_at": "2022-03-29T17:29:37.974235", "status": "INACTIVE"}""", Basic) },
    };

    [Theory]
    [MemberData(nameof(Conforming), DisableDiscoveryEnumeration = true)]
    public void What_a_page_describes_conforms(string operation, Exchange exchange)
    {
        var result = Verifier.Verify(exchange);
        Assert.True(result.Findings.IsEmpty, string.Join('\n', result.Findings));
        Assert.Equal(operation, result.Operation);
    }

    [Fact]
    public void A_request_that_the_provider_refuses_as_its_page_says_is_no_error()
    {
        var result = Verifier.Verify(Call("GET", Host + "/api/v3/ua/user/applications/list?uowId=495&sortBy=appSize", 422, Failure, Bearer, Org));
        Assert.Equal((DiagnosticCatalog.ValueNotInEnum, Severity.Warning), (Assert.Single(result.Findings).Descriptor, result.Findings[0].Severity));
    }

    public static TheoryData<string, string, Exchange> Broken { get; } = new()
    {
        { "IQMC3071", "request.header", Call("POST", Host + "/api/v3/ua/login", 200, Login("200001"), Bearer).WithBody("application/json", """{"email": "a@example.com", "password": "x"}""") },
        { "IQMC3002", "response.body", Call("POST", Host + "/api/v3/ua/login", 200, Login("\"200001\""), Basic).WithBody("application/json", """{"email": "a@example.com", "password": "x"}""") },
        { "IQMC3060", "request.header", Call("POST", Host + "/api/v3/ua/user/invite", 200, Message, Bearer).WithBody("application/json", """{"email": "a@example.com", "name": "A"}""") },
        { "IQMC3019", "request.body", Call("PATCH", Host + "/api/v3/ua/customer/approve", 200, Message, Bearer, Org).WithBody("application/json", """{"appIds": "2"}""") },
        { "IQMC3002", "request.body", Call("PATCH", Host + "/api/v3/ua/customer/approve", 200, Message, Bearer, Org).WithBody("application/json", """{"owId": 1, "appIds": [2]}""") },
        { "IQMC3083", "request.header", Call("POST", Host + "/api/v3/ua/user/invite", 200, Message, Bearer, Org).WithBody("application/x-www-form-urlencoded", "email=a%40example.com&name=A") },
        { "IQMC3062", "request.body", Call("POST", Host + "/api/v3/fa/customer/payment/add", 200, Message, Bearer, Org).WithBody("application/x-www-form-urlencoded", "owId=one&paymentAmount=5&paymentDate=2025-12-01&paymentMode=1&transactionId=1&paymentType=2") },
        { "IQMC3006", "request.body", Call("POST", Host + "/api/v3/fa/customer/payment/add", 200, Message, Bearer, Org).WithBody("application/x-www-form-urlencoded", "owId=1&paymentAmount=5&paymentDate=01.12.2025&paymentMode=1&transactionId=1&paymentType=2") },
        { "IQMC3005", "request.query", Call("GET", Host + "/api/v3/ua/user/applications/list?uowId=495&sortBy=appSize", 200, """{"success": true, "data": {"data": [], "totalRecords": 0, "filteredRecords": 0}}""", Bearer, Org) },
        { "IQMC3061", "request.query", Call("GET", Host + "/api/v3/ua/user/applications/list?uowId=495&page=1", 200, """{"success": true, "data": {"data": [], "totalRecords": 0, "filteredRecords": 0}}""", Bearer, Org) },
        { "IQMC4001", "response.body", Call("POST", Host + "/api/v3/ua/user/reset-password", 404, """{"success": true, "errorObjects": [{"error": "x"}], "data": null}""").WithBody("application/json", """{"email": "a@example.com"}""") },
        { "IQMC3081", "request.body", Call("POST", Host + "/api/v3/ua/logout", 200, Message).WithBody("application/json", "{}") },
        { "IQMC3051", "request.path", Call("POST", Host + "/api/v3/ua/customer/approve", 200, Message, Bearer, Org) },
        { "IQMC3050", "request.path", Call("POST", Host + "/v1/users", 201, "{}", Basic) },
        { "IQMC3100", "response.status", Call("POST", Host + "/api/v3/ua/logout", 500, Failure) },
        { "IQMC3009", "request.body", Call("POST", "https://api.staging.insightiq.ai/v1/users", 201, User("ACTIVE"), Basic).WithBody("application/json", $$"""{"name": "J", "external_id": "{{new string('x', 101)}}"}""") },
        { "IQMC3005", "response.body", Call("POST", "https://api.staging.insightiq.ai/v1/users", 201, User("active"), Basic).WithBody("application/json", """{"name": "J", "external_id": "x"}""") },
        { "IQMC3005", "request.body", Call("POST", "https://api.staging.insightiq.ai/v1/sdk-tokens", 201, """{"sdk_token": "x", "expires_at": "2022-04-05T17:37:27"}""", Basic).WithBody("application/json", """{"user_id": "x", "products": ["ENGAGEMENT_AUDIENCE"]}""") },
        { "IQMC3110", "response.header", Verify.Request("GET", "https://api.staging.insightiq.ai/v1/users/external_id/x", Basic).Answered(200, User("ACTIVE")) },
    };

    [Theory]
    [MemberData(nameof(Broken), DisableDiscoveryEnumeration = true)]
    public void What_breaks_it_is_an_error(string code, string part, Exchange exchange)
    {
        var findings = Verifier.Verify(exchange).Findings;
        Assert.True(findings.Any(finding => finding.Code == code && finding.Part == part && finding.Severity == Severity.Error), string.Join('\n', findings));
    }

    private static string Login(string owId) => $$"""{"success": true, "data": {"access_token": "a", "refresh_token": "b", "scope": "read write", "token_type": "bearer", "expires_in": 35999, "owId": {{owId}} } }""";

    private static string User(string status) => $$"""{"name": "J", "external_id": "x", "id": "0099ba73-0571-4741-8fc3-ec0d32f47b51", "created_at": "2022-03-29T17:29:37", "updated_at": "2022-03-29T17:29:37", "status": "{{status}}"}""";
}
