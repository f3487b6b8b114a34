using Iqm.Contracts.ClientTests;

namespace Iqm.Client.Tests;

/// <summary>The sixteen operations of IQM.</summary>
internal static class IqmCalls
{
    private static readonly UpdateProfileRequest s_profile = new() { DisplayName = "Sample User" };

    public static OperationCalls<IqmClient> Create()
    {
        var json = IqmClientJsonContext.Default;
        var calls = new OperationCalls<IqmClient>();
        calls.Add("login", json.LoginRequest, (c, b) => c.Authentication.LoginAsync(b), (c, b) => c.Authentication.LoginWithResponseAsync(b));
        calls.Add("logout", c => c.Authentication.LogoutAsync(), c => c.Authentication.LogoutWithResponseAsync());
        calls.Add("inviteCustomer", json.CustomerInvitationArray, (c, b) => c.Customers.InviteAsync(b), (c, b) => c.Customers.InviteWithResponseAsync(b));
        calls.Add("signUpCustomer", json.SignUpCustomerRequest, (c, b) => c.Customers.SignUpAsync(b), (c, b) => c.Customers.SignUpWithResponseAsync(b));
        calls.Add("approveCustomer", json.ApproveCustomerRequest, (c, b) => c.Customers.ApproveAsync(b), (c, b) => c.Customers.ApproveWithResponseAsync(b));
        calls.Add("assignCustomerToUser", json.AssignCustomerToUserRequest, (c, b) => c.Customers.AssignToUserAsync(b), (c, b) => c.Customers.AssignToUserWithResponseAsync(b));
        calls.Add("addCustomerApplications", json.AddCustomerApplicationsRequest, (c, b) => c.Customers.AddApplicationsAsync(b), (c, b) => c.Customers.AddApplicationsWithResponseAsync(b));
        calls.Add("addCustomerPayment", json.AddCustomerPaymentRequest, (c, b) => c.Customers.AddPaymentAsync(b), (c, b) => c.Customers.AddPaymentWithResponseAsync(b));
        calls.Add("inviteUser", json.InviteUserRequest, (c, b) => c.Users.InviteAsync(b), (c, b) => c.Users.InviteWithResponseAsync(b));
        calls.Add("validateInvite", json.ValidateInviteRequest, (c, b) => c.Users.ValidateInviteAsync(b), (c, b) => c.Users.ValidateInviteWithResponseAsync(b));
        calls.Add("signUp", json.SignUpRequest, (c, b) => c.Users.SignUpAsync(b), (c, b) => c.Users.SignUpWithResponseAsync(b));
        calls.Add("updatePassword", json.UpdatePasswordRequest, (c, b) => c.Users.UpdatePasswordAsync(b), (c, b) => c.Users.UpdatePasswordWithResponseAsync(b));
        calls.Add("resetPassword", json.ResetPasswordRequest, (c, b) => c.Users.ResetPasswordAsync(b), (c, b) => c.Users.ResetPasswordWithResponseAsync(b));
        calls.Add("updateProfile", c => c.Users.UpdateProfileAsync(s_profile), c => c.Users.UpdateProfileWithResponseAsync(s_profile));
        calls.Add("listUserApplications", c => c.Users.ListApplicationsAsync("495"), c => c.Users.ListApplicationsWithResponseAsync("495"));
        calls.Add("addUserApplication", json.AddUserApplicationRequest, (c, b) => c.Users.AddApplicationAsync(b), (c, b) => c.Users.AddApplicationWithResponseAsync(b));
        return calls;
    }
}
