using Iqm.Contracts.Exchanges.Bodies;
using Iqm.Contracts.Loading;
using Iqm.Contracts.Schemas;

namespace Iqm.Contracts.Exchanges.Rules;

/// <summary>What a body may be: the media types under <c>content</c>.</summary>
/// <param name="IsRequired">Whether there has to be one.</param>
/// <param name="Contents">The media types; none when nothing is documented.</param>
/// <param name="Pointer">Where it is documented.</param>
internal sealed record BodyRule(bool IsRequired, ContentRule[] Contents, JsonPointer Pointer)
{
    public static BodyRule Read(RuleContext context, ContractNode node, SchemaDirection direction) => new(
        direction == SchemaDirection.Response || node.Flag("required") == true,
        [.. node.Members("content").Select(content => ContentRule.Read(context, content.Name, content.Node, direction)).OfType<ContentRule>()],
        node.Pointer);

    /// <summary>The most specific entry for a media type; null when there is none.</summary>
    public ContentRule? Find(in MediaType type)
    {
        ContentRule? best = null;
        foreach (var content in Contents)
            if (content.Type.Includes(type) && (best is null || content.Type.Specificity > best.Type.Specificity))
                best = content;
        return best;
    }

    /// <summary>The documented media types, for a message.</summary>
    public string Describe() => string.Join(" or ", Contents.Select(content => $"'{Diagnostics.Display.Value(content.Type.Value)}'"));
}
