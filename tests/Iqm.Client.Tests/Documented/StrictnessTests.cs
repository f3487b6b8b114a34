using Iqm.Contracts.ClientTests;
using Iqm.Contracts.Runtime;

namespace Iqm.Client.Tests;

public sealed class StrictnessTests(LoopbackServer server) : IqmTest(server)
{
    private static readonly PayloadFaults s_faults = new(Iqm.Contract);

    public static TheoryData<string, string> Rows => Iqm.ResponseRows;

    [Theory]
    [MemberData(nameof(Rows))]
    public Task A_missing_required_member_is_noticed(string operation, string example)
    {
        var answer = Iqm.Contract.Response(operation, example);
        return NoticesAsync(answer, s_faults.WithoutARequiredMember(answer));
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public Task A_wrong_type_is_noticed(string operation, string example)
    {
        var answer = Iqm.Contract.Response(operation, example);
        return NoticesAsync(answer, s_faults.WithAWrongType(answer));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"successfulCustomerIds":"170"}""")]
    [InlineData("""{"successfulCustomerIds":["170"]}""")]
    [InlineData("""{"successfulCustomerIds":null}""")]
    [InlineData("12")]
    [InlineData("[]")]
    [InlineData("null")]
    public async Task A_result_in_none_of_its_forms_is_noticed(string data)
    {
        Server.Answer(200, $$"""{"success":true,"data":{{data}}}""", "application/json");

        var failure = await Assert.ThrowsAsync<ApiException>(() => Client.Customers.AssignToUserAsync(new AssignCustomerToUserRequest { OwIds = "170", UowIds = "166" }));

        Assert.Equal(ApiFailureKind.InvalidResponse, failure.Kind);
    }
}
