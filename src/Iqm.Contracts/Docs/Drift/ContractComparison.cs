using System.Text.Json.Nodes;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Docs.Drift;

/// <summary>A page against the contract.</summary>
internal sealed partial class ContractComparison
{
    private readonly PageFacts _page;
    private readonly Contract _contract;
    private readonly ContractOperations _operations;
    private readonly ContractSchema _schema;
    private readonly SampleCheck _samples;
    private readonly List<DriftEntry> _entries = [];

    private ContractComparison(PageFacts page, Contract contract)
    {
        (_page, _contract) = (page, contract);
        _operations = ContractOperations.Of(contract);
        _schema = new ContractSchema(contract);
        _samples = new SampleCheck(contract);
    }

    /// <summary>All disagreements, decided or not.</summary>
    public static List<DriftEntry> Compare(PageFacts page, Contract contract)
    {
        var comparison = new ContractComparison(page, contract);
        comparison.Compare();
        return comparison._entries;
    }

    private void Compare()
    {
        var found = new HashSet<JsonPointer>();
        var missing = new List<OperationFacts>();
        foreach (var operation in _page.Operations)
        {
            if (_operations.Find(operation.Method, operation.Path) is not { } known)
            {
                missing.Add(operation);
                continue;
            }
            found.Add(known.Pointer);
            Operation(operation, known);
        }
        // The contract says which sections of which page it was read from.
        var prefix = _page.Id + "#";
        var gone = _operations.All.Where(operation => !found.Contains(operation.Pointer) && operation.Sources.Any(source => source.StartsWith(prefix, StringComparison.Ordinal))).ToList();
        foreach (var operation in missing)
        {
            var slug = Slug(operation.Headings.LastOrDefault() ?? "");
            if (gone.Find(each => each.Sources.Contains(prefix + slug)) is { } moved)
            {
                gone.Remove(moved);
                Add(DriftKind.OperationMoved, operation, moved.ToString(), operation.Line, moved.Pointer, moved.ToString(), operation.ToString());
            }
            else
            {
                Add(DriftKind.OperationAdded, operation, operation.ToString(), operation.Line, JsonPointer.Root.Append("paths"), null, operation.ToString());
            }
        }
        foreach (var operation in gone)
            Add(DriftKind.OperationRemoved, new OperationFacts { Method = operation.Method, Path = operation.Path }, operation.ToString(), 0, operation.Pointer, operation.ToString());
    }

    private void Operation(OperationFacts operation, ContractOperation known)
    {
        if (operation.Server is { } server && _operations.Servers.Count > 0 && !_operations.Servers.Contains(server, StringComparer.OrdinalIgnoreCase))
            Add(DriftKind.ServerChanged, operation, server, operation.Line, JsonPointer.Root.Append("servers"), string.Join(", ", _operations.Servers), server);
        Parameters(operation, known);
        Body(operation, known);
        Responses(operation, known);
    }

