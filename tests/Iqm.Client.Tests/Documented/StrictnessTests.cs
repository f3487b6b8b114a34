using Iqm.Contracts.ClientTests;

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
}
