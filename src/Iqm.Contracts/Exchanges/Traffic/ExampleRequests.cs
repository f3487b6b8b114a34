using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Evidence;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Exchanges.Traffic;

/// <summary>Makes requests of the examples in a contract.</summary>
/// <remarks>
/// A value comes from outside if it is given there, then from the parameter's example, its schema's example, default, or only enum value. An operation whose required values
/// are not all known is left out, with a finding that names them.
/// </remarks>
public sealed class ExampleRequests
{
    private readonly Contract _contract;
    private readonly Func<string, string?> _given;
    private readonly ImmutableArray<Finding>.Builder _findings = ImmutableArray.CreateBuilder<Finding>();

    private ExampleRequests(Contract contract, Func<string, string?> given) => (_contract, _given) = (contract, given);

    /// <summary>The requests of one operation: one, or one for each example of its body.</summary>
    /// <param name="contract">The contract.</param>
    /// <param name="given">Gives the value of a variable (<see cref="Variable"/>); null when it is not set.</param>
    /// <param name="isWanted">Says by operationId (or method and path template) and method which operations are wanted.</param>
    /// <returns>In document order, and findings for operations that were left out.</returns>
    public static (ImmutableArray<ExampleRequest> Requests, ImmutableArray<Finding> Findings) Of(Contract contract, Func<string, string?> given, Func<string, string, bool> isWanted)
    {
        ArgumentNullException.ThrowIfNull(contract);
        ArgumentNullException.ThrowIfNull(given);
        ArgumentNullException.ThrowIfNull(isWanted);
        var maker = new ExampleRequests(contract, given);
        ImmutableArray<ExampleRequest> requests = [.. ContractOperation.Of(contract).Where(operation => isWanted(NameOf(operation), operation.Method.ToUpperInvariant())).SelectMany(maker.Make)];
        return (requests, maker._findings.ToImmutable());
    }

    /// <summary>Operations of a contract: operationId, or method and path template, and the method in upper case.</summary>
    public static IEnumerable<(string Operation, string Method)> Names(Contract contract) => ContractOperation.Of(contract).Select(operation => (NameOf(operation), operation.Method.ToUpperInvariant()));

    /// <summary>The environment variable for a parameter, or for the credential of a security scheme: <c>IQMC_INSIGHTIQ_EXTERNAL_ID</c>.</summary>
    public static string Variable(string contract, string name)
    {
        ArgumentNullException.ThrowIfNull(contract);
        ArgumentNullException.ThrowIfNull(name);
        return $"IQMC_{Upper(contract)}_{Upper(name)}";
    }

