using Iqm.Contracts.ClientTests;

namespace Iqm.Client.Tests;

public sealed class CustomersTests(LoopbackServer server) : IqmTest(server)
{
    [Fact]
    public async Task Invite_sends_a_list_and_reads_who_was_invited_and_who_was_not()
    {
        Server.Answer(200, Iqm.Contract.Response("inviteCustomer", "oneSentOneFailed").Value);

        var result = await Client.Customers.InviteAsync([
            new CustomerInvitation
            {
                Email = "user1@example.com",
                Name = "ORG - 1",
                Password = "example@123",
                OwnerUserName = "User-1",
                VerticalId = 1,
                LogoUrl = "https://assets.example.com/assets/202753/Ab1Cd23_1700000000000.png",
                CustomerOperationDetails = new CustomerOperationDetails
                {
                    CustomerTypeId = 2,
                    CustomerPaymentTypeId = 2,
                    CountryId = 30100001,
                    AdOpsAssigneeUserIds = [],
                    SellerAssigneeUserIds = [7184],
                    LabelIds = [7, 8, 9],
                },
            },
        ]);

        Assert.Equal("""
            POST /api/v3/ua/customer/invite
            Accept: application/json
            Authorization: Bearer 00000000-0000-4000-8000-000000000001
            Content-Type: application/json
            X-IAA-OW-ID: 200001

            [{"email":"user1@example.com","name":"ORG - 1","password":"example@123","ownerUserName":"User-1","verticalId":1,"logoUrl":"https://assets.example.com/assets/202753/Ab1Cd23_1700000000000.png","customerOperationDetails":{"customerTypeId":2,"customerPaymentTypeId":2,"countryId":30100001,"adOpsAssigneeUserIds":[],"sellerAssigneeUserIds":[7184],"labelIds":[7,8,9]}}]
            """, Server.Sent.ToString());
        Assert.Equal(["user1.g@example.com"], result.SuccessfulEmails);
        Assert.Equal(["user2.p@example.com"], result.FailedEmails);
        Assert.Equal("1 invitations sent successfully.", result.Message);
    }

    [Fact]
    public async Task Sign_up_sends_every_field()
    {
        Server.Answer(200, Iqm.Contract.Response("signUpCustomer", "customerSignUpRequested").Value);

        var message = await Client.Customers.SignUpAsync(new SignUpCustomerRequest
        {
            Email = "email@example.com",
            OrganizationName = "Organisation Name",
            UserName = "User Name",
            Industry = 1,
            CompanySize = 2,
            MediaBudget = 3,
            BudgetSpent = 2000,
        });

        Assert.Equal("""
            POST /api/v3/ua/customer/signup
            Accept: application/json
            Authorization: Bearer 00000000-0000-4000-8000-000000000001
            Content-Type: application/json
            X-IAA-OW-ID: 200001

            {"email":"email@example.com","organizationName":"Organisation Name","userName":"User Name","industry":1,"companySize":2,"mediaBudget":3,"budgetSpent":2000}
            """, Server.Sent.ToString());
        Assert.Equal("Customer sign up requested successfully.", message);
    }

    [Fact]
    public async Task Approve_patches_with_the_spelling_owId()
    {
        Server.Answer(200, Iqm.Contract.Response("approveCustomer", "customerApproved").Value);

        var message = await Client.Customers.ApproveAsync(new ApproveCustomerRequest { OwId = 134562, AppIds = "2,5,6,7,9,10,11" });

        Assert.Equal("""
            PATCH /api/v3/ua/customer/approve
            Accept: application/json
            Authorization: Bearer 00000000-0000-4000-8000-000000000001
            Content-Type: application/json
            X-IAA-OW-ID: 200001

            {"owId":134562,"appIds":"2,5,6,7,9,10,11"}
            """, Server.Sent.ToString());
        Assert.Equal("Customer approved successfully.", message);
    }

