using System.Net;
using InsightIq;
using Iqm.Contracts.Runtime;
using Iqm.Contracts.Testing.Mocking;

namespace Iqm.Contracts.Testing.Tests.Mocking;

/// <summary>What one request does, the next one knows; driven with the generated clients.</summary>
public sealed class FlowTests
{
    private readonly ManualClock _clock = new();

    [Fact]
    public async Task A_created_user_is_found_gets_a_token_and_cannot_be_created_again()
    {
        await using var mock = MockProvider.InProcess(Mocks.InsightIq, new MockOptions { Stateful = true, TimeProvider = _clock });
        var client = InsightIqClient.Create(new InsightIqClientOptions { Username = "u", Password = "p" }, mock.CreateHandler());
        var user = await client.Users.CreateAsync(new CreateUserRequest { Name = "Al", ExternalId = "e-1" });
        Assert.Equal(user.Id, (await client.Users.GetByExternalIdAsync("e-1")).Id);
        var token = await client.SdkTokens.CreateAsync(new CreateSdkTokenRequest { UserId = user.Id.ToString(), Products = [Product.Identity] });
        Assert.Equal(_clock.GetUtcNow().AddDays(7), token.ExpiresAt);
        Assert.Equal(HttpStatusCode.Conflict, (await Assert.ThrowsAnyAsync<ApiException>(() => client.Users.CreateAsync(new CreateUserRequest { Name = "Al", ExternalId = "e-1" }))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Assert.ThrowsAnyAsync<ApiException>(() => client.Users.GetByExternalIdAsync("e-2"))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Assert.ThrowsAnyAsync<ApiException>(() => client.SdkTokens.CreateAsync(new CreateSdkTokenRequest { UserId = "nobody", Products = [] }))).StatusCode);
        mock.Recording.AssertConforming();
        mock.Recording.AssertCalled("createUser", "getUserByExternalId", "createSdkToken");
        mock.Recording.AssertNoneUnexpected();
    }

