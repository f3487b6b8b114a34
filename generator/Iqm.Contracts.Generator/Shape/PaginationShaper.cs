using System.Text.Json.Nodes;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Generator.Shape;

/// <summary>Finds the operations that declare pages: by x-pagination, or by AutoRest's x-ms-pageable, which half of the public documents with pages have.</summary>
internal sealed class PaginationShaper(Contract contract, List<Finding> findings)
{
    private const string Own = "x-pagination";

    /// <summary>What is said where a declaration has a member that the result does not have.</summary>
    private string _wrong = "";

    public void Apply(ClientShape client, IReadOnlyDictionary<TagShape, NameScope> methods)
    {
        foreach (var tag in client.Tags)
        {
            foreach (var operation in tag.Operations)
            {
                if (Declared(operation) is { } pagination)
                    operation.Pagination = pagination with { MethodName = methods[tag].Take(operation.Name + "All") };
            }
        }
    }

    private PaginationShape? Declared(OperationShape operation)
    {
        if (contract.Find(operation.Pointer) is not JsonObject node)
            return null;
        if (node[Own] is JsonObject declared)
        {
            if (Read(operation, declared) is { } pagination)
                return pagination;
            findings.Add(Finding.Create(DiagnosticCatalog.PaginationUnusable, contract.Locate(operation.Pointer.Append(Own)), _wrong));
            return null;
        }
        // A next link that is null says that there is one page only.
        if (node["x-ms-pageable"] is not JsonObject pageable || pageable.ContainsKey("nextLinkName") && pageable["nextLinkName"] is null)
            return null;
        return Link(operation, EffectiveSchema.StringOf(pageable["itemName"]) ?? "value", EffectiveSchema.StringOf(pageable["nextLinkName"]) ?? "nextLink");
    }

    private PaginationShape? Read(OperationShape operation, JsonObject declared)
    {
        var items = EffectiveSchema.StringOf(declared["items"]);
        var next = EffectiveSchema.StringOf(declared["next"]);
        var by = EffectiveSchema.StringOf(declared["by"]);
        if (by == "link")
            return next is null ? Wrong("'by: link' needs 'next', the member with the address of the next page") : Link(operation, items, next);
        if (by is not ("page" or "offset" or "cursor"))
            return Wrong("'by' is 'page', 'offset', 'cursor' or 'link'");
        var name = EffectiveSchema.StringOf(declared["parameter"]);
        if (operation.Parameters.Find(p => p.WireName == name && p.In != ParameterLocation.Path) is not { } parameter)
            return Wrong("'parameter' is the name of a query parameter, header or cookie of the operation");
        if (Paged(operation, items) is not var (list, item))
            return null;
        if (by == "cursor")
        {
            if (next is null || Find(operation, next) is not var (path, type))
                return Wrong("'by: cursor' needs 'next', the member with the next value of the parameter");
            return type.Type == parameter.Use.Type && type.Type is PrimitiveType { Kind: PrimitiveKind.String or PrimitiveKind.Int32 or PrimitiveKind.Int64 or PrimitiveKind.Guid }
                ? new PaginationShape(PageMove.Cursor, list, item) { Parameter = parameter, Next = path } : Wrong("'next' and 'parameter' are not of one type, which would be a string, an integer or a UUID");
        }
        if (!IsInteger(parameter.Use.Type))
            return Wrong($"'by: {by}' needs a parameter that is an integer");
        var pagination = new PaginationShape(by == "page" ? PageMove.Page : PageMove.Offset, list, item)
        {
            Parameter = parameter,
            Start = declared["start"] is JsonValue start && start.TryGetValue<long>(out var number) ? number : parameter.Preset is JsonValue preset && preset.TryGetValue<long>(out var first) ? first : by == "page" ? 1 : 0,
        };
        return Number(operation, declared["last"], out var last) && Number(operation, declared["total"], out var total)
            // Of items that are counted the last one has the number of all.
            ? pagination with { Last = by == "page" ? last : null, Total = total ?? (by == "page" ? null : last) }
            : Wrong("'last' is an integer of the result, the number of the last page or item, and 'total' one, the number of all items");
    }

    /// <summary>False when a number is declared that the result does not have.</summary>
    private static bool Number(OperationShape operation, JsonNode? place, out MemberPath? path)
    {
        path = null;
        if (EffectiveSchema.StringOf(place) is not { } name)
            return true;
        if (Find(operation, name) is not var (found, use) || !IsInteger(use.Type))
            return false;
        path = found;
        return true;
    }

    private PaginationShape? Link(OperationShape operation, string? items, string next)
    {
        if (operation is not { Method: "GET", Body: null })
            return Wrong("a link to the next page needs an operation that is a GET");
        if (Paged(operation, items) is not var (list, item))
            return null;
        return Find(operation, next) is ({ } path, { Type: PrimitiveType { Kind: PrimitiveKind.String } })
            ? new PaginationShape(PageMove.Link, list, item) { Next = path } : Wrong("'next' is a string of the result");
    }

    private (MemberPath Path, TypeUse Item)? Paged(OperationShape operation, string? items)
    {
        if (operation.Body is { Kind: not BodyKind.Json })
            return Missing("an operation whose body can be sent for each page again");
        return Find(operation, items ?? "") is ({ } path, { Type: ArrayType array }) ? (path, array.Item) : Missing("'items', the member of the result that is the list; without it the result itself has to be one");
    }

    /// <summary>A member of the result by its name, or by a pointer where it is further inside.</summary>
    private static (MemberPath Path, TypeUse Use)? Find(OperationShape operation, string place)
    {
        if (operation.Result is not { } use || operation.ResultUnion is not null)
            return null;
        string[] names = place.Length == 0 ? [] : place[0] == '/' && JsonPointer.TryParse(place, out var pointer) ? [.. Tokens(pointer)] : [place];
        var members = new List<(RecordShape, PropertyShape)>();
        foreach (var name in names)
        {
            if (use.Type is not NamedType { Shape: RecordShape record } || record.Properties.Find(p => p.JsonName == name) is not { } property)
                return null;
            members.Add((record, property));
            use = property.Use;
        }
        return (new MemberPath(members), use);
    }

    private static IEnumerable<string> Tokens(JsonPointer pointer) => pointer.Last is { } last ? Tokens(pointer.Parent).Append(last) : [];

    private static bool IsInteger(TypeRef type) => type is PrimitiveType { Kind: PrimitiveKind.Int32 or PrimitiveKind.Int64 };

    private PaginationShape? Wrong(string what)
    {
        _wrong = what;
        return null;
    }

    private (MemberPath, TypeUse)? Missing(string what)
    {
        _wrong = "it needs " + what;
        return null;
    }
}
