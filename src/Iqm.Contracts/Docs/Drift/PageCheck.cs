using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Docs.Interpretation;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Docs.Drift;

/// <summary>Joins what differs from the lock with what differs from the contract, and leaves out what is accepted or decided.</summary>
internal static class PageCheck
{
    public static IEnumerable<DriftEntry> Check(PageFacts page, LockedPage? past, DocsBaseline baseline)
    {
        if (baseline.Contract is not { } contract)
            return past is not null || baseline.Lock is not null ? LockComparison.Compare(past, page) : [];
        var changes = past is null ? [] : LockComparison.Compare(past, page);
        // A page under a new name is still what the contract's sources and the evidence call it.
        var known = past is null ? page : page with { Id = past.Id };
        var disagreements = ContractComparison.Compare(known, contract);
        var operations = ContractOperations.Of(contract);
        var schema = new ContractSchema(contract);
        var result = changes.ConvertAll(change => Located(change, disagreements, operations, schema));
        foreach (var entry in disagreements)
        {
            if (changes.Exists(change => Covers(change, entry)) || IsAccepted(entry, past) || IsDecided(entry, known, past, baseline.Evidence, contract))
                continue;
            result.Add(entry with { ContractPosition = contract.Locate(entry.Pointer!) });
        }
        return result;
    }

    // Without a contract at the time of locking, all that the page said then was accepted.
    private static bool IsAccepted(DriftEntry entry, LockedPage? past) =>
        past is not null && (past.Accepted is { } accepted ? accepted.Contains(entry.Key) : entry.Kind is not (DriftKind.OperationRemoved or DriftKind.OperationMoved));

    private static bool IsDecided(DriftEntry entry, PageFacts page, LockedPage? past, DecidedEvidence? evidence, Contract contract)
    {
        if (evidence is null || past is null && evidence.PageHashes.TryGetValue(page.Id, out var hash) && hash != page.Sha256)
            return false;
        var pointers = new[] { entry.Pointer!, contract.Resolve(entry.Pointer!) };
        // Of what the contract lacks, the pointer is the place where it would be: what is decided about others there says nothing of it.
        var isLacking = entry.Kind is DriftKind.OperationAdded or DriftKind.ParameterAdded or DriftKind.FieldAdded or DriftKind.StatusAdded;
        return evidence.Decisions.Any(decision => decision.Pages.Contains(page.Id)
            && decision.At.Any(at => Array.Exists(pointers, pointer => at.Contains(pointer) || contract.Resolve(at).Contains(pointer) || !isLacking && pointer.Contains(at))));
    }

    /// <summary>Whether a change since the lock already says what a disagreement says.</summary>
    private static bool Covers(DriftEntry change, DriftEntry entry)
    {
        if (change.Method != entry.Method || Path(change) != Path(entry))
            return change.Kind == DriftKind.OperationMoved && entry.Kind is DriftKind.OperationRemoved or DriftKind.OperationMoved && (entry.Subject == change.Before || entry.Before == change.Before);
        if (change.Kind is DriftKind.OperationAdded or DriftKind.OperationMoved && entry.Kind is DriftKind.OperationAdded or DriftKind.OperationMoved)
            return true;
        return Names(change).Overlaps(Names(entry)) && (change.Part is null || entry.Part is null || change.Part == entry.Part) && Group(change.Kind) == Group(entry.Kind);

        static string Path(DriftEntry each) => OperationText.Normalize(each.Path ?? "");
    }

    private static HashSet<string> Names(DriftEntry entry) => entry.Kind is DriftKind.FieldRenamed or DriftKind.ParameterRenamed ? [entry.Before!, entry.After!, Leaf(entry.Before!), Leaf(entry.After!)] : [entry.Subject, Leaf(entry.Subject)];

    private static string Leaf(string path) => path[(path.LastIndexOf('.') + 1)..];

    private static int Group(DriftKind kind) => kind switch
    {
        DriftKind.FieldAdded or DriftKind.FieldRemoved or DriftKind.FieldRenamed or DriftKind.ParameterAdded or DriftKind.ParameterRemoved or DriftKind.ParameterRenamed => 1,
        DriftKind.StatusAdded or DriftKind.StatusRemoved => 2,
        _ => 10 + (int)kind,
    };

