using System.Text.Json.Nodes;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Generator.Shape;

/// <summary>Finds the envelope that x-envelope names in the bodies of responses, and decides what an operation gives once it is taken off.</summary>
internal sealed class EnvelopeShaper(Contract contract, GeneratorOptions options, SchemaShaper schemas)
{
    public void Apply(ClientShape client)
    {
        var names = contract.Root["x-envelope"] as JsonObject;
        var (success, data, errors) = (Name(names, "success"), Name(names, "data"), Name(names, "errors"));
        client.ErrorsName = errors is null ? null : Naming.Pascal(errors, "Errors");
        foreach (var operation in client.Tags.SelectMany(t => t.Operations))
        {
            if (success is not null && options.UnwrapEnvelopes)
            {
                foreach (var body in operation.Successes.Concat(operation.Failures).Select(r => r.Body))
                    MarkEnvelope(body, success, data, errors);
                for (var i = 0; i < operation.Successes.Count; i++)
                {
                    if (EnvelopeOf(operation.Successes[i].Body) is { } envelope)
                        operation.Successes[i] = Enveloped(operation.Successes[i]);
                }
            }
            DecideResult(operation);
        }
        FindDefaultError(client);
    }

    // A member without a name has the one that it has in x-envelope, as it has for verdicts.
    private static string? Name(JsonObject? names, string member) => names is null ? null : EffectiveSchema.StringOf(names[member]) is { Length: > 0 } name ? name : member;

    private static ResponseShape Enveloped(ResponseShape response) => new()
    {
        Status = response.Status, MediaType = response.MediaType, Read = ReadKind.Envelope, Body = response.Body, Description = response.Description,
    };

    public static EnvelopeShape? EnvelopeOf(TypeUse? body) => (body?.Type as NamedType)?.Shape is RecordShape record ? record.Envelope : null;

    private static void MarkEnvelope(TypeUse? body, string success, string? data, string? errors)
    {
        if (body?.Type is not NamedType { Shape: RecordShape { Envelope: null } record })
            return;
        PropertyShape? Find(string? name) => record.Properties.Find(p => p.JsonName == name);
        if (Find(success) is { Use.Type: PrimitiveType { Kind: PrimitiveKind.Boolean } } flag)
            record.Envelope = new EnvelopeShape(flag, Find(data), Find(errors));
    }

    private void DecideResult(OperationShape operation)
    {
        var results = operation.Successes.Select(ResultOf).ToList();
        var distinct = results.OfType<TypeUse>().DistinctBy(u => u.Type).ToList();
        if (distinct.Count == 0)
            return;
        var nullable = distinct.Exists(u => u.Nullable) || results.Exists(r => r is null);
        if (distinct.Count == 1)
        {
            operation.Result = distinct[0] with { Nullable = nullable };
            return;
        }
        // Different 2xx give different bodies: the caller gets the one that came, as JSON's own closest type.
        operation.ResultUnion = schemas.ResultUnion(Naming.Pascal(operation.Id, "Operation") + "Result", operation.Pointer, distinct.Select(d => d.Type));
        operation.Result = new TypeUse(new NamedType(operation.ResultUnion), nullable);
    }

    /// <summary>What one success gives; null when it gives nothing.</summary>
    public static TypeUse? ResultOf(ResponseShape response) => response.Read switch
    {
        ReadKind.Nothing => null,
        ReadKind.Stream => new TypeUse(new PrimitiveType(PrimitiveKind.Binary), false),
        ReadKind.Envelope when EnvelopeOf(response.Body) is { } envelope => envelope.Data is { } payload ? payload.Use with { Nullable = payload.Use.Nullable || !payload.Required } : null,
        _ => response.Body,
    };

    private static void FindDefaultError(ClientShape client)
    {
        var failures = client.Tags.SelectMany(t => t.Operations).SelectMany(o => o.Failures)
            .Select(f => (f.Body?.Type as NamedType)?.Shape).OfType<RecordShape>().Where(r => r.Envelope?.Errors is not null).ToList();
        client.DefaultError = failures.Where(r => !r.Properties.Exists(p => p.Required && p != r.Envelope!.Success && p != r.Envelope.Errors))
            .GroupBy(r => r).OrderByDescending(g => g.Count()).FirstOrDefault()?.Key;
        var items = failures.Select(r => r.Envelope!.Errors!.Use.Type).Distinct().ToList();
        client.ErrorItem = items is [ArrayType only] ? only.Item : null;
        if (client.ErrorItem is null)
            client.DefaultError = null;
    }
}