    [Fact]
    public async Task A_person_is_invited_signs_up_logs_in_works_and_logs_out()
    {
        await using var mock = MockProvider.InProcess(Mocks.Iqm, new MockOptions { Stateful = true, TimeProvider = _clock });
        var owner = Client(mock, "owner@example.com", "secret");
        await owner.Users.InviteAsync(new Iqm.InviteUserRequest { Email = "new@example.com", Name = "New" });
        var hash = mock.Recording.Exchanges[^1].Exchange.ResponseHeaders.Single(header => header.Name == "X-Mock-Invite-Hash").Value;

        var early = await Assert.ThrowsAnyAsync<Iqm.IqmException>(() => Client(mock, "new@example.com", "chosen").Users.ListApplicationsAsync("495"));
        Assert.Equal(HttpStatusCode.Forbidden, early.StatusCode);
        Assert.False((await owner.Users.ValidateInviteAsync(new Iqm.ValidateInviteRequest { InviteHash = hash })).IsExpired);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Assert.ThrowsAnyAsync<Iqm.IqmException>(() => owner.Users.ValidateInviteAsync(new Iqm.ValidateInviteRequest { InviteHash = hash + "x" }))).StatusCode);
        Assert.NotEmpty((await owner.Users.SignUpAsync(new Iqm.SignUpRequest { Email = "new@example.com", Password = "chosen" })).AccessToken);
        Assert.True((await owner.Users.ValidateInviteAsync(new Iqm.ValidateInviteRequest { InviteHash = hash })).IsExpired);
        Assert.Equal(HttpStatusCode.Forbidden, (await Assert.ThrowsAnyAsync<Iqm.IqmException>(() => owner.Users.SignUpAsync(new Iqm.SignUpRequest { Email = "new@example.com", Password = "again" }))).StatusCode);

        var person = Client(mock, "new@example.com", "chosen");
        await owner.Users.AddApplicationAsync(new Iqm.AddUserApplicationRequest { UserId = 495, AppIds = "12,13", AccessLevel = "Full" });
        var page = await person.Users.ListApplicationsAsync("495", limit: 3, sortBy: Iqm.UserApplicationSort.AppNameDescending);
        Assert.Equal((["Conversions", "Campaigns", "Application 13"], 4L, 4L), (page.Data.Select(application => application.AppName).ToArray(), (long)page.TotalRecords, (long)page.FilteredRecords), Compare);
        Assert.Equal(["Application 12", "Application 13"], (await person.Users.ListApplicationsAsync("495", searchField: "appl")).Data.Select(application => application.AppName));
        Assert.NotEmpty((await person.Users.UpdateProfileAsync(new Iqm.UpdateProfileRequest { DisplayName = "Newer" })).Message);
        await person.Users.UpdatePasswordAsync(new Iqm.UpdatePasswordRequest { Email = "new@example.com", Password = "other" });
        await person.Authentication.LogoutAsync();
        Assert.Equal(HttpStatusCode.Forbidden, (await Assert.ThrowsAnyAsync<Iqm.IqmException>(() => Client(mock, "new@example.com", "chosen").Users.ListApplicationsAsync("495"))).StatusCode);
        Assert.NotEmpty((await Client(mock, "new@example.com", "other").Users.ListApplicationsAsync("495")).Data);
        mock.Recording.AssertConforming();
    }

    [Fact]
    public async Task A_token_expires_and_the_client_logs_in_again()
    {
        await using var mock = MockProvider.InProcess(Mocks.Iqm, new MockOptions { Stateful = true, TimeProvider = _clock });
        // This client's own clock goes on, so it does not know better than to send the old token.
        var client = Client(mock, "owner@example.com", "secret");
        await client.Users.ListApplicationsAsync("495");
        _clock.Advance(TimeSpan.FromSeconds(36000));
        await client.Users.ListApplicationsAsync("495");
        Assert.Equal(["login 200", "listUserApplications 200", "listUserApplications 401", "login 200", "listUserApplications 200"], mock.Recording.Exchanges.Select(exchange => $"{exchange.Operation} {exchange.Exchange.Status}"));
    }

    [Fact]
    public async Task An_invitation_expires_and_customers_are_invited_once()
    {
        await using var mock = MockProvider.InProcess(Mocks.Iqm, new MockOptions { Stateful = true, TimeProvider = _clock });
        var client = Client(mock, "owner@example.com", "secret");
        await client.Users.InviteAsync(new Iqm.InviteUserRequest { Email = "new@example.com", Name = "New" });
        var result = await client.Customers.InviteAsync([new Iqm.CustomerInvitation { Email = "a@example.com" }, new Iqm.CustomerInvitation { Email = "b@example.com" }, new Iqm.CustomerInvitation { Email = "A@example.com" }]);
        Assert.Equal((["a@example.com", "b@example.com"], ["A@example.com"], "2 invitations sent successfully."), (result.SuccessfulEmails.ToArray(), result.FailedEmails.ToArray(), result.Message), Compare);
        Assert.Equal(HttpStatusCode.NotFound, (await Assert.ThrowsAnyAsync<Iqm.IqmException>(() => client.Users.ResetPasswordAsync(new Iqm.ResetPasswordRequest { Email = "nobody@example.com" }))).StatusCode);
        await client.Users.ResetPasswordAsync(new Iqm.ResetPasswordRequest { Email = "owner@example.com" });
        _clock.Advance(TimeSpan.FromDays(8));
        Assert.Equal(HttpStatusCode.Forbidden, (await Assert.ThrowsAnyAsync<Iqm.IqmException>(() => client.Users.SignUpAsync(new Iqm.SignUpRequest { Email = "new@example.com", Password = "late" }))).StatusCode);
    }

    [Fact]
    public async Task Every_other_operation_of_IQM_is_answered_as_documented()
    {
        await using var mock = await MockProvider.StartAsync(Mocks.Iqm, new MockOptions { Stateful = true });
        var client = Iqm.IqmClient.Create(Options("owner@example.com", "secret", mock.BaseAddress));
        Assert.Equal("Customer sign up requested successfully.", await client.Customers.SignUpAsync(new Iqm.SignUpCustomerRequest { Email = "c@example.com", OrganizationName = "O", UserName = "U", Industry = 1, CompanySize = 2, MediaBudget = 3, BudgetSpent = 4 }));
        Assert.Equal("Customer approved successfully.", await client.Customers.ApproveAsync(new Iqm.ApproveCustomerRequest { OwId = 7, AppIds = "1,2" }));
        Assert.Equal("Application access added successfully.", await client.Customers.AddApplicationsAsync(new Iqm.AddCustomerApplicationsRequest { OwId = 7, AppIds = "1", AccessLevel = "Full" }));
        Assert.Equal("Payment added Successfully.", await client.Customers.AddPaymentAsync(new Iqm.AddCustomerPaymentRequest { OwId = 1, PaymentAmount = 2, PaymentDate = new DateOnly(2030, 1, 2), PaymentMode = 1, TransactionId = 10, PaymentType = 2 }));
        await client.Customers.AssignToUserAsync(new Iqm.AssignCustomerToUserRequest { OwIds = "1", UowIds = "2" });
        mock.Recording.AssertConforming();
        mock.Recording.AssertNoneUnexpected();
    }

    private static bool Compare<T>(T expected, T actual) => System.Collections.StructuralComparisons.StructuralEqualityComparer.Equals(expected, actual);

    private static Iqm.IqmClient Client(MockProvider mock, string email, string password) => Iqm.IqmClient.Create(Options(email, password, new Uri("https://app.iqm.com")), mock.CreateHandler());

    private static Iqm.IqmClientOptions Options(string email, string password, Uri address) => new() { ClientId = "id", ClientSecret = "s", Email = email, Password = password, BaseAddress = address };
}
