namespace Iqm.Contracts.Docs.Interpretation;

/// <summary>Program text beside the tables: it fills what the page is silent about, and is listed where it contradicts.</summary>
internal static class SecondOpinions
{
    public static List<SecondOpinion> Apply(OperationDraft draft, List<FieldFact> fields)
    {
        var result = new List<SecondOpinion>();
        foreach (var opinion in draft.Opinions)
        {
            Call(draft, opinion, result);
            if (opinion.MediaType is { } media && draft.MediaTypes.Count == 0 && HttpMethods.HasBody(draft.Method))
                draft.MediaTypes.Add(media);
            else if (opinion.MediaType is { } other && draft.MediaTypes.Count > 0 && !draft.MediaTypes.Contains(other))
                result.Add(new SecondOpinion("media type", string.Join(", ", draft.MediaTypes), other, opinion.Line));
            Fields(draft, FactPart.Query, opinion.Query, opinion.Line, fields, result);
            Fields(draft, FactPart.Path, opinion.Path, opinion.Line, fields, result);
            if (!draft.Samples.Exists(sample => sample.Part == FactPart.Request) || fields.Exists(field => field.Part == FactPart.Request))
                Fields(draft, FactPart.Request, opinion.Request, opinion.Line, fields, result);
            foreach (var (code, members) in opinion.Responses)
            {
                if (!draft.Statuses.ContainsKey(code))
                    result.Add(new SecondOpinion($"status {code}", null, code, opinion.Line));
                else if (!fields.Exists(field => field.Part == FactPart.Response && (field.Status is null || field.Status == code)) && !draft.Samples.Exists(sample => sample.Part == FactPart.Response && sample.Status == code))
                    fields.AddRange(members.Select(member => Fact(draft, FactPart.Response, code, member, opinion.Line)));
            }
        }
        return result;
    }

    private static void Call(OperationDraft draft, CodeOpinion opinion, List<SecondOpinion> result)
    {
        if (opinion.Call is not { } call)
            return;
        if (call.Server is not null && draft.Server is null)
            draft.Server = call.Server;
        else if (call.Server is not null && !call.Server.Equals(draft.Server, StringComparison.OrdinalIgnoreCase))
            result.Add(new SecondOpinion("server", draft.Server, call.Server, opinion.Line));
        if (OperationText.Normalize(call.Path) != OperationText.Normalize(draft.Path))
            result.Add(new SecondOpinion("path", draft.Path, call.Path, opinion.Line));
        if (call.Method != draft.Method)
            result.Add(new SecondOpinion("method", draft.Method, call.Method, opinion.Line));
    }

    private static void Fields(OperationDraft draft, FactPart part, List<ShownField> shown, int line, List<FieldFact> fields, List<SecondOpinion> result)
    {
        if (shown.Count == 0)
            return;
        var documented = fields.Where(field => field.Part == part && field.Source == FactSource.Documented).ToList();
        // A page that documents a body, or a query, is not silent about the other: code that shows one there disagrees with it.
        var isSilent = part is not (FactPart.Query or FactPart.Request) || !fields.Exists(field => field.Part is FactPart.Query or FactPart.Request && field.Source == FactSource.Documented);
        if (documented.Count == 0 && isSilent)
        {
            fields.AddRange(shown.Where(member => !fields.Exists(field => field.Part == part && field.Path == member.Path)).Select(member => Fact(draft, part, null, member, line)));
            return;
        }
        foreach (var member in shown)
        {
            var match = documented.Find(field => field.Path == member.Path) ?? documented.Find(field => field.Name == member.Path.Split('.')[^1]);
            if (match is null)
                result.Add(new SecondOpinion($"{Word(part)} {member.Path}", null, member.Type?.ToString() ?? "shown", line));
            else if (match.Type is { } type && member.Type is { } other && !Fits(type, other))
                result.Add(new SecondOpinion($"{Word(part)} {member.Path}", type.ToString(), other.ToString(), line));
        }
        foreach (var field in documented.Where(field => field.Required == true && !shown.Exists(member => member.Path == field.Path || member.Path.Split('.')[^1] == field.Name)))
            result.Add(new SecondOpinion($"{Word(part)} {field.Path}", field.Type?.ToString() ?? "documented", null, line));
    }

    // TypeScript has one number type, and no files or dates.
    private static bool Fits(TypeFact type, TypeFact shown) =>
        type.Name == shown.Name || type.Name == "integer" && shown.Name == "number" || shown.Name is "any" or "null" || !type.IsKnown || type.Name is "file" or "any" || type.Name.Contains(shown.Name, StringComparison.Ordinal);

    private static FieldFact Fact(OperationDraft draft, FactPart part, string? status, ShownField member, int line) => new()
    {
        Part = part, Status = status, Path = member.Path, Type = member.Type, Required = member.Required, Source = FactSource.Code, Headings = draft.Headings, Line = line,
    };

    private static string Word(FactPart part) => part.ToString().ToLowerInvariant();
}
