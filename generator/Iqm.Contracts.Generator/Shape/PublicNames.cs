namespace Iqm.Contracts.Generator.Shape;

/// <summary>The names of a client that its callers write down: types, members, parameters.</summary>
internal static class PublicNames
{
    /// <summary>All names, each once, sorted by their characters.</summary>
    public static IEnumerable<string> Of(ClientShape client) => All(client).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    private static IEnumerable<string> All(ClientShape client)
    {
        yield return client.ClientName;
        yield return client.ExceptionName;
        foreach (var tag in client.Tags)
        {
            yield return tag.ClassName;
            yield return $"{client.ClientName}.{tag.PropertyName}";
            foreach (var operation in tag.Operations)
            {
                var method = $"{tag.ClassName}.{operation.Name}Async";
                yield return method;
                foreach (var parameter in operation.Parameters)
                    yield return $"{method}.{parameter.Name}";
                if (operation.Body is { } body)
                    yield return $"{method}.{body.Name}";
                if (operation.Pagination is { } pagination)
                    yield return $"{tag.ClassName}.{pagination.MethodName}Async";
            }
        }
        foreach (var type in client.Types)
        {
            yield return type.Name;
            foreach (var member in Members(type))
                yield return $"{type.Name}.{member}";
        }
    }

    private static IEnumerable<string> Members(TypeShape type) => type switch
    {
        RecordShape record => record.Properties.Select(p => p.Name),
        EnumShape open => open.Members.Select(m => m.Name),
        UnionShape union => union.Branches.Select(b => "As" + b.Name),
        _ => [],
    };
}
