using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Iqm.Contracts.Schemas.Json;

namespace Iqm.Contracts.Differences.Schemas;

/// <summary>A number of a contract, of any size and as exact as it is written.</summary>
/// <param name="Text">In the one spelling that equal numbers share.</param>
internal sealed record Number(string Text)
{
    public static readonly Number Zero = new("0");

    public bool IsInteger => Read(Text).IsInteger;

    /// <summary>Null for what is no number.</summary>
    public static Number? Of(JsonNode? node) => node?.GetValueKind() == JsonValueKind.Number ? new(Read(node.ToJsonString()).ToString()) : null;

    public static bool operator <(Number left, Number right) => JsonNumber.Compare(Read(left.Text), Read(right.Text)) < 0;

    public static bool operator >(Number left, Number right) => right < left;

    /// <summary>Whether this is an integer times a number that is not zero.</summary>
    public bool IsMultipleOf(Number divisor) => Read(Text).IsMultipleOf(Read(divisor.Text));

    private static JsonNumber Read(string text) => new(Encoding.ASCII.GetBytes(text));
}
