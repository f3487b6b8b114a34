using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Differences.Operations;
using Iqm.Contracts.Exchanges;
using Iqm.Contracts.Loading;
using Iqm.Contracts.Schemas;

namespace Iqm.Contracts.Differences.Rules;

/// <summary>Statuses, and for each of them the envelope, headers, media types and schemas.</summary>
internal sealed class ResponseRule : IOperationRule
{
    public void Compare(OperationPair pair, ChangeCollector changes)
    {
        var (old, @new) = (Read(pair.Old), Read(pair.New));
        var (oldAt, newAt) = (pair.Old.Node.Pointer.Append("responses"), pair.New.Node.Pointer.Append("responses"));
        foreach (var (status, was) in old)
        {
            if (@new.TryGetValue(status, out var same))
                Same(pair, status, was, same, changes);
            else if (Covering(@new, status) is var (range, cover))
            {
                // A range that was there before says nothing new; the status is gone all the same.
                if (range == "default" || old.ContainsKey(range))
                    Gone(pair, status, was, newAt, changes);
                else
                    changes.Add(DiagnosticCatalog.DiffStatusWidened, was.Pointer, cover.Pointer, pair.Subject, status, range);
                Same(pair, status, was, cover, changes);
            }
            else if (status == "default" || !@new.Keys.Any(other => Covers(status, other)) || old.Keys.Any(other => Covers(status, other)))
                Gone(pair, status, was, newAt, changes);
        }
        foreach (var (status, isNow) in @new.Where(response => !old.ContainsKey(response.Key)))
        {
            if (Covering(old, status) is var (range, cover))
            {
                if (range == "default" || @new.ContainsKey(range))
                    Added(pair, status, isNow, oldAt, changes);
                else
                    changes.Add(DiagnosticCatalog.DiffStatusNarrowed, cover.Pointer, isNow.Pointer, pair.Subject, range, status);
                Same(pair, status, cover, isNow, changes);
            }
            else if (status == "default" || !old.Keys.Any(other => Covers(status, other)) || @new.Keys.Any(other => Covers(status, other)))
                Added(pair, status, isNow, oldAt, changes);
        }
    }

    private static void Gone(OperationPair pair, string status, ContractNode was, JsonPointer newAt, ChangeCollector changes) => changes.Add(
        status == "default" ? DiagnosticCatalog.DiffDefaultResponseRemoved : IsSuccess(status) ? DiagnosticCatalog.DiffSuccessStatusRemoved : DiagnosticCatalog.DiffErrorStatusRemoved,
        pair.Old.Node.Pointer.Append("responses").Append(status), newAt, pair.Subject, status, null, isRemoval: true);

    private static void Added(OperationPair pair, string status, ContractNode isNow, JsonPointer oldAt, ChangeCollector changes) => changes.Add(
        status == "default" ? DiagnosticCatalog.DiffDefaultResponseAdded : IsSuccess(status) ? DiagnosticCatalog.DiffSuccessStatusAdded : DiagnosticCatalog.DiffErrorStatusAdded,
        oldAt, pair.New.Node.Pointer.Append("responses").Append(status), pair.Subject, null, status);

    private static void Same(OperationPair pair, string status, ContractNode old, ContractNode @new, ChangeCollector changes)
    {
        var subject = $"{pair.Subject} {Display.Value(status)}";
        var (wasOut, isOut) = (old.Text("x-envelope") == "none", @new.Text("x-envelope") == "none");
        if (wasOut != isOut)
            changes.Add(isOut ? DiagnosticCatalog.DiffEnvelopeOptedOut : DiagnosticCatalog.DiffEnvelopeOptedIn, old.Pointer, @new.Pointer, subject, isRemoval: wasOut);
        HeaderComparison.Run(old, @new, subject, changes);
        var (had, has) = (old.Members("content").Any(), @new.Members("content").Any());
        if (had && !has)
            changes.Add(DiagnosticCatalog.DiffResponseBodyRemoved, old.Pointer.Append("content"), @new.Pointer, subject, isRemoval: true);
        else if (!had && has)
            changes.Add(DiagnosticCatalog.DiffResponseBodyAdded, old.Pointer, @new.Pointer.Append("content"), subject);
        if (!had || !has)
            return;
        var content = ContentPairing.Of(old, @new);
        foreach (var (name, gone) in content.Removed)
            changes.Add(DiagnosticCatalog.DiffResponseMediaTypeRemoved, gone.Pointer, @new.Pointer.Append("content"), subject, name, null, isRemoval: true);
        foreach (var (name, added) in content.Added)
            changes.Add(DiagnosticCatalog.DiffResponseMediaTypeAdded, old.Pointer.Append("content"), added.Pointer, subject, null, name);
        foreach (var (was, isNow) in content.Pairs)
            SchemaMember.Compare(was, isNow, SchemaDirection.Response, changes);
    }

    private static (string Status, ContractNode Node)? Covering(Dictionary<string, ContractNode> responses, string status)
    {
        foreach (var range in (string[])[$"{status[0]}XX", "default"])
            if (Covers(range, status) && responses.TryGetValue(range, out var node))
                return (range, node);
        return null;
    }

    private static bool Covers(string range, string status) =>
        range != status && (range == "default" || status != "default" && range.EndsWith("XX", StringComparison.Ordinal) && range[0] == status[0] && !status.EndsWith("XX", StringComparison.Ordinal));

    private static bool IsSuccess(string status) => status[0] is '1' or '2' or '3';

    private static Dictionary<string, ContractNode> Read(OperationSide side)
    {
        var responses = new Dictionary<string, ContractNode>(StringComparer.Ordinal);
        foreach (var (status, node) in side.Node.Members("responses"))
            if (status.Length > 0)
                responses.TryAdd(status.Equals("default", StringComparison.OrdinalIgnoreCase) ? "default" : status.ToUpperInvariant(), node);
        return responses;
    }
}