    private void Parameters(OperationFacts operation, ContractOperation known)
    {
        var declared = Declared(known);
        foreach (var field in operation.Fields.Where(field => field.Part is FactPart.Header or FactPart.Path or FactPart.Query or FactPart.Cookie))
        {
            var where = field.Part.ToString().ToLowerInvariant();
            var comparison = field.Part == FactPart.Header ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
            var (pointer, node) = declared.Find(each => each.Node["in"]?.ToString() == where && string.Equals(each.Node["name"]?.ToString(), field.Name, comparison));
            if (node is null)
            {
                // Credentials are security in a contract, whatever a page calls their header.
                if (field.Part == FactPart.Header && (IsCredential(field.Name) || field.Name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase) || field.Name.Equals("Accept", StringComparison.OrdinalIgnoreCase)))
                    continue;
                Add(DriftKind.ParameterAdded, operation, field.Path, field.Line, known.Pointer.Append("parameters"), null, field.Type?.ToString() ?? "no type", field.Part,
                    severity: field.Required == true ? Severity.Error : null);
                continue;
            }
            Field(operation, field, new SchemaPlace(pointer, node["required"]?.GetValueKind() == System.Text.Json.JsonValueKind.True) { Target = pointer.Append("schema") });
        }
        foreach (var (pointer, node) in declared.Where(each => each.Node["in"]?.ToString() == "query" && OnlyHere(known)))
        {
            var name = node["name"]?.ToString() ?? "";
            if (operation.Of(FactPart.Query).Any() && !operation.Of(FactPart.Query).Any(field => field.Name == name))
                Add(DriftKind.ParameterRemoved, operation, name, operation.Line, pointer, name, null, FactPart.Query);
        }
    }

    private List<(JsonPointer Pointer, JsonObject Node)> Declared(ContractOperation known)
    {
        var result = new List<(JsonPointer, JsonObject)>();
        foreach (var list in (JsonPointer[])[known.Pointer.Append("parameters"), known.PathPointer.Append("parameters")])
        {
            for (var i = 0; i < (_contract.Find(list) as JsonArray)?.Count; i++)
            {
                var pointer = _contract.Resolve(list.Append(i));
                if (_contract.Find(pointer) is JsonObject node)
                    result.Add((pointer, node));
            }
        }
        return result;
    }

    private bool IsCredential(string name) =>
        name.Equals("Authorization", StringComparison.OrdinalIgnoreCase) || name.Equals("Authentication", StringComparison.OrdinalIgnoreCase)
        || _contract.Find(JsonPointer.Parse("/components/securitySchemes")) is JsonObject schemes && schemes.Select(scheme => scheme.Value).OfType<JsonObject>().Any(scheme =>
            name.Equals(scheme["name"]?.ToString(), StringComparison.OrdinalIgnoreCase)
            || scheme["x-aliases"] is JsonArray aliases && aliases.Any(alias => name.Equals(alias?.ToString(), StringComparison.OrdinalIgnoreCase)));

    private void Field(OperationFacts operation, FieldFact field, SchemaPlace place)
    {
        if (field.Type is { } type && type.IsKnown && _schema.TypesOf(place.Target) is { Count: > 0 } types && !Allows(types, type))
            Add(DriftKind.TypeChanged, operation, field.Path, field.Line, place.Pointer, string.Join(" or ", types.Order(StringComparer.Ordinal)), type.ToString(), field.Part, field.Status);
        if (field.Source == FactSource.Documented && field.Required is { } required && required != place.IsRequired)
            Add(DriftKind.RequirednessChanged, operation, field.Path, field.Line, place.Pointer, DriftList.Word(place.IsRequired), DriftList.Word(required), field.Part, field.Status);
        if (field.AllowedValues.Length > 0 && _schema.ValuesOf(place.Target) is var values && (values is null || !values.SetEquals(field.AllowedValues)))
            Add(DriftKind.AllowedValuesChanged, operation, field.Path, field.Line, place.Pointer, DriftList.List(values ?? []), DriftList.List(field.AllowedValues), field.Part, field.Status,
                values is null ? Severity.Warning : null);
    }

    private static bool Allows(HashSet<string> types, TypeFact type) =>
        type.Name is "any" || type.Name.Split('|').All(name => types.Contains(name) || name == "integer" && types.Contains("number") || name == "number" && types.Contains("integer")
            || name == "file" && types.Contains("string") || name == "string" && types.Contains("file") || name == "null");

    private bool OnlyHere(ContractOperation known) => known.Sources.ToList() is { Count: > 0 } sources && sources.TrueForAll(source => source.StartsWith(_page.Id + "#", StringComparison.Ordinal));

    private void Add(DriftKind kind, OperationFacts operation, string subject, int line, JsonPointer pointer, string? before = null, string? after = null, FactPart? part = null, string? status = null, Severity? severity = null) =>
        _entries.Add(new DriftEntry
        {
            Kind = kind, Severity = severity ?? kind.Descriptor().DefaultSeverity, Method = operation.Method, Path = operation.Path, Subject = subject, Part = part, Status = status, Before = before, After = after,
            Page = _page.File, Line = line, Pointer = pointer, FromContract = true,
        });

    // As sources write headings: lower case, words joined by '-', other signs and a leading number left out.
    private static string Slug(string heading) =>
        string.Join('-', new string([.. heading.ToLowerInvariant().Select(c => char.IsLetterOrDigit(c) ? c : c is '\'' or '’' ? '\0' : ' ').Where(c => c != '\0')]).Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .SkipWhile(word => word.All(char.IsDigit)));
}
