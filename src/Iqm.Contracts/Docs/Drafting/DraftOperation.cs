using System.Text.Json;
using System.Text.Json.Nodes;
using Iqm.Contracts.Docs.Interpretation;

namespace Iqm.Contracts.Docs.Drafting;

/// <summary>One operation, from all that pages say about it.</summary>
internal sealed class DraftOperation
{
    private readonly List<OperationFacts> _documented;
    private readonly List<FieldFact> _fields;
    private readonly List<SampleFact> _samples;
    private readonly DraftNotes _notes;
    private readonly string _path;

    public DraftOperation(IReadOnlyList<(PageFacts Page, OperationFacts Operation)> documented, string path, DraftNotes notes)
    {
        (_path, _notes) = (path, notes);
        _documented = [.. documented.Select(each => each.Operation)];
        // Headers for all requests hold where an operation lists none of its own.
        _fields = DraftFields.Join(documented.Select(each => each.Operation.Of(FactPart.Header).Any() ? each.Operation.Fields.AsEnumerable() : each.Page.Headers.Concat(each.Operation.Fields)), notes);
        _samples = [.. _documented.SelectMany(each => each.Samples).Where(sample => sample.Value is not null).DistinctBy(sample => (sample.Part, sample.Status, sample.Sha256))];
        HasCredential = _fields.Exists(IsCredential);
        HasEnvelope = _samples.Exists(sample => sample.Part == FactPart.Response && IsEnvelope(sample.Value));
    }

    public bool HasCredential { get; }

    public bool HasEnvelope { get; }

    public JsonObject Build(string id, string tag)
    {
        var operation = new JsonObject
        {
            ["operationId"] = id,
            ["tags"] = new JsonArray(tag),
            ["summary"] = _documented[0].Headings.LastOrDefault() ?? _documented[0].ToString(),
            ["x-sources"] = new JsonArray([.. _notes.Sources.Select(source => (JsonNode)source)]),
        };
        if (Parameters() is { Count: > 0 } parameters)
            operation["parameters"] = parameters;
        if (RequestBody() is { } body)
            operation["requestBody"] = body;
        operation["responses"] = Responses();
        Opinions();
        return operation;
    }

    private JsonArray Parameters()
    {
        var result = new JsonArray();
        string[] variables = [.. OperationText.VariablesOf(_path)];
        var documentedVariables = _documented.Select(each => OperationText.VariablesOf(each.Path).ToArray()).ToList();
        for (var i = 0; i < variables.Length; i++)
        {
            var names = documentedVariables.Select(each => i < each.Length ? each[i] : null).Append(variables[i]).ToHashSet();
            Add(variables[i], "path", _fields.Find(field => field.Part == FactPart.Path && names.Contains(field.Name)), isRequired: true);
        }
        foreach (var field in _fields.Where(field => field.Part is FactPart.Query or FactPart.Cookie || field.Part == FactPart.Header && !IsCredential(field) && !IsContent(field)))
            Add(field.Path, field.Part.ToString().ToLowerInvariant(), field, field.Required == true);
        foreach (var field in _fields.Where(field => field.Part == FactPart.Path && !variables.Contains(field.Name) && !documentedVariables.Exists(each => each.Contains(field.Name))))
            _notes.Ask(field.Line, $"path parameter '{field.Path}' is documented, but not in the path");
        return result;

        void Add(string name, string where, FieldFact? field, bool isRequired)
        {
            var at = _notes with { At = _notes.At.Append("parameters").Append(result.Count), Subject = $"{where} {name}" };
            var schema = new SchemaDraft();
            if (field is not null)
                schema.Document([], field);
            var made = schema.ToSchema(at with { At = at.At.Append("schema") });
            result.Add(new JsonObject { ["name"] = name, ["in"] = where, ["required"] = isRequired, ["schema"] = made.Count > 0 ? made : new JsonObject { ["type"] = "string" } });
        }
    }

