namespace Iqm.Contracts.Schemas.Evaluation;

/// <summary>Finds the name somebody probably meant.</summary>
internal static class Suggestion
{
    /// <summary>The candidate nearest to <paramref name="name"/>: differing in case and separators only, or in at most a third of its letters; null if none is near.</summary>
    public static string? For(string name, IEnumerable<string> candidates)
    {
        // Names longer than any that a person mistypes would make this quadratic.
        if (name.Length is 0 or > 64)
            return null;
        string? best = null;
        var least = Math.Max(1, name.Length / 3) + 1;
        foreach (var candidate in candidates)
        {
            if (candidate == name || Math.Abs(candidate.Length - name.Length) > least + 2)
                continue;
            var distance = Bare(candidate).Equals(Bare(name), StringComparison.OrdinalIgnoreCase) ? 0 : Distance(name, candidate);
            if (distance >= least)
                continue;
            least = distance;
            best = candidate;
        }
        return best;
    }

    private static string Bare(string name) => string.Concat(name.Where(char.IsLetterOrDigit));

    /// <summary>Insertions, deletions, substitutions and swaps of neighbours that lead from one to the other.</summary>
    private static int Distance(string left, string right)
    {
        int[] beforeLast = new int[right.Length + 1], last = [.. Enumerable.Range(0, right.Length + 1)], current = new int[right.Length + 1];
        for (var i = 1; i <= left.Length; i++)
        {
            current[0] = i;
            for (var k = 1; k <= right.Length; k++)
            {
                var cost = left[i - 1] == right[k - 1] ? 0 : 1;
                current[k] = Math.Min(Math.Min(last[k] + 1, current[k - 1] + 1), last[k - 1] + cost);
                if (i > 1 && k > 1 && left[i - 1] == right[k - 2] && left[i - 2] == right[k - 1])
                    current[k] = Math.Min(current[k], beforeLast[k - 2] + 1);
            }
            (beforeLast, last, current) = (last, current, beforeLast);
        }
        return last[right.Length];
    }
}
