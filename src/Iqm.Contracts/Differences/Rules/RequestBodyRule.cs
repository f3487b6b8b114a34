using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Differences.Operations;
using Iqm.Contracts.Exchanges;
using Iqm.Contracts.Schemas;

namespace Iqm.Contracts.Differences.Rules;

/// <summary>The request body: whether there is one, whether it must be sent, its media types, their encodings and schemas.</summary>
internal sealed class RequestBodyRule : IOperationRule
{
    public void Compare(OperationPair pair, ChangeCollector changes)
    {
        var (old, @new) = (pair.Old.Node.Member("requestBody"), pair.New.Node.Member("requestBody"));
        if (old is { } was && @new is { } isNow)
            Same(was, isNow, pair.Subject, changes);
        else if (old is { } gone)
            changes.Add(IsRequired(gone) ? DiagnosticCatalog.DiffRequiredBodyRemoved : DiagnosticCatalog.DiffOptionalBodyRemoved, gone.Pointer, pair.New.Node.Pointer, pair.Subject, isRemoval: true);
        else if (@new is { } added)
            changes.Add(IsRequired(added) ? DiagnosticCatalog.DiffRequiredBodyAdded : DiagnosticCatalog.DiffOptionalBodyAdded, pair.Old.Node.Pointer, added.Pointer, pair.Subject);
    }

    private static bool IsRequired(ContractNode body) => body.Flag("required") == true;

    private static void Same(ContractNode old, ContractNode @new, string subject, ChangeCollector changes)
    {
        if (!IsRequired(old) && IsRequired(@new))
            changes.Add(DiagnosticCatalog.DiffBodyBecameRequired, old.Pointer, @new.Pointer.Append("required"), subject);
        else if (IsRequired(old) && !IsRequired(@new))
            changes.Add(DiagnosticCatalog.DiffBodyBecameOptional, old.Pointer.Append("required"), @new.Pointer, subject, isRemoval: true);
        var content = ContentPairing.Of(old, @new);
        foreach (var (name, gone) in content.Removed)
            changes.Add(DiagnosticCatalog.DiffRequestMediaTypeRemoved, gone.Pointer, @new.Pointer.Append("content"), subject, name, null, isRemoval: true);
        foreach (var (name, added) in content.Added)
            changes.Add(DiagnosticCatalog.DiffRequestMediaTypeAdded, old.Pointer.Append("content"), added.Pointer, subject, null, name);
        foreach (var (was, isNow) in content.Pairs)
        {
            Encodings(was, isNow, subject, changes);
            SchemaMember.Compare(was, isNow, SchemaDirection.Request, changes);
        }
        if (content.First is var (before, after))
            changes.Add(DiagnosticCatalog.DiffRequestMediaTypePreferred, old.Pointer.Append("content"), @new.Pointer.Append("content"), subject, before, after);
    }

    private static void Encodings(ContractNode old, ContractNode @new, string subject, ChangeCollector changes)
    {
        string[] fields = [.. old.Members("encoding").Concat(@new.Members("encoding")).Select(encoding => encoding.Name).Distinct(StringComparer.Ordinal)];
        foreach (var field in fields)
        {
            var (was, isNow) = (old.Member("encoding")?.Member(field), @new.Member("encoding")?.Member(field));
            var (before, after) = (Text(was), Text(isNow));
            if (before != after)
                changes.Add(DiagnosticCatalog.DiffEncodingChanged, was?.Pointer ?? old.Pointer, isNow?.Pointer ?? @new.Pointer, $"form field '{Display.Value(field)}' of {subject}", before, after, isRemoval: isNow is null);
        }
    }

    private static string? Text(ContractNode? encoding)
    {
        if (encoding is not { } node)
            return null;
        var style = node.Text("style");
        string[] parts = [.. ((string?[])[node.Text("contentType"), style, node.Flag("explode") is { } explode && explode != (style is null or "form") ? (explode ? "exploded" : "not exploded") : null]).OfType<string>()];
        return parts.Length == 0 ? null : string.Join(", ", parts);
    }
}
