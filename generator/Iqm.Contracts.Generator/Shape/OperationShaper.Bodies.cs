using System.Globalization;
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
        // The first media type that we can write: contracts list first what surely works.
        var (mediaType, kind) = content.Select(c => (MediaType: c.Key, Kind: KindOf(c.Key))).FirstOrDefault(c => c.Kind is not null);
        if (kind is null)
            (mediaType, kind) = (content.First().Key, BodyKind.Binary);
        var media = pointer.Append("content").Append(mediaType);
        var schema = media.Append("schema");
        var described = contract.Find(contract.Resolve(schema)) is JsonObject;
        var hint = typeName + "Request";
        var use = kind switch
        {
            BodyKind.Text => new TypeUse(new PrimitiveType(PrimitiveKind.String), false),
            BodyKind.Binary => new TypeUse(new PrimitiveType(PrimitiveKind.Binary), false),
            _ when !described => TypeUse.Any,
            _ => schemas.Shape(schema, hint, form: kind is BodyKind.Multipart or BodyKind.Form),
        };
        if (kind == BodyKind.Json && use.Type is PrimitiveType { Kind: PrimitiveKind.Binary })
            kind = BodyKind.Binary;
        operation.Body = new BodyShape
        {
            MediaType = ConcreteMediaType(mediaType, kind.Value),
            Kind = kind.Value,
            Required = Flag(body, "required") == true,
            Use = use with { Nullable = false },
            MediaTypePointer = media,
            MultipartWithFile = kind == BodyKind.Form && content["multipart/form-data"] is JsonObject alternative && EffectiveSchema.StringOf(alternative["x-send"]) == "with-file",
            Description = EffectiveSchema.StringOf(body["description"]),
        };
    }

    private void Responses(OperationPlan plan, OperationShape operation, string typeName)
    {
        if (contract.Find(plan.Pointer.Append("responses")) is not JsonObject responses)
            return;
        var documentsSuccess = responses.Any(r => r.Key.StartsWith('2'));
        foreach (var (status, _) in responses.OrderBy(r => Rank(r.Key)))
        {
            if (status.StartsWith("x-", StringComparison.Ordinal))
                continue;
            var pointer = contract.Resolve(plan.Pointer.Append("responses").Append(status));
            if (contract.Find(pointer) is not JsonObject response)
                continue;
            var success = status.StartsWith('2') || status == "default" && !documentsSuccess || status.StartsWith('3') && !documentsSuccess;
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
            yield return Response(pointer.Append("content").Append(mediaType).Append("schema"), status, mediaType, hint, success, description);
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
            BodyKind.Json when effective is { Type: "string", Format: "binary" } => (ReadKind.Stream, null),
            BodyKind.Json => (ReadKind.Json, described ? schemas.Shape(schema, hint) : TypeUse.Any),
            BodyKind.Text => (ReadKind.Text, new TypeUse(new PrimitiveType(PrimitiveKind.String), false)),
            _ when mediaType == "*/*" && effective is { Format: not "binary" } => (ReadKind.Json, schemas.Shape(schema, hint)),
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
            _ when plain.EndsWith("+json", StringComparison.Ordinal) => BodyKind.Json,
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
        var end = mediaType.IndexOf(';', StringComparison.Ordinal);
        return (end < 0 ? mediaType : mediaType[..end]).Trim().ToLowerInvariant();
    }

    /// <summary>What goes into Content-Type: never a range, never anything that could start another header.</summary>
    private static string ConcreteMediaType(string mediaType, BodyKind kind)
    {
        var plain = PlainMediaType(mediaType);
        var valid = plain.Length is > 2 and < 200 && plain.Count(c => c == '/') == 1 && plain.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '+' or '-' or '.' or '_');
        return valid ? plain : kind switch { BodyKind.Json => "application/json", BodyKind.Text => "text/plain", _ => "application/octet-stream" };
    }

    private static int Rank(string status) =>
        int.TryParse(status, NumberStyles.None, CultureInfo.InvariantCulture, out var code) ? code : status == "default" ? 10_000 : 5_000 + (status.Length > 0 ? status[0] : 0);
}
