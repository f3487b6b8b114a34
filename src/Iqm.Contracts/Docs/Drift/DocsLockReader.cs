using System.Collections.Immutable;
using System.Text.Json;

namespace Iqm.Contracts.Docs.Drift;

/// <summary>Reads a lock.</summary>
internal sealed class DocsLockReader
{
    private static readonly JsonDocumentOptions Once = new() { AllowDuplicateProperties = false };

    // Names, types and words stand in a lock again and again: each is kept once.
    private readonly HashSet<string> _texts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TypeFact?> _types = new(StringComparer.Ordinal);

    private DocsLockReader()
    {
    }

    /// <summary>Reads a lock; each page is looked at, so that what is wrong is told now, and kept as text.</summary>
    /// <exception cref="JsonException">The text is no JSON.</exception>
    /// <exception cref="FormatException">The JSON is no lock.</exception>
    public static DocsLock Read(ReadOnlyMemory<byte> json)
    {
        var text = new Utf8JsonReader(json.Span);
        text.Read();
        if (text.TokenType != JsonTokenType.StartObject)
            throw new FormatException("it is no JSON object");
        string? schema = null;
        ImmutableArray<LockedPage>? pages = null;
        while (text.Read() && text.TokenType == JsonTokenType.PropertyName)
        {
            var isSchema = text.ValueTextEquals("schema"u8);
            var isPages = text.ValueTextEquals("pages"u8);
            text.Read();
            if (isSchema && schema is null && text.TokenType == JsonTokenType.String)
                schema = text.GetString();
            else if (isPages && pages is null && text.TokenType == JsonTokenType.StartArray)
                pages = Pages(ref text, json);
            else if (isSchema || isPages)
                throw new FormatException($"'{(isSchema ? "schema" : "pages")}' is not what it should be, or there twice");
            else
                text.Skip();
        }
        // What follows the object is no part of it: the reader says so.
        text.Read();
        if (schema != DocsLockWriter.Schema)
            throw new FormatException($"its schema is not {DocsLockWriter.Schema}");
        return new DocsLock(pages ?? throw new FormatException("'pages' is missing"));
    }

    /// <summary>Reads the facts of one page of a lock.</summary>
    /// <exception cref="JsonException">The text is no JSON.</exception>
    /// <exception cref="FormatException">The JSON is no page of a lock.</exception>
    public static PageFacts ReadPage(ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json, Once);
        return new DocsLockReader().Page(document.RootElement);
    }

    private static ImmutableArray<LockedPage> Pages(ref Utf8JsonReader text, ReadOnlyMemory<byte> json)
    {
        var pages = ImmutableArray.CreateBuilder<LockedPage>();
        var reader = new DocsLockReader();
        while (text.Read() && text.TokenType != JsonTokenType.EndArray)
        {
            if (text.TokenType != JsonTokenType.StartObject)
                throw new FormatException("'pages' holds something that is no object");
            var begin = (int)text.TokenStartIndex;
            text.Skip();
            var page = json[begin..(int)text.BytesConsumed];
            using var document = JsonDocument.Parse(page, Once);
            pages.Add(new LockedPage(reader.Page(document.RootElement), Member(document.RootElement, "accepted").ValueKind == JsonValueKind.Array ? reader.Strings(document.RootElement, "accepted") : null, page));
        }
        return pages.ToImmutable();
    }

    private PageFacts Page(JsonElement page) => new()
    {
        Id = Text(page, "id"),
        File = Text(page, "id"),
        Title = Optional(page, "title"),
        Format = Word<PageFormat>(Text(page, "format")),
        Sha256 = Text(page, "sha256"),
        Headers = [.. Items(page, "headers").Select(Field)],
        Operations = [.. Items(page, "operations").Select(Operation)],
    };

    private OperationFacts Operation(JsonElement operation) => new()
    {
        Method = Text(operation, "method"),
        Path = Text(operation, "path"),
        Server = Optional(operation, "server"),
        RequestMediaTypes = Strings(operation, "mediaTypes"),
        Limits = Strings(operation, "limits"),
        Statuses = [.. Members(operation, "statuses").Select(pair => new StatusFact(Pooled(pair.Name), Word<FactSource>(TextOf(pair.Value, pair.Name)), 0))],
        Fields = [.. Items(operation, "fields").Select(Field)],
        Samples = [.. Items(operation, "samples").Select(Sample)],
    };

    private FieldFact Field(JsonElement field) => new()
    {
        Part = Word<FactPart>(Text(field, "in")),
        Path = Text(field, "path"),
        Status = Optional(field, "status"),
        Type = Optional(field, "type") is { } type ? TypeOf(type) : null,
        Required = Member(field, "required") switch { { ValueKind: JsonValueKind.True } => true, { ValueKind: JsonValueKind.False } => false, { ValueKind: JsonValueKind.Null or JsonValueKind.Undefined } => null, _ => throw new FormatException("'required' is no truth value") },
        AllowedValues = Strings(field, "values"),
        Limits = Strings(field, "limits"),
        Default = Optional(field, "default"),
        Source = Word<FactSource>(Optional(field, "source")),
        NestingInferred = Member(field, "nesting").ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null),
    };

    private SampleFact Sample(JsonElement sample) => new()
    {
        Part = Word<FactPart>(Text(sample, "in")),
        Status = Optional(sample, "status"),
        Sha256 = Text(sample, "sha256"),
        Members = Members(sample, "members").ToImmutableSortedDictionary(pair => Pooled(pair.Name), pair => TextOf(pair.Value, pair.Name) ?? throw new FormatException($"'{pair.Name}' is null"), StringComparer.Ordinal),
    };

    private static JsonElement Member(JsonElement node, string name) => node.TryGetProperty(name, out var value) ? value : default;

    private static IEnumerable<JsonElement> Items(JsonElement node, string name)
    {
        if (Member(node, name) is not { ValueKind: JsonValueKind.Array } items)
            throw new FormatException($"'{name}' is missing");
        foreach (var item in items.EnumerateArray())
            yield return item.ValueKind == JsonValueKind.Object ? item : throw new FormatException($"'{name}' holds something that is no object");
    }

    private static IEnumerable<JsonProperty> Members(JsonElement node, string name)
    {
        if (Member(node, name) is { ValueKind: JsonValueKind.Object } members)
            foreach (var member in members.EnumerateObject())
                yield return member;
    }

    private ImmutableArray<string> Strings(JsonElement node, string name) =>
        Member(node, name) is { ValueKind: JsonValueKind.Array } items ? [.. items.EnumerateArray().Select(item => TextOf(item, name) ?? throw new FormatException("a list of texts holds null"))] : [];

    private string Text(JsonElement node, string name) => Optional(node, name) ?? throw new FormatException($"'{name}' is missing");

    private string? Optional(JsonElement node, string name) => TextOf(Member(node, name), name);

    private string? TextOf(JsonElement value, string name) => value.ValueKind switch
    {
        JsonValueKind.String => Pooled(value.GetString()!),
        JsonValueKind.Null or JsonValueKind.Undefined => null,
        _ => throw new FormatException($"'{name}' is no text"),
    };

    private TypeFact? TypeOf(string text)
    {
        if (!_types.TryGetValue(text, out var type))
            _types[text] = type = TypeFact.Parse(text);
        return type;
    }

    private string Pooled(string text)
    {
        if (_texts.TryGetValue(text, out var known))
            return known;
        _texts.Add(text);
        return text;
    }

    private static T Word<T>(string? word) where T : struct, Enum => word is null ? default : Enum.TryParse<T>(word, ignoreCase: true, out var value) ? value : throw new FormatException($"'{word}' is unknown");
}
