namespace Iqm.Contracts.Docs.Drift;

/// <summary>Pairs the fields of two states: the same ones, the renamed ones, and what is left on either side.</summary>
internal sealed class FieldMatching
{
    private const long MaxWork = 2_000_000_000;

    private readonly List<FieldFact> _before;
    private readonly List<FieldFact> _after;

    private FieldMatching(IEnumerable<FieldFact> before, IEnumerable<FieldFact> after) => (_before, _after) = ([.. before], [.. after]);

    public List<(FieldFact Before, FieldFact After)> Same { get; } = [];
    public List<(FieldFact Before, FieldFact After)> Renamed { get; } = [];
    public IReadOnlyList<FieldFact> Removed => _before;
    public IReadOnlyList<FieldFact> Added => _after;

    public static FieldMatching Of(IEnumerable<FieldFact> before, IEnumerable<FieldFact> after)
    {
        var matching = new FieldMatching(before, after);
        var all = (Before: matching._before.ToList(), After: matching._after.ToList());
        matching.Pair((a, b) => a.Part == b.Part && a.Status == b.Status && SamePath(a, b, a.Path));
        matching.Pair((a, b) => a.Part == b.Part && (a.Status is null || b.Status is null) && SamePath(a, b, a.Path));
        matching.Pair((a, b) => a.Part == b.Part && a.Status == b.Status && (a.NestingInferred || b.NestingInferred) && a.Name == b.Name);
        matching.Renames(all.Before, all.After);
        return matching;
    }

    private void Pair(Func<FieldFact, FieldFact, bool> same)
    {
        for (var i = 0; i < _before.Count; i++)
        {
            var index = _after.FindIndex(after => same(_before[i], after));
            if (index < 0)
                continue;
            Same.Add((_before[i], _after[index]));
            _after.RemoveAt(index);
            _before.RemoveAt(i--);
        }
    }

    private void Renames(List<FieldFact> allBefore, List<FieldFact> allAfter)
    {
        // Each renamed pair takes a look at all pairs and their neighbours. Pages with so many changes were written anew: what is gone is removed, what is new is added.
        while (_before.Count > 0 && _after.Count > 0 && (long)_before.Count * _after.Count * Math.Min(_before.Count, _after.Count) * (allBefore.Count + allAfter.Count) < MaxWork)
        {
            var best = (from before in _before
                        from after in _after
                        where before.Part == after.Part && (before.Status == after.Status || before.Status is null || after.Status is null)
                        let score = Score(before, after, allBefore, allAfter)
                        where score >= 0.6
                        orderby score descending, before.Path.Length, after.Path.Length
                        select (Before: before, After: after)).FirstOrDefault();
            if (best.Before is null)
                return;
            _before.Remove(best.Before);
            _after.Remove(best.After);
            Renamed.Add(best);
            // What was inside the renamed object is inside it still.
            var (oldPrefix, newPrefix) = (best.Before.Path + ".", best.After.Path + ".");
            Pair((a, b) => a.Part == b.Part && a.Path.StartsWith(oldPrefix, StringComparison.Ordinal) && b.Path == newPrefix + a.Path[oldPrefix.Length..]);
        }
    }

    private static double Score(FieldFact before, FieldFact after, List<FieldFact> allBefore, List<FieldFact> allAfter)
    {
        if (before.Part == FactPart.Path && before.Name != after.Name)
            return 0.6;
        if (before.Name == after.Name)
            return Parent(before) == Parent(after) ? 0 : 0.6;
        // Where nesting was concluded, a name that changed on one side only may have lost its place.
        if (Parent(before) != Parent(after) && !(before.NestingInferred && Parent(after).Length == 0) && !(after.NestingInferred && Parent(before).Length == 0))
            return 0;
        var name = NameSimilarity.Of(before.Name, after.Name);
        if (name == 1)
            return 2;
        var type = before.Type is null || after.Type is null ? 0.1 : before.Type.Name == after.Type.Name ? 0.25 : -0.15;
        var required = before.Required == after.Required ? 0.05 : 0;
        // A field that took another's place among the same neighbours.
        var place = Neighbour(before, allBefore, -1) == Neighbour(after, allAfter, -1) && Neighbour(before, allBefore, 1) == Neighbour(after, allAfter, 1) ? 0.4 : 0;
        return name * 0.55 + type + required + place;
    }

    private static string? Neighbour(FieldFact field, List<FieldFact> all, int step)
    {
        var siblings = all.FindAll(each => each.Part == field.Part && each.Status == field.Status && each.Source == field.Source);
        var index = siblings.IndexOf(field) + step;
        return index >= 0 && index < siblings.Count ? siblings[index].Name : "";
    }

    private static bool SamePath(FieldFact before, FieldFact after, string path) =>
        path.Equals(after.Path, before.Part is FactPart.Header or FactPart.ResponseHeader ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);

    private static string Parent(FieldFact field) => field.Path.LastIndexOf('.') is var dot && dot > 0 ? field.Path[..dot] : "";
}
