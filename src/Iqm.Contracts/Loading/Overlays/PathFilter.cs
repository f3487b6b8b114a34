using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Iqm.Contracts.Schemas;

namespace Iqm.Contracts.Loading.Overlays;

/// <summary>A condition on the children of a node: what stands behind <c>?</c>.</summary>
internal abstract record PathFilter
{
    public abstract bool Holds(PathNode node, JsonNode? root);
}

internal sealed record AnyOf(IReadOnlyList<PathFilter> Filters) : PathFilter
{
    public override bool Holds(PathNode node, JsonNode? root) => Filters.Any(filter => filter.Holds(node, root));
}

internal sealed record AllOf(IReadOnlyList<PathFilter> Filters) : PathFilter
{
    public override bool Holds(PathNode node, JsonNode? root) => Filters.All(filter => filter.Holds(node, root));
}

internal sealed record Not(PathFilter Filter) : PathFilter
{
    public override bool Holds(PathNode node, JsonNode? root) => !Filter.Holds(node, root);
}

internal sealed record Exists(PathOperand Operand) : PathFilter
{
    public override bool Holds(PathNode node, JsonNode? root) => Operand.Select(node, root).Count > 0;
}

/// <remarks>Source: RFC 9535 §2.3.5.2.2. Two sides that select nothing are equal; values of different types only differ.</remarks>
internal sealed record Comparison(PathOperand Left, string Operator, PathOperand Right) : PathFilter
{
    public override bool Holds(PathNode node, JsonNode? root)
    {
        var (left, right) = (Left.Select(node, root), Right.Select(node, root));
        if (left.Count == 0 || right.Count == 0)
            return left.Count == right.Count ? Operator is "==" or "<=" or ">=" : Operator == "!=";
        var (a, b) = (left[0], right[0]);
        return Operator switch
        {
            "==" => JsonEquality.Instance.Equals(a, b),
            "!=" => !JsonEquality.Instance.Equals(a, b),
            "<" => Order(a, b) < 0,
            "<=" => Order(a, b) < 0 || JsonEquality.Instance.Equals(a, b),
            ">" => Order(a, b) > 0,
            _ => Order(a, b) > 0 || JsonEquality.Instance.Equals(a, b),
        };
    }

    /// <summary>Null when the values have no order.</summary>
    private static int? Order(JsonNode? a, JsonNode? b) => (a?.GetValueKind(), b?.GetValueKind()) switch
    {
        (JsonValueKind.Number, JsonValueKind.Number) => Number(a!).CompareTo(Number(b!)),
        (JsonValueKind.String, JsonValueKind.String) => string.CompareOrdinal(a!.GetValue<string>(), b!.GetValue<string>()),
        _ => null,
    };

    private static double Number(JsonNode value) => double.Parse(value.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture);
}

/// <summary>One side of a comparison: a query from the node (<c>@</c>) or the root (<c>$</c>), or a literal.</summary>
/// <param name="Path">The query; null for a literal.</param>
/// <param name="FromRoot">Whether the query begins at the root.</param>
/// <param name="Literal">The literal.</param>
internal sealed record PathOperand(JsonPath? Path, bool FromRoot, JsonNode? Literal)
{
    public IReadOnlyList<JsonNode?> Select(PathNode node, JsonNode? root) =>
        Path is null ? [Literal] : [.. (FromRoot ? Path.Select(root) : Path.Select(node, root)).Select(found => found.Value)];
}
