using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Generator.Shape;

internal sealed partial class OperationShaper
{
    private void Body(OperationPlan plan, OperationShape operation, string typeName)
    {
        if (plan.Node["requestBody"] is null)
            return;
        var pointer = contract.Resolve(plan.Pointer.Append("requestBody"));
        if (contract.Find(pointer) is not JsonObject body || body["content"] is not JsonObject { Count: > 0 } content)
            return;
        var (mediaType, kind) = Written(pointer.Append("content"), content);
        operation.Body = Body(pointer, body, mediaType, kind, typeName + "Request");
    }

    private BodyShape Body(JsonPointer pointer, JsonObject body, string mediaType, BodyKind kind, string hint)
    {
        var media = pointer.Append("content").Append(mediaType);
        var schema = media.Append("schema");
        var described = contract.Find(contract.Resolve(schema)) is JsonObject;
        // Bytes are a body as they are, whatever they are declared as.
        if (kind == BodyKind.Json && described && SchemaShaper.IsBinary(EffectiveSchema.Of(contract, schema)))
            kind = BodyKind.Binary;
        var multipartWithFile = kind == BodyKind.Form && body["content"]!["multipart/form-data"] is JsonObject alternative && EffectiveSchema.StringOf(alternative["x-send"]) == "with-file";
        var use = kind switch
        {
            BodyKind.Text => new TypeUse(new PrimitiveType(PrimitiveKind.String), false),
            BodyKind.Binary => new TypeUse(new PrimitiveType(PrimitiveKind.Binary), false),
            _ when !described => TypeUse.Any,
            _ => schemas.Shape(schema, hint, form: kind is BodyKind.Multipart || multipartWithFile),
        };
        return new BodyShape
        {
            Schema = schema,
            MediaType = ConcreteMediaType(mediaType, kind),
            Kind = kind,
            Required = Flag(body, "required") == true,
            Use = use with { Nullable = false },
            Encodings = Encodings(contract.Find(media.Append("encoding")) as JsonObject),
            MultipartWithFile = multipartWithFile,
            Description = EffectiveSchema.StringOf(body["description"]),
        };
    }

    /// <summary>The first media type that has members, then any text, then bytes: contracts list first what surely works. Files go where there is a place for them.</summary>
    private (string MediaType, BodyKind Kind) Written(JsonPointer pointer, JsonObject content)
    {
        var candidates = content.Select(c => (MediaType: c.Key, Kind: KindOf(c.Key) ?? RangeKind(c.Key, pointer.Append(c.Key).Append("schema")))).ToList();
        var first = candidates.OrderBy(c => c.Kind switch { BodyKind.Json or BodyKind.Form or BodyKind.Multipart => 0, BodyKind.Text => 1, _ when KindOf(c.MediaType) is not null => 2, _ => 3 }).First();
        var better = first.Kind switch
        {
            // Of several names for JSON the plain one is what every server knows.
            BodyKind.Json when schemas.HoldsFiles(pointer.Append(first.MediaType).Append("schema")) => candidates.Find(c => c.Kind == BodyKind.Multipart),
            BodyKind.Json => candidates.Find(c => PlainMediaType(c.MediaType) == "application/json"),
            BodyKind.Form when schemas.HoldsFiles(pointer.Append(first.MediaType).Append("schema")) => candidates.Find(c => c.Kind == BodyKind.Multipart && (content[c.MediaType] as JsonObject)?["x-send"] is null),
            _ => default,
        };
        return better.MediaType is null ? first : better;
    }

    /// <summary>A range such as <c>*/*</c> is JSON when its schema describes more than a text.</summary>
    private BodyKind RangeKind(string mediaType, JsonPointer schema) =>
        PlainMediaType(mediaType) is "*/*" or "application/*" && contract.Find(contract.Resolve(schema)) is JsonObject && EffectiveSchema.Of(contract, schema) is { Type: not "string" } described && !SchemaShaper.IsBinary(described)
            ? BodyKind.Json : BodyKind.Binary;