    [Fact]
    public async Task Assign_goes_to_the_path_with_user_in_it()
    {
        Server.Answer(200, Iqm.Contract.Response("assignCustomerToUser", "customersAssigned").Value);

        var result = await Client.Customers.AssignToUserAsync(new AssignCustomerToUserRequest { OwIds = "170,58,167,900", UowIds = "166" });

        Assert.Equal("""
            POST /api/v3/ua/user/customer/assign
            Accept: application/json
            Authorization: Bearer 00000000-0000-4000-8000-000000000001
            Content-Type: application/json
            X-IAA-OW-ID: 200001

            {"owIds":"170,58,167,900","uowIds":"166"}
            """, Server.Sent.ToString());
        Assert.Equal("Added Customer association to User successfully.", result.AsString);
    }

    [Fact]
    public async Task Assign_reads_the_list_of_customers_as_well()
    {
        Server.Answer(200, """{"success":true,"data":{"successfulCustomerIds":[170,58]},"errorObjects":[]}""", "application/json");

        var result = await Client.Customers.AssignToUserAsync(new AssignCustomerToUserRequest { OwIds = "170,58", UowIds = "166" });

        Assert.True(result.IsCustomerAssignment);
        Assert.Null(result.AsString);
        Assert.Equal([170L, 58L], result.AsCustomerAssignment!.SuccessfulCustomerIds);
    }

    [Fact]
    public async Task Add_applications_sends_ids_as_text()
    {
        Server.Answer(200, Iqm.Contract.Response("addCustomerApplications", "customerApplicationsAdded").Value);

        var message = await Client.Customers.AddApplicationsAsync(new AddCustomerApplicationsRequest { OwId = 2, AppIds = "1,2", AccessLevel = "Full" });

        Assert.Equal("""
            POST /api/v3/ua/customer/application/add
            Accept: application/json
            Authorization: Bearer 00000000-0000-4000-8000-000000000001
            Content-Type: application/json
            X-IAA-OW-ID: 200001

            {"owId":2,"appIds":"1,2","accessLevel":"Full"}
            """, Server.Sent.ToString());
        Assert.Equal("Application access added successfully.", message);
    }

    [Fact]
    public async Task Add_payment_sends_a_form()
    {
        Server.Answer(200, Iqm.Contract.Response("addCustomerPayment", "paymentAdded").Value);

        var message = await Client.Customers.AddPaymentAsync(new AddCustomerPaymentRequest
        {
            OwId = 123654,
            PaymentAmount = 5000,
            PaymentDate = new DateOnly(2025, 12, 1),
            PaymentMode = 1,
            TransactionId = 10,
            PaymentProof = "image.png",
            PaymentType = 2,
            InvoiceId = 34,
        });

        Assert.Equal("""
            POST /api/v3/fa/customer/payment/add
            Accept: application/json
            Authorization: Bearer 00000000-0000-4000-8000-000000000001
            Content-Type: application/x-www-form-urlencoded
            X-IAA-OW-ID: 200001

            owId=123654&paymentAmount=5000&paymentDate=2025-12-01&paymentMode=1&transactionId=10&paymentProof=image.png&paymentType=2&invoiceId=34
            """, Server.Sent.ToString());
        Assert.Equal("Payment added Successfully.", message);
    }

    [Fact]
    public async Task Add_payment_sends_a_transaction_id_that_is_text_and_leaves_out_what_is_not_set()
    {
        Server.Answer(200, Iqm.Contract.Response("addCustomerPayment", "paymentAdded").Value);

        await Client.Customers.AddPaymentAsync(new AddCustomerPaymentRequest
        {
            OwId = 1,
            PaymentAmount = -2,
            PaymentDate = new DateOnly(2025, 2, 28),
            PaymentMode = 3,
            TransactionId = "TX 7/8+9&ü=%",
            PaymentType = 4,
        });

        Assert.Equal("owId=1&paymentAmount=-2&paymentDate=2025-02-28&paymentMode=3&transactionId=TX+7%2F8%2B9%26%C3%BC%3D%25&paymentType=4", Server.Sent.Text);
    }
}
