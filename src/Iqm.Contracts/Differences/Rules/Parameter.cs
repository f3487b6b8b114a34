using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Differences.Operations;
using Iqm.Contracts.Exchanges;

namespace Iqm.Contracts.Differences.Rules;

/// <summary>A parameter of an operation.</summary>
/// <param name="Node">Where it is defined.</param>
/// <param name="Place">Its <c>in</c>.</param>
/// <param name="Name">As it is written.</param>
/// <param name="Key">What tells it apart from the others of its place: a header's name in lower case, a path parameter's position.</param>
internal sealed record Parameter(ContractNode Node, string Place, string Name, string Key)
{
    // Source: OpenAPI 3.0.4 §4.7.12.1: header parameters of these names are ignored.
    private static readonly string[] Ignored = ["accept", "content-type", "authorization"];

    public bool IsRequired => Place == "path" || Node.Flag("required") == true;

    /// <summary>For a message: <c>query parameter 'limit'</c>.</summary>
    public string Subject => Describe(Node);

    /// <summary>How a value with several pieces is written.</summary>
    public string Style
    {
        get
        {
            var style = Node.Text("style") ?? (Place is "query" or "cookie" ? "form" : "simple");
            var explode = Node.Flag("explode") ?? style == "form";
            return $"{style}{(explode ? ", exploded" : "")}";
        }
    }

    /// <summary>The media type under <c>content</c>; null when there is a <c>schema</c> instead.</summary>
    public (string Name, ContractNode Node)? Content => Node.Members("content").Select(content => ((string, ContractNode)?)content).FirstOrDefault();

    /// <summary>For a message: <c>query parameter 'limit'</c>.</summary>
    public static string Describe(ContractNode parameter) => $"{(parameter.Text("in") is { } place and ("path" or "query" or "cookie") ? place : "header")} parameter '{Display.Value(parameter.Text("name"))}'";

    /// <summary>All of an operation, those of its path item included.</summary>
    public static List<Parameter> Of(OperationSide side)
    {
        var names = side.PathParameters;
        // Source: OpenAPI 3.0.4 §4.7.9: an operation's parameter takes the place of the path item's of the same name and location.
        return [.. side.Node.Items("parameters").Concat(side.PathItem.Items("parameters")).Select(Read).OfType<Parameter>().DistinctBy(parameter => (parameter.Place, parameter.Key))];

        Parameter? Read(ContractNode node)
        {
            if (node.Text("in") is not { } place || node.Text("name") is not { } name || place == "header" && Ignored.Contains(name.ToLowerInvariant()))
                return null;
            var at = place == "path" ? Array.IndexOf(names, name) : -1;
            return new Parameter(node, place, name, place == "header" ? name.ToLowerInvariant() : at >= 0 ? $"{{{at}}}" : name);
        }
    }
}
