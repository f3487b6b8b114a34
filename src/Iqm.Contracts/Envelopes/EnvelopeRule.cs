using Iqm.Contracts.Exchanges;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Envelopes;

/// <summary>The envelope of one documented response.</summary>
/// <param name="Names">How its members are called.</param>
/// <param name="AllowsBoth">Whether the response's schema declares data and errors both, so that they may come together.</param>
/// <param name="Pointer">Where the response is documented.</param>
internal sealed record EnvelopeRule(EnvelopeNames Names, bool AllowsBoth, JsonPointer Pointer)
{
    // A chain longer than this is not written by hand, and must not exhaust the stack.
    private const int MaxDepth = 64;

    public static EnvelopeRule Read(EnvelopeNames names, ContractNode response) => new(
        names,
        response.Members("content").Any(content => content.Node.Member("schema") is { } schema && Declared(schema, names, [], 0) == Members.Both),
        response.Pointer);

    private sealed record Members(bool Data, bool Errors)
    {
        public static readonly Members None = new(false, false);
        public static readonly Members Both = new(true, true);
    }

    /// <summary>Which of the two members a schema declares. Of alternatives, one has to declare both.</summary>
    private static Members Declared(ContractNode schema, EnvelopeNames names, Dictionary<JsonPointer, Members> known, int depth)
    {
        // Each schema is looked at once, however many ways lead to it.
        if (depth > MaxDepth)
            return Members.None;
        if (known.TryGetValue(schema.Pointer, out var found))
            return found;
        known[schema.Pointer] = Members.None;
        var properties = schema.Member("properties");
        var (data, errors) = (properties?.Object.ContainsKey(names.Data) == true, properties?.Object.ContainsKey(names.Errors) == true);
        foreach (var part in schema.Items("allOf"))
        {
            var more = Declared(part, names, known, depth + 1);
            (data, errors) = (data | more.Data, errors | more.Errors);
        }
        foreach (var keyword in (string[])["anyOf", "oneOf"])
            foreach (var branch in schema.Items(keyword))
            {
                var more = Declared(branch, names, known, depth + 1);
                if ((data | more.Data) && (errors | more.Errors))
                    return known[schema.Pointer] = Members.Both;
            }
        return known[schema.Pointer] = new Members(data, errors);
    }
}
