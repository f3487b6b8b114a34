using System.Text.Json.Nodes;
using Iqm.Contracts.Docs.Drift;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Docs.Drafting;

/// <summary>Where a printed payload does not fit what the table says, the draft says less: the payload is what a server sent.</summary>
internal static class DraftExamples
{
    private const int MaxRounds = 200;
    private static readonly string[] Loose = ["x-offset", "format", "enum", "maxLength", "minLength", "maximum", "minimum", "maxItems", "minItems", "required"];

    /// <summary>Takes out keywords that printed payloads contradict, each with an entry for the evidence; a payload that still does not fit is left out, with a question.</summary>
    public static void Fit(JsonObject root, DraftBook book, IReadOnlyDictionary<JsonPointer, DraftNotes> operations)
    {
        for (var round = 0; round < MaxRounds; round++)
        {
            var contract = ContractLoader.Parse(root.ToJsonString(), "draft.json").Contract;
            if (contract is null || FirstWrong(contract, root, operations) is not { } wrong)
                return;
            if (!Loosen(root, wrong.Schema, wrong.Notes))
            {
                (wrong.Example.Parent.Evaluate(root) as JsonObject)?.Remove(wrong.Example.Last!);
                if (wrong.Example.Parent.Evaluate(root) is JsonObject { Count: 0 })
                    (wrong.Example.Parent.Parent.Evaluate(root) as JsonObject)?.Remove("examples");
                book.Ask(wrong.Notes.Page, wrong.Notes.Line, $"{wrong.Notes.Operation}: a printed payload fits no schema that could be drafted and is left out: {wrong.Problem}.");
            }
        }
    }

    private static (JsonPointer Example, JsonPointer Schema, string Problem, DraftNotes Notes)? FirstWrong(Contract contract, JsonObject root, IReadOnlyDictionary<JsonPointer, DraftNotes> operations)
    {
        var check = new SampleCheck(contract);
        foreach (var (pointer, notes) in operations)
        {
            foreach (var (content, part) in Contents(root, pointer))
            {
                foreach (var (name, example) in content.Evaluate(root)?["examples"] as JsonObject ?? [])
                {
                    if (check.Check(example!["value"], content.Append("schema"), part) is var (problem, schema))
                        return (content.Append("examples").Append(name), schema, problem, notes);
                }
            }
        }
        return null;
    }

    private static IEnumerable<(JsonPointer Content, FactPart Part)> Contents(JsonObject root, JsonPointer operation)
    {
        var body = operation.Append("requestBody").Append("content");
        foreach (var (media, _) in body.Evaluate(root) as JsonObject ?? [])
            yield return (body.Append(media), FactPart.Request);
        var responses = operation.Append("responses");
        foreach (var (code, _) in responses.Evaluate(root) as JsonObject ?? [])
        {
            var content = responses.Append(code).Append("content");
            foreach (var (media, _) in content.Evaluate(root) as JsonObject ?? [])
                yield return (content.Append(media), FactPart.Response);
        }
    }

    private static bool Loosen(JsonObject root, JsonPointer at, DraftNotes notes)
    {
        for (var pointer = at; !pointer.IsRoot; pointer = pointer.Parent)
        {
            // The evaluator names a keyword, or the schema that has it.
            if (pointer.Evaluate(root) is JsonObject whole && Array.Find(Loose, whole.ContainsKey) is { } keyword && Take(whole, keyword, notes with { At = pointer }))
                return true;
            if (Array.IndexOf(Loose, pointer.Last) >= 0 && pointer.Parent.Evaluate(root) is JsonObject schema && Take(schema, pointer.Last!, notes with { At = pointer.Parent }))
                return true;
        }
        return false;
    }

    private static bool Take(JsonObject schema, string keyword, DraftNotes notes)
    {
        notes = notes with { Subject = notes.At.Last ?? "" };
        if (keyword == "format" && schema["format"]?.ToString() == "date-time" && schema["type"] is not null)
        {
            schema.Remove("format");
            schema["x-offset"] = "optional";
            schema["anyOf"] = new JsonArray(new JsonObject { ["format"] = "date-time" }, new JsonObject { ["pattern"] = @"^\d{4}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}:\d{2}(\.\d+)?$" });
            notes.Contradiction("offset", "Documented as a date and time, which has an offset from UTC; a payload has none.", "Either form is accepted; without an offset it is UTC.");
            return true;
        }
        if (!schema.Remove(keyword))
            return false;
        if (keyword == "x-offset")
            schema.Remove("anyOf");
        if (keyword is "enum" or "format" or "maxLength" or "minLength" or "maximum" or "minimum")
            schema.Remove("default");
        notes.Contradiction(keyword, $"The table gives a {keyword} to which a payload does not keep.", "Left out, so that the printed payload fits.");
        return true;
    }
}
