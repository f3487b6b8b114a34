using System.Text.Json.Nodes;
using Iqm.Contracts.Schemas;

namespace Iqm.Contracts.Generator.Shape;

internal sealed partial class OperationShaper
{
    /// <summary>
    /// The operation once more for each kind of body that says something else than the one it has, such as the address of a picture in JSON beside the picture itself
    /// in a form. What says the same in other words needs no second method, and neither do further names for JSON.
    /// </summary>
    public IEnumerable<OperationShape> Others(OperationPlan plan, OperationShape operation, NameScope methods)
    {
        if (operation.Body is not { } written)
            yield break;
        var pointer = contract.Resolve(plan.Pointer.Append("requestBody"));
        if (contract.Find(pointer) is not JsonObject body || body["content"] is not JsonObject content)
            yield break;
        var said = new List<JsonNode?> { contract.Find(contract.Resolve(written.Schema)) };
        var kinds = new HashSet<BodyKind> { written.Kind };
        foreach (var (mediaType, _) in content)
        {
            var schema = contract.Find(contract.Resolve(pointer.Append("content").Append(mediaType).Append("schema"))) as JsonObject;
            if (KindOf(mediaType) is not { } kind || kinds.Contains(kind) || kind == BodyKind.Multipart && written.MultipartWithFile
                || schema is null && kind is not (BodyKind.Text or BodyKind.Binary) || said.Exists(s => JsonEquality.Instance.Equals(s, schema)))
                continue;
            var suffix = kind switch { BodyKind.Binary => "Stream", _ => kind.ToString() };
            var other = Body(pointer, body, mediaType, kind, Naming.Pascal(plan.Id, "Operation") + suffix + "Request");
            if (!kinds.Add(other.Kind))
                continue;
            said.Add(schema);
            yield return operation.With(methods.Take(operation.Name + "As" + suffix), other);
        }
    }
}
