using System.Globalization;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Waivers;

/// <summary>Known findings, accepted by somebody for a reason until a day.</summary>
/// <param name="Code"><c>IQMC</c> and four digits.</param>
/// <param name="Operation">An operationId; for exchanges that match no operation, method and path such as <c>GET /internal/*</c>; <c>*</c> for any.</param>
/// <param name="At">Where: an instance pointer, a schema location that begins with <c>#</c>, or the name of a parameter or header field; see <see cref="WaiverScope"/>. Empty for anywhere.</param>
/// <param name="Owner">Who answers for it.</param>
/// <param name="Reason">Why it is accepted.</param>
/// <param name="Expires">The last day on which it holds, in UTC.</param>
/// <param name="Position">Where the entry begins.</param>
public sealed record Waiver(string Code, string Operation, string At, string Owner, string Reason, DateOnly Expires, SourcePosition Position)
{
    /// <summary>Stands for any operation.</summary>
    public const string Any = "*";

    /// <summary>How reports say that a finding is accepted: <c>waived by team-a until 2026-12-31: Ticket 42</c>.</summary>
    internal string Acceptance => Display.Text(string.Create(CultureInfo.InvariantCulture, $"waived by {Owner} until {Expires:yyyy-MM-dd}: {Reason}"));
}
