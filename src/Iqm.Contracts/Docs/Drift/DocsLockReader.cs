using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Iqm.Contracts.Docs.Drift;

/// <summary>Reads a lock.</summary>
internal static class DocsLockReader
{
    private static readonly JsonDocumentOptions Once = new() { AllowDuplicateProperties = false };

    /// <exception cref="JsonException">The text is no JSON.</exception>
    /// <exception cref="FormatException">The JSON is no lock.</exception>
    public static DocsLock Read(string json)
    {
        var root = JsonNode.Parse(json, documentOptions: Once) as JsonObject ?? throw new FormatException("it is no JSON object");
        if ((string?)root["schema"] != DocsLockWriter.Schema)
            throw new FormatException($"its schema is not {DocsLockWriter.Schema}");
        return new DocsLock([.. Items(root, "pages").Select(Page)]);
    }

    private static LockedPage Page(JsonObject page) => new(
        new PageFacts
        {
            Id = Text(page, "id"),
            File = Text(page, "id"),
            Title = (string?)page["title"],
            Format = Word<PageFormat>(Text(page, "format")),
            Sha256 = Text(page, "sha256"),
            Headers = [.. Items(page, "headers").Select(Field)],
            Operations = [.. Items(page, "operations").Select(Operation)],
        },
        page["accepted"] is JsonArray accepted ? Strings(accepted) : null);

    private static OperationFacts Operation(JsonObject operation) => new()
    {
        Method = Text(operation, "method"),
        Path = Text(operation, "path"),
        Server = (string?)operation["server"],
        RequestMediaTypes = Strings(operation["mediaTypes"]),
        Limits = Strings(operation["limits"]),
        Statuses = operation["statuses"] is JsonObject statuses ? [.. statuses.Select(pair => new StatusFact(pair.Key, Word<FactSource>((string?)pair.Value), 0))] : [],
        Fields = [.. Items(operation, "fields").Select(Field)],
        Samples = [.. Items(operation, "samples").Select(Sample)],
    };

    private static FieldFact Field(JsonObject field) => new()
    {
        Part = Word<FactPart>(Text(field, "in")),
        Path = Text(field, "path"),
        Status = (string?)field["status"],
        Type = (string?)field["type"] is { } type ? TypeFact.Parse(type) : null,
        Required = (bool?)field["required"],
        AllowedValues = Strings(field["values"]),
        Limits = Strings(field["limits"]),
        Default = (string?)field["default"],
        Source = Word<FactSource>((string?)field["source"]),
        NestingInferred = field["nesting"] is not null,
    };

    private static SampleFact Sample(JsonObject sample) => new()
    {
        Part = Word<FactPart>(Text(sample, "in")),
        Status = (string?)sample["status"],
        Sha256 = Text(sample, "sha256"),
        Members = sample["members"] is JsonObject members ? members.ToImmutableSortedDictionary(pair => pair.Key, pair => (string?)pair.Value ?? throw new FormatException($"'{pair.Key}' is null"), StringComparer.Ordinal)
            : ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal),
    };

    private static IEnumerable<JsonObject> Items(JsonObject node, string name) =>
        node[name] is JsonArray items ? items.Select(item => item as JsonObject ?? throw new FormatException($"'{name}' holds something that is no object")) : throw new FormatException($"'{name}' is missing");

    private static ImmutableArray<string> Strings(JsonNode? node) => node is JsonArray items ? [.. items.Select(item => (string?)item ?? throw new FormatException("a list of texts holds null"))] : [];

    private static string Text(JsonObject node, string name) => (string?)node[name] ?? throw new FormatException($"'{name}' is missing");

    private static T Word<T>(string? word) where T : struct, Enum => word is null ? default : Enum.TryParse<T>(word, ignoreCase: true, out var value) ? value : throw new FormatException($"'{word}' is unknown");
}
