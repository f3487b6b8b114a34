using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Iqm.Contracts.Docs.Drift;

/// <summary>Writes a lock: one fact a line where it helps a reviewer, members in a fixed order.</summary>
internal static class DocsLockWriter
{
    public const string Schema = "iqm-contracts/docs-lock/1";
    private static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(DocsLock docs)
    {
        var text = new StringBuilder();
        text.Append("{\n  \"schema\": ").Append(Json(Schema)).Append(",\n  \"pages\": [");
        Items(text, docs.Pages, 4, (each, page) => each.Append(Page(page.Facts, page.Accepted)));
        text.Append("]\n}\n");
        return text.ToString();
    }

    /// <summary>What one page takes in a lock.</summary>
    public static string Page(PageFacts facts, ImmutableArray<string>? accepted)
    {
        var text = new StringBuilder("{\n      \"id\": ").Append(Json(facts.Id)).Append(",\n      \"title\": ").Append(Json(facts.Title)).Append(",\n      \"format\": ").Append(Json(facts.Format.ToString().ToLowerInvariant()))
            .Append(",\n      \"sha256\": ").Append(Json(facts.Sha256)).Append(",\n      \"headers\": [");
        Items(text, facts.Headers, 8, (each, field) => each.Append(Field(field).ToJsonString(Compact)));
        text.Append("],\n      \"operations\": [");
        Items(text, facts.Operations, 8, Operation);
        text.Append(']');
        if (accepted is { } keys)
        {
            text.Append(",\n      \"accepted\": [");
            Items(text, keys, 8, (each, key) => each.Append(Json(key)));
            text.Append(']');
        }
        return text.Append("\n    }").ToString();
    }

    private static void Operation(StringBuilder text, OperationFacts operation)
    {
        text.Append("{\n          \"method\": ").Append(Json(operation.Method)).Append(",\n          \"path\": ").Append(Json(operation.Path)).Append(",\n          \"server\": ").Append(Json(operation.Server))
            .Append(",\n          \"mediaTypes\": ").Append(Strings(operation.RequestMediaTypes).ToJsonString(Compact)).Append(",\n          \"limits\": ").Append(Strings(operation.Limits).ToJsonString(Compact))
            .Append(",\n          \"statuses\": ").Append(new JsonObject(operation.Statuses.Select(status => KeyValuePair.Create(status.Code, (JsonNode?)JsonValue.Create(Word(status.Source))))).ToJsonString(Compact))
            .Append(",\n          \"fields\": [");
        Items(text, operation.Fields, 12, (each, field) => each.Append(Field(field).ToJsonString(Compact)));
        text.Append("],\n          \"samples\": [");
        Items(text, operation.Samples, 12, (each, sample) => each.Append(Sample(sample).ToJsonString(Compact)));
        text.Append("]\n        }");
    }

    private static JsonObject Field(FieldFact field)
    {
        var result = new JsonObject { ["in"] = Word(field.Part), ["path"] = field.Path };
        if (field.Status is not null)
            result["status"] = field.Status;
        if (field.Type is not null)
            result["type"] = field.Type.ToString();
        if (field.Required is { } required)
            result["required"] = required;
        if (field.AllowedValues.Length > 0)
            result["values"] = Strings(field.AllowedValues);
        if (field.Limits.Length > 0)
            result["limits"] = Strings(field.Limits);
        if (field.Default is not null)
            result["default"] = field.Default;
        if (field.Source != FactSource.Documented)
            result["source"] = Word(field.Source);
        if (field.NestingInferred)
            result["nesting"] = "inferred";
        return result;
    }

    private static JsonObject Sample(SampleFact sample) => new()
    {
        ["in"] = Word(sample.Part),
        ["status"] = sample.Status,
        ["sha256"] = sample.Sha256,
        ["members"] = new JsonObject(sample.Members.Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)JsonValue.Create(pair.Value)))),
    };

    private static void Items<T>(StringBuilder text, IReadOnlyCollection<T> items, int indent, Action<StringBuilder, T> write)
    {
        var isFirst = true;
        foreach (var item in items)
        {
            text.Append(isFirst ? "\n" : ",\n").Append(' ', indent);
            write(text, item);
            isFirst = false;
        }
        if (!isFirst)
            text.Append('\n').Append(' ', indent - 2);
    }

    private static JsonArray Strings(IEnumerable<string> values) => [.. values.Select(value => (JsonNode?)JsonValue.Create(value))];

    private static string Word<T>(T value) where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    private static string Json(string? value) => JsonSerializer.Serialize(value, Compact);
}