    private static string Upper(string name) => string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) ? char.ToUpperInvariant(c) : '_'));

    private static string NameOf(ContractOperation operation) => operation.OperationId ?? $"{operation.Method.ToUpperInvariant()} {operation.Path}";

    private IEnumerable<ExampleRequest> Make(ContractOperation operation)
    {
        var draft = new ExampleDraft(operation.Path);
        foreach (var parameter in Parameters(operation))
            AddParameter(draft, parameter);
        AddCredentials(draft, operation);
        var bodies = Bodies(draft, operation);
        if (draft.Missing.Count > 0)
        {
            _findings.Add(Finding.Create(DiagnosticCatalog.LiveExampleMissing, _contract.Locate(operation.Pointer), Display.Value(NameOf(operation)), string.Join(", ", draft.Missing)) with { Operation = NameOf(operation) });
            return [];
        }
        return bodies.Select(body => draft.Request(_contract.Name, NameOf(operation), operation.Method.ToUpperInvariant(), body.MediaType, body.Bytes));
    }

    private IEnumerable<JsonObject> Parameters(ContractOperation operation)
    {
        var seen = new HashSet<(string?, string?)>();
        foreach (var holder in new[] { operation.Pointer, operation.PathItem })
        {
            var list = holder.Append("parameters");
            for (var i = 0; i < (_contract.Find(list) as JsonArray)?.Count; i++)
                if (_contract.Find(_contract.Resolve(list.Append(i))) is JsonObject parameter && seen.Add((Text(parameter, "in"), Text(parameter, "name"))))
                    yield return parameter;
        }
    }

    private void AddParameter(ExampleDraft draft, JsonObject parameter)
    {
        if (Text(parameter, "name") is not { } name || Text(parameter, "in") is not { } place)
            return;
        var isRequired = place == "path" || parameter["required"] is JsonValue value && value.TryGetValue(out bool truth) && truth;
        var variable = Variable(_contract.Name, name);
        var node = _given(variable) is { } given ? JsonValue.Create(given) : ExampleOf(parameter);
        if (node is not null)
            draft.Add(place, name, node, explode: !(parameter["explode"] is JsonValue flag && flag.TryGetValue(out bool explode) && !explode));
        else if (isRequired)
            draft.Missing.Add($"the {place} parameter '{Display.Value(name)}' ({variable})");
    }

    private JsonNode? ExampleOf(JsonObject holder)
    {
        if (holder["example"] is { } example)
            return example;
        if (holder["examples"] is JsonObject examples && examples.Select(pair => Followed(pair.Value)).OfType<JsonObject>().Select(named => named["value"]).FirstOrDefault(found => found is not null) is { } value)
            return value;
        if (Followed(holder["schema"]) is not JsonObject schema)
            return null;
        return schema["example"] ?? schema["default"] ?? (schema["enum"] is JsonArray { Count: 1 } only ? only[0] : null);
    }

    private void AddCredentials(ExampleDraft draft, ContractOperation operation)
    {
        var requirements = operation.Node["security"] as JsonArray ?? _contract.Root["security"] as JsonArray;
        if (requirements is null || requirements.Count == 0 || requirements.Any(requirement => requirement is JsonObject { Count: 0 }))
            return;
        var schemes = _contract.Find(JsonPointer.Parse("/components/securitySchemes")) as JsonObject;
        var alternatives = requirements.OfType<JsonObject>().Select(requirement => requirement.Select(pair => pair.Key).ToArray()).ToArray();
        var chosen = alternatives.FirstOrDefault(names => names.All(name => _given(Variable(_contract.Name, name)) is not null));
        if (chosen is null)
        {
            draft.Missing.Add($"a credential ({string.Join(" or ", alternatives.Select(names => string.Join(" and ", names.Select(name => Variable(_contract.Name, name)))))})");
            return;
        }
        foreach (var name in chosen)
            if (Followed(schemes?[name]) is JsonObject scheme)
                AddCredential(draft, scheme, _given(Variable(_contract.Name, name))!);
    }

    private static void AddCredential(ExampleDraft draft, JsonObject scheme, string credential)
    {
        if (Text(scheme, "type") == "apiKey")
            draft.Add(Text(scheme, "in") ?? "header", Text(scheme, "name") ?? "", JsonValue.Create(credential), explode: true);
        else if (Text(scheme, "scheme")?.Equals("basic", StringComparison.OrdinalIgnoreCase) == true)
            draft.Headers.Add(new HeaderField("Authorization", "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes(credential))));
        else
            draft.Headers.Add(new HeaderField("Authorization", "Bearer " + credential));
    }

    private (string? MediaType, byte[]? Bytes)[] Bodies(ExampleDraft draft, ContractOperation operation)
    {
        if (operation.Node["requestBody"] is null || _contract.Find(_contract.Resolve(operation.Pointer.Append("requestBody"))) is not JsonObject body || body["content"] is not JsonObject content)
            return [(null, null)];
        foreach (var (mediaType, node) in content)
        {
            if (node is not JsonObject media || !IsJson(mediaType) && mediaType != "application/x-www-form-urlencoded")
                continue;
            JsonNode?[] values = media["examples"] is JsonObject { Count: > 0 } examples ? [.. examples.Select(pair => Followed(pair.Value)).OfType<JsonObject>().Select(named => named["value"])] : [ExampleOf(media)];
            var bodies = values.OfType<JsonNode>().Select(value => ((string?)mediaType, (byte[]?)(IsJson(mediaType) ? JsonSerializer.SerializeToUtf8Bytes(value) : ExampleDraft.Form(value)))).ToArray();
            if (bodies.Length > 0)
                return bodies;
        }
        if (body["required"] is JsonValue required && required.TryGetValue(out bool isRequired) && isRequired)
            draft.Missing.Add("an example of the body");
        return [(null, null)];
    }

    private static bool IsJson(string mediaType) => mediaType.StartsWith("application/json", StringComparison.OrdinalIgnoreCase) || mediaType.Split(';')[0].TrimEnd().EndsWith("+json", StringComparison.OrdinalIgnoreCase);

    private JsonNode? Followed(JsonNode? node) =>
        node is JsonObject members && Text(members, "$ref") is { } reference && JsonPointer.TryParse(reference, out var pointer) ? _contract.Find(_contract.Resolve(pointer)) : node;

    private static string? Text(JsonObject members, string name) => members[name] is JsonValue value && value.TryGetValue(out string? text) ? text : null;
}
