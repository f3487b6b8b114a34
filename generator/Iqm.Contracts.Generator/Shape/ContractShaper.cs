using System.Text.Json.Nodes;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Generator.Shape;

/// <summary>Contract and options in, everything that names or types something out.</summary>
internal sealed class ContractShaper(Contract contract, GeneratorOptions options, IReadOnlyDictionary<JsonPointer, IReadOnlyList<string>> evidence, List<Finding> findings)
{
    private static readonly string[] s_reservedTypes =
    [
        // Names that generated code uses without qualification, and what C# or implicit usings put in scope.
        "System", "Iqm", "Object", "String", "Boolean", "Int32", "Int64", "Double", "Decimal", "Guid", "DateOnly", "DateTimeOffset", "DateTime", "TimeSpan", "Uri", "Type", "Exception", "Attribute",
        "Task", "CancellationToken", "Stream", "IReadOnlyList", "IReadOnlyDictionary", "IEnumerable", "IAsyncEnumerable", "KeyValuePair", "List", "Dictionary", "Func", "Action", "Nullable", "StringComparer", "StringComparison",
        "ArgumentNullException", "ArgumentException", "HttpClient", "HttpMethod", "HttpContent", "HttpResponseMessage", "Environment", "Enum", "Array", "Delegate", "Console", "Math", "Convert", "Buffer",
        "JsonElement", "JsonSerializer", "JsonSerializerContext", "JsonSerializerOptions", "JsonConverter", "JsonIgnore", "JsonRequired", "JsonPropertyName", "JsonExtensionData", "JsonIgnoreCondition", "JsonValueKind", "JsonException",
        "JsonSerializable", "JsonSourceGenerationOptions", "JsonTypeInfo", "Utf8JsonWriter", "Utf8JsonReader", "StringBuilder", "GeneratedCode", "Obsolete", "IEquatable", "FrozenSet",
        "OperationDescriptor", "OperationRequest", "RequestTarget", "RequestContent", "WireText", "IWireText", "ResponseReader", "ResponseCase", "ResponseBody", "Operation", "ContractInvoker", "ClientContract", "ApiResponse", "ApiException", "ApiFailure",
        "FailureCase", "StatusRange", "NoContent", "Optional", "OptionalConverter", "IOpenEnum", "OpenEnumConverter", "IOpenIntegerEnum", "OpenIntegerEnumConverter", "IUnion", "Union", "UnionValue", "UnionConverter", "IEnvelope", "ArrayStyle",
        "Default", "Options", "ObjectForm", "ObjectForms", "LenientDateTime", "FormBody", "MultipartBody", "FileContent", "Record", "Index", "Range",
    ];