    private JsonObject? RequestBody()
    {
        var fields = _fields.FindAll(field => field.Part == FactPart.Request);
        var samples = _samples.FindAll(sample => sample.Part == FactPart.Request);
        string[] media = [.. _documented.SelectMany(each => each.RequestMediaTypes).Distinct(StringComparer.Ordinal)];
        if (fields.Count == 0 && samples.Count == 0 || !HttpMethods.HasBody(_documented[0].Method) && samples.Count == 0 && !fields.Exists(field => field.Source == FactSource.Documented))
            return null;
        if (media.Length == 0)
        {
            media = ["application/json"];
            _notes.Assumption("media type", "No media type is documented.", "Drafted as application/json.");
        }
        var content = new JsonObject();
        foreach (var type in media)
        {
            var at = _notes with { At = _notes.At.Append("requestBody").Append("content").Append(type).Append("schema"), Subject = "request" };
            var root = new SchemaDraft();
            foreach (var sample in samples)
                root.Show(NeutralSample.Of(sample.Value));
            foreach (var field in fields)
                root.Document(field.Path.Split('.'), field);
            content[type] = Content(root, at, samples);
            Names(root, at);
        }
        var limits = _documented.SelectMany(each => each.Limits).Distinct().ToList();
        foreach (var limit in limits)
        {
            foreach (var (_, node) in content)
            {
                if (node!["schema"] is JsonObject { } schema && schema["type"]?.ToString() == "array" && limit.Split('=') is ["maxItems" or "minItems", var number] && int.TryParse(number, out var items))
                    schema[limit.Split('=')[0]] = items;
                else
                    _notes.Ask(0, $"request has the limit {limit}: of what?");
            }
        }
        return new JsonObject { ["required"] = samples.Count > 0 || fields.Exists(field => field.Required == true) || fields.TrueForAll(field => field.Required is null), ["content"] = content };
    }

    private JsonObject Responses()
    {
        var responses = new JsonObject();
        var codes = _documented.SelectMany(each => each.Statuses).Select(status => status.Code).ToHashSet(StringComparer.Ordinal);
        var samples = _samples.FindAll(sample => sample.Part == FactPart.Response);
        if (!codes.Any(code => code[0] is '2' or '3'))
        {
            codes.Add("200");
            _notes.Assumption("status", "No status of success is documented.", "Drafted as 200.");
        }
        if (samples.Exists(sample => sample.Status is null && IsFailure(sample.Value)))
        {
            codes.Add("4XX");
            _notes.Assumption("status of failure", "A failure is printed without its status.", "Drafted as 4XX.");
        }
        var success = codes.Where(code => code[0] is '2' or '3').Order(StringComparer.Ordinal).First();
        foreach (var code in codes.Order(StringComparer.Ordinal))
        {
            var own = samples.FindAll(sample => sample.Status == code || sample.Status is null && code == (IsFailure(sample.Value) ? "4XX" : success));
            var fields = _fields.FindAll(field => field.Part == FactPart.Response && (field.Status ?? success) == code);
            responses[code] = Response(code, own, fields);
        }
        return responses;
    }

    private JsonObject Response(string code, List<SampleFact> samples, List<FieldFact> fields)
    {
        var response = new JsonObject { ["description"] = $"Status {code}, as documented." };
        if (samples.Exists(sample => IsEnvelope(sample.Value) && IsFailure(sample.Value) == code.StartsWith('2')))
        {
            response["x-envelope"] = "none";
            (_notes with { At = _notes.At.Append("responses").Append(code), Subject = $"response {code}" }).Contradiction("success", $"The payload's own word of success contradicts the status {code}.", "The envelope is not to be trusted there.");
        }
        var headers = new JsonObject();
        foreach (var field in _fields.Where(field => field.Part == FactPart.ResponseHeader && (field.Status is null || field.Status == code)))
        {
            var schema = new SchemaDraft();
            schema.Document([], field);
            var made = schema.ToSchema(_notes with { At = _notes.At.Append("responses").Append(code).Append("headers").Append(field.Name).Append("schema"), Subject = $"response header {field.Name}" });
            headers[field.Name] = new JsonObject { ["required"] = field.Required == true, ["schema"] = made.Count > 0 ? made : new JsonObject { ["type"] = "string" } };
        }
        if (headers.Count > 0)
            response["headers"] = headers;
        if (samples.Count == 0 && fields.Count == 0)
            return response;
        var at = _notes with { At = _notes.At.Append("responses").Append(code).Append("content").Append("application/json").Append("schema"), Subject = $"response {code}" };
        var root = new SchemaDraft();
        foreach (var sample in samples)
            root.Show(NeutralSample.Of(sample.Value));
        foreach (var field in fields)
            Place(root, field, at);
        response["content"] = new JsonObject { ["application/json"] = Content(root, at, samples) };
        return response;
    }

