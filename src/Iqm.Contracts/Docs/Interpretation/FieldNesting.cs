namespace Iqm.Contracts.Docs.Interpretation;

/// <summary>Nests fields that a page lists side by side, where a payload shows which of them hold others.</summary>
internal static class FieldNesting
{
    public static List<FieldFact> Apply(OperationDraft draft, List<UnplacedText> unplaced)
    {
        var result = new List<FieldFact>();
        foreach (var group in draft.Fields.GroupBy(field => (field.Part, field.Status)))
        {
            if (group.Key.Part is not (FactPart.Request or FactPart.Response))
            {
                result.AddRange(group.Where((field, index) => !group.Take(index).Any(other => other.Path == field.Path)));
                continue;
            }
            var members = draft.Samples.Where(sample => sample.Part == group.Key.Part && (group.Key.Status is null || sample.Status is null || sample.Status == group.Key.Status))
                .SelectMany(sample => sample.Members.Keys).ToHashSet(StringComparer.Ordinal);
            members = Unwrapped(members, [.. group.Select(field => field.Path)]);
            result.AddRange(group.Any(draft.Stacked.Contains) ? Stacked(group, members, unplaced) : Listed([.. group], members));
        }
        return [.. result.OrderBy(field => field.Line)];
    }

    // A page documents what is in the envelope as often as the envelope: where the fields are members of one member, that is what they are compared with.
    private static HashSet<string> Unwrapped(HashSet<string> members, HashSet<string> fields)
    {
        var wrapper = members.Where(member => !member.Contains('.', StringComparison.Ordinal) && !fields.Contains(member))
            .Select(member => (Name: member, Count: fields.Count(field => members.Contains($"{member}.{field}")))).OrderByDescending(each => each.Count).FirstOrDefault();
        return wrapper.Count <= fields.Count(members.Contains) ? members
            : members.Where(member => member.StartsWith(wrapper.Name + ".", StringComparison.Ordinal)).Select(member => member[(wrapper.Name.Length + 1)..]).ToHashSet(StringComparer.Ordinal);
    }

    // Rows of a table: a row moves only if the payload shows it under another row and not beside it.
    private static IEnumerable<FieldFact> Listed(List<FieldFact> fields, HashSet<string> members)
    {
        var holders = fields.Where(field => IsHolder(field.Type)).Select(field => field.Path).ToList();
        for (var i = 0; i < fields.Count; i++)
        {
            var field = fields[i];
            var parent = ParentOf(field) ?? Between(i);
            yield return parent is null ? field : field with { Path = $"{parent}.{field.Path}", NestingInferred = true };
        }

        string? ParentOf(FieldFact field) => field.Path.Contains('.', StringComparison.Ordinal) || members.Contains(field.Path) ? null
            : holders.Find(holder => holder != field.Path && members.Contains($"{holder}.{field.Path}") && !fields.Exists(other => other.Path == $"{holder}.{field.Path}"));

        // No payload shows it, but what stands above and below it is inside: so is it. The last row is where the payload has nothing beside the holder.
        string? Between(int index)
        {
            var field = fields[index];
            if (index < 2 || field.Path.Contains('.', StringComparison.Ordinal) || members.Any(member => member == field.Path || member.EndsWith("." + field.Path, StringComparison.Ordinal)) || ParentOf(fields[index - 1]) is not { } above)
                return null;
            var below = fields.Skip(index + 1).Select(ParentOf).FirstOrDefault(each => each is not null);
            return below == above || below is null && index == fields.Count - 1 && members.All(member => member == above || member.StartsWith(above + ".", StringComparison.Ordinal)) ? above : null;
        }
    }

    // Lines: names may repeat, as each belongs to the object above it.
    private static IEnumerable<FieldFact> Stacked(IEnumerable<FieldFact> fields, HashSet<string> members, List<UnplacedText> unplaced)
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        var open = new List<string> { "" };
        var afterHolder = false;
        foreach (var field in fields)
        {
            var path = Choose(field, open, used, members, afterHolder, out var isCertain);
            if (!isCertain)
                unplaced.Add(new UnplacedText(field.Line, "a field after an object, but nothing shows whether it belongs to it", path));
            while (open.Count > 1 && !path.StartsWith(open[^1] + ".", StringComparison.Ordinal))
                open.RemoveAt(open.Count - 1);
            if (!used.Add(path))
                continue;
            afterHolder = IsHolder(field.Type);
            if (afterHolder)
                open.Add(path);
            yield return path == field.Path ? field : field with { Path = path, NestingInferred = true };
        }
    }

    private static string Choose(FieldFact field, List<string> open, HashSet<string> used, HashSet<string> members, bool afterHolder, out bool isCertain)
    {
        isCertain = true;
        if (open.FindLast(each => each.Length > 0 && FieldHead.Below(each, field.Path).Length <= each.Length + field.Path.Length) is { } named)
            return FieldHead.Below(named, field.Path);
        for (var i = open.Count - 1; i >= 0; i--)
        {
            var path = FieldHead.Below(open[i], field.Path);
            if (members.Contains(path) && !used.Contains(path))
                return path;
        }
        if (open.Count == 1)
            return field.Path;
        if (members.Count > 0)
            // The payload lacks it: it stands beside the one before it.
            return FieldHead.Below(afterHolder && !members.Any(member => member.StartsWith(open[^1] + ".", StringComparison.Ordinal)) ? open[^1] : open.FindLast(each => each.Length == 0 || members.Contains(each)) ?? "", field.Path);
        isCertain = false;
        return FieldHead.Below(afterHolder || used.Contains(field.Path) ? open[^1] : "", field.Path);
    }

    private static bool IsHolder(TypeFact? type) => type is { Name: "object" } or { Name: "array", Items: null or { Name: "object" or "array" } } || type?.Items is { IsKnown: false };
}