    private static Dictionary<string, FieldEncoding> Encodings(JsonObject? encodings)
    {
        var found = new Dictionary<string, FieldEncoding>(StringComparer.Ordinal);
        foreach (var (name, node) in encodings ?? [])
        {
            if (node is not JsonObject encoding)
                continue;
            ParameterStyle? style = EffectiveSchema.StringOf(encoding["style"]) is { } text ? Style(text, ParameterLocation.Query) : null;
            // A default of style or explode is none: whoever says nothing of both gets what servers read of a form without encodings.
            var explode = Flag(encoding, "explode");
            if (style is null && explode is not null)
                style = ParameterStyle.Form;
            // Of several the first: any of them will do.
            var listed = EffectiveSchema.StringOf(encoding["contentType"])?.Split(',').FirstOrDefault(type => type.Contains('/', StringComparison.Ordinal) && !type.Contains('*', StringComparison.Ordinal));
            var mediaType = listed is null ? null : ConcreteMediaType(listed, BodyKind.Binary);
            found[name] = new FieldEncoding(style, explode ?? style is ParameterStyle.Form or ParameterStyle.DeepObject, mediaType);
        }
        return found;
    }

    private void Responses(OperationPlan plan, OperationShape operation, string typeName)
    {
        if (contract.Find(plan.Pointer.Append("responses")) is not JsonObject responses)
            return;
        var documentsSuccess = responses.Any(r => r.Key.StartsWith('2'));
        var documentsRedirect = responses.Any(r => r.Key.StartsWith('3'));
        foreach (var (status, _) in responses.OrderBy(r => Rank(r.Key)))
        {
            if (status.StartsWith("x-", StringComparison.Ordinal))
                continue;
            var pointer = contract.Resolve(plan.Pointer.Append("responses").Append(status));
            if (contract.Find(pointer) is not JsonObject response)
                continue;
            var success = status.StartsWith('2') || status == "default" && !documentsSuccess && !documentsRedirect || status.StartsWith('3') && !documentsSuccess;
            foreach (var shaped in Response(pointer, response, status, typeName, success))
                (success ? operation.Successes : operation.Failures).Add(shaped);
            // default without a 2xx is the answer to everything: what is not a success is still a failure of that form.
            if (success && status == "default")
                operation.Failures.AddRange(operation.Successes.Where(s => s.Status == "default" && s.Read is ReadKind.Json or ReadKind.Nothing));
        }
    }

    private IEnumerable<ResponseShape> Response(JsonPointer pointer, JsonObject response, string status, string typeName, bool success)
    {
        var description = EffectiveSchema.StringOf(response["description"]);
        if (response["content"] is not JsonObject { Count: > 0 } content || status == "204")
        {
            yield return new ResponseShape { Status = status, Read = ReadKind.Nothing, Description = description };
            yield break;
        }
        var hint = typeName + (success && status.StartsWith('2') ? "Response" : "Response" + Naming.Pascal(status, "").TrimStart('_'));
        // JSON before anything else: of several representations of one answer the client asks for one.
        var readable = content.Select(c => c.Key).OrderBy(m => KindOf(m) is BodyKind.Json ? 0 : 1).ToList();
        var any = false;
        foreach (var mediaType in readable)
        {
            if (any && KindOf(mediaType) is not BodyKind.Json)
                continue;
            any = true;
            var schema = pointer.Append("content").Append(mediaType).Append("schema");
            // A text of any type may come as JSON or as it is; the response says which.
            if (PlainMediaType(mediaType) == "*/*" && contract.Find(contract.Resolve(schema)) is JsonObject && EffectiveSchema.Of(contract, schema) is { Type: "string", Format: not "binary", Enum: null })
            {
                var text = new TypeUse(new PrimitiveType(PrimitiveKind.String), false);
                yield return new ResponseShape { Status = status, MediaType = "application/json", Read = ReadKind.Json, Body = text, Description = description };
                yield return new ResponseShape { Status = status, MediaType = "*/*", Read = ReadKind.Text, Body = text, Description = description };
                yield break;
            }
            yield return Response(schema, status, mediaType, hint, success, description);
            if (success)
                yield break;
        }
    }

