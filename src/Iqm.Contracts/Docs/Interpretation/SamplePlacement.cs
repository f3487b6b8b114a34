using System.Text.Json.Nodes;

namespace Iqm.Contracts.Docs.Interpretation;

/// <summary>Finds out whose an unlabelled payload is: the request's or which response's.</summary>
internal static class SamplePlacement
{
    public static void Place(OperationDraft draft, List<UnplacedText> unplaced)
    {
        var shown = draft.Opinions.SelectMany(opinion => opinion.Responses).GroupBy(pair => pair.Key, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First().Value, StringComparer.Ordinal);
        var request = Names(draft.Fields.Where(field => field.Part == FactPart.Request).Select(field => field.Path).Concat(draft.Opinions.SelectMany(opinion => opinion.Request).Select(field => field.Path)));
        var response = Names(draft.Fields.Where(field => field.Part == FactPart.Response).Select(field => field.Path).Concat(shown.Values.SelectMany(fields => fields).Select(field => field.Path)));
        foreach (var sample in draft.Samples.Where(sample => sample.Part is null))
            sample.Part = IsRequest(sample, draft, request, response) ? FactPart.Request : FactPart.Response;
        // A column of payloads stands below the responses as much as beside the request.
        if (!draft.Samples.Exists(sample => sample.Part == FactPart.Request) && draft.Samples.Find(sample => !sample.IsLabelled && sample.Part == FactPart.Response && IsOnlyRequest(sample, request, response)) is { } first)
            (first.Part, first.Status) = (FactPart.Request, null);
        if (draft.Statuses.Count == 0)
        {
            foreach (var opinion in draft.Opinions)
            {
                foreach (var code in opinion.Responses.Keys)
                    draft.AddStatus(code, FactSource.Code, opinion.Line);
            }
        }
        foreach (var sample in draft.Samples.Where(sample => sample is { Part: FactPart.Response, Status: null }))
        {
            sample.Status = StatusOf(sample, draft, shown);
            if (sample.Status is null)
                unplaced.Add(new UnplacedText(sample.Line, "a response without a status", draft.Method + " " + Diagnostics.Display.Value(draft.Path)));
        }
    }

    private static bool IsOnlyRequest(SampleDraft sample, HashSet<string> request, HashSet<string> response) =>
        Names(sample.Members.Keys) is { Count: > 0 } names && request.IsSupersetOf(names) && response.Count > 0 && Overlap(names, request) > Overlap(names, response);

    private static bool IsRequest(SampleDraft sample, OperationDraft draft, HashSet<string> request, HashSet<string> response)
    {
        if (IsEnvelope(sample.Value) || !HttpMethods.HasBody(draft.Method) && request.Count == 0)
            return false;
        var names = Names(sample.Members.Keys);
        if (draft.Samples.Exists(other => other.Part == FactPart.Request && other.Hash == sample.Hash))
            return true;
        double asRequest = Overlap(names, request), asResponse = Overlap(names, response);
        if (asRequest != asResponse)
            return asRequest > asResponse;
        // Neither fits better: requests are printed before responses.
        return !draft.Samples.Exists(other => other.Part == FactPart.Request) && HttpMethods.HasBody(draft.Method);
    }

    private static bool IsEnvelope(JsonNode? value) =>
        value is JsonObject envelope && envelope["success"] is JsonValue success && success.GetValueKind() is System.Text.Json.JsonValueKind.True or System.Text.Json.JsonValueKind.False
        && (envelope.ContainsKey("data") || envelope.ContainsKey("errorObjects") || envelope.ContainsKey("errors") || envelope.Count == 1);

    private static string? StatusOf(SampleDraft sample, OperationDraft draft, Dictionary<string, List<ShownField>> shown)
    {
        var isError = sample.Value is JsonObject o && (o["success"] is JsonValue flag && flag.GetValueKind() == System.Text.Json.JsonValueKind.False || o.ContainsKey("errorObjects") && !o.ContainsKey("data"));
        var taken = draft.Samples.Where(other => other.Part == FactPart.Response && other.Status is not null).Select(other => other.Status!).ToHashSet(StringComparer.Ordinal);
        // A status that no payload shows yet comes first, then the one whose members fit best.
        var names = sample.Members.Keys.ToHashSet(StringComparer.Ordinal);
        var best = shown.Where(pair => isError == !pair.Key.StartsWith('2'))
            .Select(pair => (pair.Key, Fit: Overlap(names, [.. pair.Value.Select(field => field.Path)]), Taken: taken.Contains(pair.Key)))
            .OrderByDescending(pair => Math.Round(pair.Fit, 3)).ThenBy(pair => pair.Taken).ThenBy(pair => pair.Key, StringComparer.Ordinal).FirstOrDefault();
        if (best.Key is not null && (best.Fit > 0.3 || shown.Count(pair => isError == !pair.Key.StartsWith('2')) == 1))
            return best.Key;
        var fitting = draft.Statuses.Keys.Where(code => isError == (code[0] is '4' or '5')).ToList();
        return fitting.Count == 1 ? fitting[0] : null;
    }

    private static HashSet<string> Names(IEnumerable<string> paths) => [.. paths.Select(path => path.Split('.')[^1])];

    private static double Overlap(HashSet<string> some, HashSet<string> others)
    {
        if (some.Count == 0 || others.Count == 0)
            return 0;
        var both = some.Count(others.Contains);
        return (double)both / (some.Count + others.Count - both);
    }
}
