using System.Text.Json.Nodes;
using Iqm.Contracts.Envelopes;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Docs.Drift;

internal sealed partial class ContractComparison
{
    private void Body(OperationFacts operation, ContractOperation known)
    {
        var body = _contract.Resolve(known.Pointer.Append("requestBody"));
        var contents = Contents(body);
        var fields = operation.Of(FactPart.Request).ToList();
        if (contents.Count == 0)
        {
            foreach (var field in fields.Where(field => !field.Path.Contains('.', StringComparison.Ordinal)))
                Add(DriftKind.FieldAdded, operation, field.Path, field.Line, known.Pointer, null, field.Type?.ToString() ?? "no type", FactPart.Request);
            return;
        }
        foreach (var media in operation.RequestMediaTypes.Where(media => !contents.Exists(content => content.Media.Equals(media, StringComparison.OrdinalIgnoreCase))))
            Add(DriftKind.MediaTypeChanged, operation, media, operation.Line, body.Append("content"), DriftList.List(contents.Select(content => content.Media)), media);
        foreach (var field in fields)
        {
            var places = contents.Select(content => _schema.Find(content.Schema, field.Path.Split('.')) ?? _schema.FindAnywhere(content.Schema, field.Name)).OfType<SchemaPlace>().ToList();
            if (places.Count == 0)
                Add(DriftKind.FieldAdded, operation, field.Path, field.Line, contents[0].Schema, null, field.Type?.ToString() ?? "no type", FactPart.Request);
            else
                Field(operation, field, places[0]);
        }
        if (fields.Exists(field => field.Source == FactSource.Documented) && OnlyHere(known))
        {
            foreach (var (name, place) in _schema.Members(contents[0].Schema, 0).DistinctBy(member => member.Name))
            {
                if (name != "*" && !fields.Exists(field => field.Name == name) && !operation.SecondOpinions.Any(opinion => opinion.Subject == $"request {name}") && !operation.Samples.Any(sample => sample.Part == FactPart.Request && sample.Members.Keys.Any(member => member.Split('.')[^1] == name)))
                    Add(DriftKind.FieldRemoved, operation, name, operation.Line, place.Pointer, name, null, FactPart.Request);
            }
        }
        foreach (var sample in operation.Samples.Where(sample => sample.Part == FactPart.Request && sample.Value is not null))
            Sample(operation, sample, contents.Select(content => content.Schema), "request");
    }

    private void Responses(OperationFacts operation, ContractOperation known)
    {
        var responses = known.Pointer.Append("responses");
        if (_contract.Find(responses) is not JsonObject declared)
            return;
        foreach (var status in operation.Statuses.Where(status => StatusOf(declared, status.Code) is null))
            Add(DriftKind.StatusAdded, operation, status.Code, status.Line, responses, null, status.Code);
        // A payload without a status may be of any.
        if (operation.Statuses.Length > 0 && OnlyHere(known) && !operation.Samples.Any(sample => sample is { Part: FactPart.Response, Status: null }))
        {
            foreach (var (code, _) in declared.Where(pair => pair.Key != "default" && !operation.Statuses.Any(status => status.Code.Equals(pair.Key, StringComparison.OrdinalIgnoreCase))))
                Add(DriftKind.StatusRemoved, operation, code, operation.Line, responses.Append(code), code);
        }
        foreach (var field in operation.Of(FactPart.Response))
            ResponseField(operation, field, declared, responses);
        foreach (var field in operation.Of(FactPart.ResponseHeader))
            ResponseHeader(operation, field, declared, responses);
        foreach (var sample in operation.Samples.Where(sample => sample.Part == FactPart.Response && sample.Value is not null))
        {
            if ((sample.Status is not null ? StatusOf(declared, sample.Status) : IsFailure(sample) ? Failure(declared) : Success(declared)) is { } code && Contents(_contract.Resolve(responses.Append(code))) is { Count: > 0 } contents)
                Sample(operation, sample, contents.Select(content => content.Schema), $"response {code}");
        }
    }

    private void ResponseField(OperationFacts operation, FieldFact field, JsonObject declared, JsonPointer responses)
    {
        var code = field.Status is null ? Success(declared) : StatusOf(declared, field.Status);
        if (code is null)
            return;
        var contents = Contents(_contract.Resolve(responses.Append(code)));
        if (contents.Count == 0)
        {
            Add(DriftKind.FieldAdded, operation, field.Path, field.Line, responses.Append(code), null, field.Type?.ToString() ?? "no type", FactPart.Response, field.Status);
            return;
        }
        string[] path = field.Path.Split('.');
        var data = EnvelopeNames.Of(_contract)?.Data ?? "data";
        // Tables leave out the envelope.
        var place = _schema.Find(contents[0].Schema, path) ?? _schema.Find(contents[0].Schema, [data, .. path]) ?? _schema.FindAnywhere(contents[0].Schema, path[^1]);
        if (place is null)
            Add(DriftKind.FieldAdded, operation, field.Path, field.Line, contents[0].Schema, null, field.Type?.ToString() ?? "no type", FactPart.Response, field.Status);
        else
            Field(operation, field, place);
    }

    private void ResponseHeader(OperationFacts operation, FieldFact field, JsonObject declared, JsonPointer responses)
    {
        if ((field.Status is null ? Success(declared) : StatusOf(declared, field.Status)) is not { } code)
            return;
        var headers = _contract.Resolve(responses.Append(code)).Append("headers");
        if (_contract.Find(headers) is not JsonObject known || !known.Any(header => header.Key.Equals(field.Name, StringComparison.OrdinalIgnoreCase)))
            Add(DriftKind.ParameterAdded, operation, field.Path, field.Line, headers, null, field.Type?.ToString() ?? "no type", FactPart.ResponseHeader, field.Status);
    }

    private void Sample(OperationFacts operation, SampleFact sample, IEnumerable<JsonPointer> schemas, string subject)
    {
        var results = schemas.Select(schema => _samples.Check(sample.Value, schema, sample.Part)).ToList();
        if (results.Count > 0 && !results.Contains(null) && results[0] is { } wrong)
            Add(DriftKind.SampleMismatch, operation, subject, sample.Line, wrong.Schema, "valid", wrong.Problem, sample.Part, sample.Status);
    }

    private List<(string Media, JsonPointer Schema)> Contents(JsonPointer holder)
    {
        var content = holder.Append("content");
        return _contract.Find(content) is JsonObject media ? [.. media.Select(pair => (pair.Key, content.Append(pair.Key).Append("schema")))] : [];
    }

    private static string? StatusOf(JsonObject declared, string code) =>
        declared.Select(pair => pair.Key).FirstOrDefault(key => key.Equals(code, StringComparison.OrdinalIgnoreCase)) ?? declared.Select(pair => pair.Key).FirstOrDefault(key => key.Equals(code[..1] + "XX", StringComparison.OrdinalIgnoreCase));

    private bool IsFailure(SampleFact sample) =>
        sample.Value is JsonObject body && body[EnvelopeNames.Of(_contract)?.Success ?? "success"] is JsonValue flag && flag.GetValueKind() == System.Text.Json.JsonValueKind.False;

    private static string? Failure(JsonObject declared) => declared.Select(pair => pair.Key).FirstOrDefault(key => key[0] is '4' or 'd');

    private static string? Success(JsonObject declared) => declared.Select(pair => pair.Key).FirstOrDefault(key => key.StartsWith('2'));
}
