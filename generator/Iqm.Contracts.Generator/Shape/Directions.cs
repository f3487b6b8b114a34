namespace Iqm.Contracts.Generator.Shape;

/// <summary>Marks which types travel to the server and which come from it, and drops those that do neither.</summary>
internal static class Directions
{
    public static void Mark(ClientShape client)
    {
        foreach (var operation in client.Tags.SelectMany(t => t.Operations))
        {
            foreach (var use in operation.Parameters.Select(p => p.Use).Append(operation.Body?.Use))
                Visit(use?.Type, sent: true);
            foreach (var use in operation.Successes.Concat(operation.Failures).Select(r => r.Body).Append(operation.Result))
                Visit(use?.Type, sent: false);
        }
    }

    public static void RemoveUnused(ClientShape client) => client.Types.RemoveAll(t => !t.Sent && !t.Received);

    private static void Visit(TypeRef? start, bool sent)
    {
        var pending = new Stack<TypeRef?>();
        pending.Push(start);
        while (pending.TryPop(out var type))
        {
            switch (type)
            {
                case ArrayType array: pending.Push(array.Item.Type); break;
                case MapType map: pending.Push(map.Value.Type); break;
                case NamedType { Shape: var shape }:
                    if (sent ? shape.Sent : shape.Received)
                        break;
                    if (sent)
                        shape.Sent = true;
                    else
                        shape.Received = true;
                    foreach (var inner in Inner(shape))
                        pending.Push(inner);
                    break;
            }
        }
    }

    private static IEnumerable<TypeRef> Inner(TypeShape shape) => shape switch
    {
        RecordShape record => record.Properties.Select(p => p.Use.Type),
        UnionShape union => union.Branches.Select(b => b.Type),
        _ => [],
    };
}
