using System.Globalization;

namespace Iqm.Contracts.Exchanges.Coverage;

/// <summary>How much of what contracts document was seen.</summary>
/// <param name="OperationsSeen">Operations with a documented response that was seen.</param>
/// <param name="Operations">All operations that document a response.</param>
/// <param name="ResponsesSeen">Documented responses, by operation and status, that were seen.</param>
/// <param name="Responses">All documented responses.</param>
/// <param name="FieldsSeen">Documented members of response bodies that were seen.</param>
/// <param name="Fields">All documented members of response bodies.</param>
public sealed record CoverageTotals(int OperationsSeen, int Operations, int ResponsesSeen, int Responses, int FieldsSeen, int Fields)
{
    /// <summary>One line: <c>Seen: 3 of 18 operations, 4 of 31 statuses, 20 of 140 response fields.</c></summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"Seen: {OperationsSeen:N0} of {Operations:N0} operations, {ResponsesSeen:N0} of {Responses:N0} statuses, {FieldsSeen:N0} of {Fields:N0} response fields.");
}
