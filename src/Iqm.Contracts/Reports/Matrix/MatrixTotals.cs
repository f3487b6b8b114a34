using System.Globalization;
using Iqm.Contracts.Diagnostics;

namespace Iqm.Contracts.Reports.Matrix;

/// <summary>Counts of a report or of one contract in it.</summary>
/// <param name="Operations">Operations.</param>
/// <param name="Statuses">Statuses of operations, documented or met otherwise.</param>
/// <param name="Documented">Statuses that the contract has.</param>
/// <param name="WithExample">Statuses with an example.</param>
/// <param name="Mocked">Statuses that the mock provider can send.</param>
/// <param name="WithPact">Statuses that a consumer relies on.</param>
/// <param name="Verified">Statuses that were answered, always as documented.</param>
/// <param name="Errors">Errors that nobody accepted, equal ones counted once.</param>
/// <param name="Warnings">Warnings that nobody accepted.</param>
/// <param name="Waived">Findings that somebody accepted.</param>
public sealed record MatrixTotals(int Operations, int Statuses, int Documented, int WithExample, int Mocked, int WithPact, int Verified, int Errors, int Warnings, int Waived)
{
    internal static MatrixTotals Of(IEnumerable<MatrixOperation> operations, IReadOnlyCollection<MatrixFinding> findings)
    {
        MatrixOperation[] all = [.. operations];
        MatrixStatus[] statuses = [.. all.SelectMany(operation => operation.Statuses)];
        return new MatrixTotals(
            all.Length, statuses.Length, statuses.Count(status => status.IsDocumented), statuses.Count(status => status.Examples > 0), statuses.Count(status => status.IsMocked),
            statuses.Count(status => !status.Pacts.IsEmpty), statuses.Count(status => status.IsVerified),
            findings.Count(finding => finding.IsOpen(Severity.Error)), findings.Count(finding => finding.IsOpen(Severity.Warning)), findings.Count(finding => finding.Waiver is not null));
    }

    /// <summary>One line, without what is none.</summary>
    public override string ToString()
    {
        var text = string.Create(CultureInfo.InvariantCulture,
            $"{Number(Operations, "operation")}, {Number(Statuses, "status", "es")}: {Documented:N0} documented, {WithExample:N0} with an example, {Mocked:N0} mocked, {WithPact:N0} with a pact, {Verified:N0} verified live");
        (int Count, string Text)[] findings = [(Errors, Number(Errors, "error")), (Warnings, Number(Warnings, "warning")), (Waived, string.Create(CultureInfo.InvariantCulture, $"{Waived:N0} waived"))];
        string[] some = [.. findings.Where(part => part.Count > 0).Select(part => part.Text)];
        return $"{text}; {(some.Length == 0 ? "no findings" : string.Join(", ", some))}.";
    }

    internal static string Number(long count, string noun, string plural = "s") => string.Create(CultureInfo.InvariantCulture, $"{count:N0} {noun}{(count == 1 ? "" : plural)}");
}
