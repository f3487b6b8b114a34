using System.Text.Json.Nodes;
using Iqm.Contracts.Exchanges;

namespace Iqm.Contracts.Mocking.Flows;

/// <summary>What a flow makes of a request.</summary>
internal sealed record FlowResult
{
    /// <summary>The usual answer.</summary>
    public static readonly FlowResult Usual = new();

    /// <summary>The status; null for the usual one.</summary>
    public int? Status { get; init; }

    /// <summary>Why not, as a sentence; null for a success.</summary>
    public string? Failure { get; init; }

    /// <summary>Members that take the place of those in the answer's data; null for none.</summary>
    public JsonObject? Members { get; init; }

    /// <summary>Sees the answer's data when it is made; null when nobody needs it.</summary>
    public Action<JsonObject>? Keep { get; init; }

    /// <summary>A field more in the answer's header; null for none.</summary>
    public HeaderField? Header { get; init; }

    public static FlowResult Refused(int status, string failure) => new() { Status = status, Failure = failure };
}
