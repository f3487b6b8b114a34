using Iqm.Contracts.Schemas.Compilation;

namespace Iqm.Contracts.Differences.Schemas;

/// <summary>Which alternatives of two schemas are the same.</summary>
/// <param name="Pairs">The same, or similar enough to be told as changes of one.</param>
/// <param name="Removed">In the old schema only.</param>
/// <param name="Added">In the new schema only.</param>
internal sealed record AlternativeMatching(List<(Shape Old, Shape New)> Pairs, List<Shape> Removed, List<Shape> Added)
{
    // Half of the members in common, or the same name.
    private const int Enough = 50;

    public static AlternativeMatching Of(SchemaForm old, SchemaForm @new, ShapeText oldText, ShapeText newText)
    {
        var (removed, added) = (old.Alternatives.ToList(), @new.Alternatives.ToList());
        if (removed.Count == 1 && added.Count == 1)
            return new AlternativeMatching([(removed[0], added[0])], [], []);
        var pairs = new List<(Shape, Shape)>();
        var (oldTexts, newTexts) = (removed.ConvertAll(oldText.Of), added.ConvertAll(newText.Of));
        var scores = new List<(int Score, int Old, int New)>();
        for (var i = 0; i < removed.Count; i++)
            for (var k = 0; k < added.Count; k++)
                if (Score(removed[i], added[k], oldTexts[i] == newTexts[k]) is var score && score >= Enough)
                    scores.Add((score, i, k));
        // Ties go to what stands at the same place, so that the comparison the other way round finds the same pairs.
        var (takenOld, takenNew) = (new bool[removed.Count], new bool[added.Count]);
        foreach (var (_, i, k) in scores.OrderByDescending(pair => pair.Score).ThenBy(pair => Math.Abs(pair.Old - pair.New)).ThenBy(pair => pair.Old + pair.New))
        {
            if (takenOld[i] || takenNew[k])
                continue;
            (takenOld[i], takenNew[k]) = (true, true);
            pairs.Add((removed[i], added[k]));
        }
        return new AlternativeMatching(pairs, [.. removed.Where((_, i) => !takenOld[i])], [.. added.Where((_, k) => !takenNew[k])]);
    }

    private static int Score(Shape old, Shape @new, bool isSame)
    {
        var score = isSame ? 400 : 0;
        if (old.Pointer.Parent.Last == "schemas" && @new.Pointer.Parent.Last == "schemas" && old.Pointer.Last == @new.Pointer.Last)
            score += 200;
        if ((old.Types & @new.Types) == InstanceTypes.None)
            return score;
        if ((old.Types & @new.Types & InstanceTypes.Object) == 0)
            return score + 50;
        var all = old.Properties.Keys.Union(@new.Properties.Keys, StringComparer.Ordinal).Count();
        return score + (all == 0 ? 50 : 100 * old.Properties.Keys.Count(@new.Properties.ContainsKey) / all);
    }
}