    // Tables of responses leave out what the fields stand in: payloads show it.
    private void Place(SchemaDraft root, FieldFact field, DraftNotes at)
    {
        var path = field.Path.Split('.');
        if (root.Find(path[0]) is not null)
            root.Document(path, field);
        else if (root.PathTo(path[0]) is { } holder)
            root.Document([.. holder, .. path], field);
        else if (root.Find("data") is { IsShown: true } data && data.IsObject || !root.IsShown && HasEnvelope)
            root.Document(["data", .. path], field);
        else if (root.Find("data") is { } inner)
            Document(inner, path, field, at);
        else
            root.Document(path, field);
    }

    private static void Document(SchemaDraft data, string[] path, FieldFact field, DraftNotes at)
    {
        data.Document(path, field);
        at.Ask(field.Line, $"'{field.Path}' is in a table, and no payload shows where it stands");
    }

    private static JsonObject Content(SchemaDraft root, DraftNotes at, List<SampleFact> samples)
    {
        var schema = root.ToSchema(at);
        var result = new JsonObject { ["schema"] = schema };
        var examples = new JsonObject();
        foreach (var sample in samples)
        {
            var label = DraftNames.Camel([sample.Status ?? (sample.Part == FactPart.Request ? "request" : "response"), "sample", (examples.Count + 1).ToString(System.Globalization.CultureInfo.InvariantCulture)]);
            examples[label] = new JsonObject { ["value"] = NeutralSample.Of(sample.Value) };
        }
        if (examples.Count > 0)
            result["examples"] = examples;
        return result;
    }

    // A name that only the table has, like one that only the payload has, is one of the two misspelt.
    private static void Names(SchemaDraft root, DraftNotes at)
    {
        var (documented, shown) = root.Unmatched();
        foreach (var name in documented)
        {
            if (shown.Find(other => Drift.NameSimilarity.Of(name, other) >= 0.7) is { } other)
                at.Member(name).Contradiction("name", $"The table calls it {name}, the payload {other}.", "Both are declared; only one of them is right.");
        }
    }

    private void Opinions()
    {
        foreach (var opinion in _documented.SelectMany(each => each.SecondOpinions).Where(opinion => opinion.Subject != "path").DistinctBy(opinion => (opinion.Subject, opinion.Documented, opinion.Shown)))
        {
            _notes.Book.Add(_notes with { Subject = opinion.Subject }, Evidence.EvidenceKind.Contradiction, "code",
                $"{opinion.Subject}: documented {opinion.Documented ?? "not at all"}, in program text {opinion.Shown ?? "not at all"}.", "As documented; program text is a second opinion.");
        }
    }

    private static bool IsCredential(FieldFact field) => field.Part == FactPart.Header && (field.Name.Equals("Authorization", StringComparison.OrdinalIgnoreCase) || field.Name.Equals("Authentication", StringComparison.OrdinalIgnoreCase));

    private static bool IsContent(FieldFact field) => field.Name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase) || field.Name.Equals("Accept", StringComparison.OrdinalIgnoreCase);

    private static bool IsEnvelope(JsonNode? value) => value is JsonObject members && members["success"] is JsonValue flag && flag.GetValueKind() is JsonValueKind.True or JsonValueKind.False && (members.ContainsKey("data") || members.ContainsKey("errorObjects"));

    private static bool IsFailure(JsonNode? value) => value is JsonObject members && members["success"] is JsonValue flag && flag.GetValueKind() == JsonValueKind.False;
}