    public ClientShape Shape()
    {
        var typeNames = new NameScope(StringComparer.OrdinalIgnoreCase, s_reservedTypes);
        // First of all: the name that the caller has chosen is the caller's, also where a tag's class would have the same.
        var clientName = typeNames.Take(options.ClientName);
        var tags = PlanTags(typeNames);
        var root = contract.Root;
        var shape = new ClientShape
        {
            Namespace = options.Namespace,
            ClientName = clientName,
            Accessibility = options.Public ? "public" : "internal",
            ExceptionName = typeNames.Take(Trim(options.ClientName, "Client") + "Exception"),
            Title = EffectiveSchema.StringOf(contract.Find(JsonPointer.Parse("/info/title"))) ?? contract.Name,
            Version = EffectiveSchema.StringOf(contract.Find(JsonPointer.Parse("/info/version"))) ?? "",
            ContractName = contract.Name,
            ContractHash = contract.Hash,
            Server = Servers.First(root),
        };
        typeNames.Take(shape.ContextName);
        typeNames.Take(shape.ContractClassName);
        foreach (var tag in tags.Values)
            shape.Tags.Add(tag.Shape);
        var schemas = new SchemaShaper(contract, typeNames, shape.Types, options.TypedDates);
        // Components come first and in their order, so that a new operation or inline schema never takes a component's name.
        if (options.IncludeOperations.IsEmpty && options.ExcludeOperations.IsEmpty && options.IncludeTags.IsEmpty && options.ExcludeTags.IsEmpty && contract.Find(JsonPointer.Parse("/components/schemas")) is JsonObject components)
        {
            foreach (var (name, _) in components)
                schemas.ShapeComponent(JsonPointer.Root.Append("components").Append("schemas").Append(name), Naming.Pascal(name, "Schema"));
        }
        var operations = new OperationShaper(contract, schemas, evidence, findings);
        var methodNames = new Dictionary<TagShape, NameScope>();
        foreach (var tag in tags.Values)
        {
            var methods = methodNames[tag.Shape] = new NameScope(StringComparer.Ordinal, ["Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "Finalize", "ReferenceEquals", tag.Shape.ClassName]);
            foreach (var planned in tag.Operations)
            {
                if (operations.Shape(planned, MethodName(tag, planned, methods)) is { } operation)
                    tag.Shape.Operations.Add(operation);
            }
        }
        shape.Tags.RemoveAll(t => t.Operations.Count == 0);
        new EnvelopeShaper(contract, options, schemas).Apply(shape);
        new PaginationShaper(contract, findings).Apply(shape, methodNames);
        // Last of all names, so that a further body takes none away.
        foreach (var tag in tags.Values)
        {
            foreach (var planned in tag.Operations)
            {
                if (tag.Shape.Operations.FindIndex(o => o.Pointer == planned.Pointer) is >= 0 and var at)
                    tag.Shape.Operations.InsertRange(at + 1, operations.Others(planned, tag.Shape.Operations[at], methodNames[tag.Shape]));
            }
        }
        Directions.Mark(shape);
        Directions.RemoveUnused(shape);
        CollectSecrets(shape);
        Annotate(shape);
        return shape;
    }

    private Dictionary<string, PlannedTag> PlanTags(NameScope typeNames)
    {
        var described = new Dictionary<string, string?>(StringComparer.Ordinal);
        if (contract.Root["tags"] is JsonArray declared)
        {
            foreach (var tag in declared.OfType<JsonObject>())
            {
                if (EffectiveSchema.StringOf(tag["name"]) is { } name)
                    described.TryAdd(name, EffectiveSchema.StringOf(tag["description"]));
            }
        }
        var properties = new NameScope(StringComparer.Ordinal, [options.ClientName, "Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "Finalize", "ReferenceEquals", "Create"]);
        var tags = new Dictionary<string, PlannedTag>(StringComparer.Ordinal);
        foreach (var operation in OperationPlan.Find(contract, options))
        {
            if (!tags.TryGetValue(operation.Tag, out var tag))
            {
                var property = properties.Take(Naming.Pascal(operation.Tag, "Default"));
                tags[operation.Tag] = tag = new PlannedTag(new TagShape
                {
                    PropertyName = property,
                    ClassName = typeNames.TakeFirst(property + "Client", property + "TagClient"),
                    Description = described.GetValueOrDefault(operation.Tag),
                }, Naming.Words(operation.Tag));
            }
            tag.Operations.Add(operation);
        }
        return tags;
    }

    /// <summary>The operationId without the tag's own noun: <c>inviteUser</c> of <c>Users</c> is <c>Invite</c>.</summary>
    private static string MethodName(PlannedTag tag, OperationPlan operation, NameScope taken)
    {
        var full = Naming.Pascal(operation.Id, "Operation");
        var words = Naming.Words(operation.Id);
        for (var at = 1; at + tag.Words.Count <= words.Count; at++)
        {
            if (!tag.Words.Select((w, i) => SameNoun(w, words[at + i])).All(same => same))
                continue;
            var rest = string.Concat(words.Where((_, i) => i < at || i >= at + tag.Words.Count).Select(w => Naming.Pascal(w, "")));
            return taken.TakeFirst(rest, full);
        }
        return taken.Take(full);
    }

    private static bool SameNoun(string tag, string word) =>
        word.Equals(tag, StringComparison.OrdinalIgnoreCase) ||
        tag.Length > 2 && (tag.Equals(word + "s", StringComparison.OrdinalIgnoreCase) || tag.EndsWith("ies", StringComparison.OrdinalIgnoreCase) && (tag[..^3] + "y").Equals(word, StringComparison.OrdinalIgnoreCase));

    private void Annotate(ClientShape shape)
    {
        if (evidence.Count == 0)
            return;
        foreach (var type in shape.Types)
        {
            type.Evidence = evidence.GetValueOrDefault(type.Pointer) ?? [];
            foreach (var property in (type as RecordShape)?.Properties ?? [])
                property.Evidence = evidence.GetValueOrDefault(property.Pointer) ?? [];
        }
    }

    private void CollectSecrets(ClientShape shape)
    {
        foreach (var property in shape.Types.OfType<RecordShape>().SelectMany(r => r.Properties).Where(p => p.Secret))
            shape.Secrets.Add(property.JsonName);
        if (contract.Find(JsonPointer.Parse("/components/securitySchemes")) is JsonObject schemes)
        {
            foreach (var scheme in schemes.Select(s => s.Value).OfType<JsonObject>())
            {
                if (EffectiveSchema.StringOf(scheme["type"]) == "apiKey" && EffectiveSchema.StringOf(scheme["name"]) is { } name)
                    shape.Secrets.Add(name);
            }
        }
        shape.Secrets.Add("Authorization");
    }

    private static string Trim(string name, string suffix) => name.Length > suffix.Length && name.EndsWith(suffix, StringComparison.Ordinal) ? name[..^suffix.Length] : name;

    private sealed record PlannedTag(TagShape Shape, List<string> Words)
    {
        public List<OperationPlan> Operations { get; } = [];
    }
}