    private ResponseShape Response(JsonPointer schema, string status, string mediaType, string hint, bool success, string? description)
    {
        var described = contract.Find(contract.Resolve(schema)) is JsonObject { Count: > 0 };
        var effective = described ? EffectiveSchema.Of(contract, schema) : null;
        var (read, body) = KindOf(mediaType) switch
        {
            BodyKind.Json when effective is not null && SchemaShaper.IsBinary(effective) => (ReadKind.Stream, null),
            BodyKind.Json => (ReadKind.Json, described ? schemas.Shape(schema, hint) : TypeUse.Any),
            BodyKind.Text => (ReadKind.Text, new TypeUse(new PrimitiveType(PrimitiveKind.String), false)),
            _ when mediaType == "*/*" && effective is not null && !SchemaShaper.IsBinary(effective) => (ReadKind.Json, schemas.Shape(schema, hint)),
            _ => (success ? ReadKind.Stream : ReadKind.Nothing, null),
        };
        return new ResponseShape { Status = status, MediaType = PlainMediaType(mediaType), Read = read, Body = body, Description = description };
    }

    private static BodyKind? KindOf(string mediaType)
    {
        var plain = PlainMediaType(mediaType);
        return plain switch
        {
            "application/json" or "text/json" => BodyKind.Json,
            // One value after the other, as they happen: to be read as they come.
            "text/event-stream" or "application/stream+json" => BodyKind.Binary,
            _ when plain.EndsWith("+json", StringComparison.Ordinal) || plain.StartsWith("application/json+", StringComparison.Ordinal) => BodyKind.Json,
            "application/x-www-form-urlencoded" => BodyKind.Form,
            "multipart/form-data" => BodyKind.Multipart,
            "*/*" or "application/*" => null,
            _ when plain.EndsWith("/xml", StringComparison.Ordinal) || plain.EndsWith("+xml", StringComparison.Ordinal) => null,
            _ when plain.StartsWith("text/", StringComparison.Ordinal) => BodyKind.Text,
            _ => BodyKind.Binary,
        };
    }

    /// <summary>Without parameters, lower case.</summary>
    private static string PlainMediaType(string mediaType)
    {
        var end = mediaType.TrimStart().AsSpan().IndexOfAny(";, ") is >= 0 and var found ? found + mediaType.Length - mediaType.TrimStart().Length : -1;
        return (end < 0 ? mediaType : mediaType[..end]).Trim().ToLowerInvariant();
    }

    /// <summary>What goes into Content-Type: never a range, never anything that could start another header.</summary>
    private static string ConcreteMediaType(string mediaType, BodyKind kind)
    {
        var plain = PlainMediaType(mediaType);
        var valid = plain.Length is > 2 and < 200 && plain.Count(c => c == '/') == 1 && plain.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '+' or '-' or '.' or '_');
        if (valid)
            return kind == BodyKind.Multipart ? plain : plain + Parameters(mediaType);
        return kind switch { BodyKind.Json => "application/json", BodyKind.Text => "text/plain", _ => "application/octet-stream" };
    }

    /// <summary>What a media type says beside its name, such as <c>; odata=minimalmetadata</c>; empty when it says nothing, or nothing that can be sent. What is sent is UTF-8.</summary>
    private static string Parameters(string mediaType)
    {
        if (!MediaTypeHeaderValue.TryParse(mediaType.Trim(), out var parsed))
            return "";
        return string.Concat(parsed.Parameters
            .Where(p => p.Value is { Length: > 0 } value && value.All(c => char.IsAsciiLetterOrDigit(c) || "!#$%&'*+-.^_`|~".Contains(c, StringComparison.Ordinal)))
            .Where(p => !p.Name.Equals("boundary", StringComparison.OrdinalIgnoreCase) && (!p.Name.Equals("charset", StringComparison.OrdinalIgnoreCase) || p.Value!.Equals("utf-8", StringComparison.OrdinalIgnoreCase)))
            .Select(p => $"; {p.Name}={p.Value}"));
    }

    private static int Rank(string status) =>
        int.TryParse(status, NumberStyles.None, CultureInfo.InvariantCulture, out var code) ? code : status == "default" ? 10_000 : 5_000 + (status.Length > 0 ? status[0] : 0);
}