    private static DriftEntry Located(DriftEntry change, List<DriftEntry> disagreements, ContractOperations operations, ContractSchema schema)
    {
        var known = change.Method is null ? null : operations.Find(change.Method, change.Path!) ?? (change.Kind == DriftKind.OperationMoved && change.Before!.Split(' ') is [var method, var path] ? operations.Find(method, path) : null);
        var pointer = PlaceOf(change, known, schema, operations.Contract, out var isThere);
        var disagrees = disagreements.Exists(entry => Covers(change, entry));
        // A contract that has what came, or lacks what went, is ahead of the lock only.
        var agrees = known is not null && !disagrees && change.Kind switch
        {
            DriftKind.OperationAdded => true,
            DriftKind.OperationMoved => operations.Find(change.Method!, change.Path!) is not null,
            DriftKind.OperationRemoved or DriftKind.StatusRemoved or DriftKind.FieldRemoved or DriftKind.ParameterRemoved => !isThere,
            // A sample may show what no schema names.
            DriftKind.FieldAdded or DriftKind.ParameterAdded => isThere,
            DriftKind.FieldRenamed or DriftKind.ParameterRenamed or DriftKind.StatusAdded or DriftKind.TypeChanged or DriftKind.RequirednessChanged
                or DriftKind.ServerChanged or DriftKind.MediaTypeChanged => true,
            DriftKind.AllowedValuesChanged => change.After != "none",
            _ => false,
        } || known is null && change.Kind == DriftKind.OperationRemoved;
        return change with
        {
            Pointer = pointer,
            ContractPosition = operations.Contract.Locate(pointer),
            ContractAgrees = agrees,
            Severity = agrees ? Severity.Info : change.Severity,
        };
    }

    private static JsonPointer PlaceOf(DriftEntry change, ContractOperation? known, ContractSchema schema, Contract contract, out bool isThere)
    {
        isThere = false;
        if (change.Kind == DriftKind.ServerChanged)
            return JsonPointer.Root.Append("servers");
        if (known is null)
            return JsonPointer.Root.Append("paths");
        isThere = true;
        if (change.Kind is DriftKind.StatusAdded or DriftKind.StatusRemoved)
            return Existing(known.Pointer.Append("responses").Append(change.Subject), known.Pointer.Append("responses"), contract, out isThere);
        if (change.Part is null)
            return known.Pointer;
        var field = change.Kind is DriftKind.FieldRenamed or DriftKind.ParameterRenamed ? change.Before! : change.Subject;
        if (change.Part is FactPart.Request or FactPart.Response)
            return FieldPlace(change, field, known, schema, contract, out isThere);
        foreach (var list in (JsonPointer[])[known.Pointer.Append("parameters"), known.PathPointer.Append("parameters")])
        {
            for (var i = 0; i < (contract.Find(list) as System.Text.Json.Nodes.JsonArray)?.Count; i++)
            {
                var pointer = contract.Resolve(list.Append(i));
                if (field.Equals(contract.Find(pointer)?["name"]?.ToString(), StringComparison.OrdinalIgnoreCase))
                    return pointer;
            }
        }
        isThere = false;
        return known.Pointer.Append("parameters");
    }

    private static JsonPointer FieldPlace(DriftEntry change, string field, ContractOperation known, ContractSchema schema, Contract contract, out bool isThere)
    {
        isThere = true;
        var responses = known.Pointer.Append("responses");
        var holder = change.Part == FactPart.Request ? known.Pointer.Append("requestBody")
            : responses.Append(change.Status ?? (contract.Find(responses) as System.Text.Json.Nodes.JsonObject)?.Select(pair => pair.Key).FirstOrDefault(code => code.StartsWith('2')) ?? "200");
        var content = contract.Resolve(holder).Append("content");
        if (change.Kind is not (DriftKind.SampleChanged or DriftKind.SampleAdded or DriftKind.SampleRemoved))
        {
            foreach (var (media, _) in contract.Find(content) as System.Text.Json.Nodes.JsonObject ?? [])
            {
                var root = content.Append(media).Append("schema");
                if ((schema.Find(root, field.Split('.')) ?? schema.FindAnywhere(root, Leaf(field))) is { } place)
                    return place.Pointer;
            }
        }
        isThere = false;
        return contract.Find(content) is not null ? content : holder;
    }

    private static JsonPointer Existing(JsonPointer pointer, JsonPointer otherwise, Contract contract, out bool isThere)
    {
        isThere = contract.Find(pointer) is not null;
        return isThere ? pointer : otherwise;
    }
}
