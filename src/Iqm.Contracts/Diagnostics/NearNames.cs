namespace Iqm.Contracts.Diagnostics;

/// <summary>What somebody may have meant.</summary>
public static class NearNames
{
    private const int MaxLength = 100;

    // A document may lack a name as often as it has another.
    private const int MaxCandidates = 2_000;

    /// <summary>Up to three of <paramref name="candidates"/> that differ from <paramref name="name"/> by little, nearest first.</summary>
    public static IReadOnlyList<string> Of(string name, IEnumerable<string> candidates)
    {
        if (name.Length is 0 or > MaxLength)
            return [];
        var limit = Math.Max(2, name.Length / 3);
        return [.. candidates.Take(MaxCandidates).Where(candidate => candidate.Length <= MaxLength && Math.Abs(candidate.Length - name.Length) <= limit)
            .Select(candidate => (Name: candidate, Distance: Distance(name.ToUpperInvariant(), candidate.ToUpperInvariant())))
            .Where(found => found.Distance <= limit && found.Distance < Math.Max(name.Length, found.Name.Length))
            .OrderBy(found => found.Distance).ThenBy(found => found.Name, StringComparer.Ordinal)
            .Select(found => found.Name).Take(3)];
    }

    /// <summary>A sentence for a message, with a space before it; empty when nothing is near.</summary>
    public static string Sentence(string name, IEnumerable<string> candidates)
    {
        var near = Of(name, candidates);
        return near.Count == 0 ? "" : $" Nearest: {string.Join(", ", near.Select(found => $"'{Display.Value(found)}'"))}.";
    }

    // Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours.
    private static int Distance(string a, string b)
    {
        var rows = new int[3][];
        for (var i = 0; i < 3; i++)
            rows[i] = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
            rows[0][j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            int[] current = rows[i % 3], above = rows[(i - 1) % 3], twoAbove = rows[(i + 1) % 3];
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                current[j] = Math.Min(Math.Min(above[j], current[j - 1]) + 1, above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    current[j] = Math.Min(current[j], twoAbove[j - 2] + 1);
            }
        }
        return rows[a.Length % 3][b.Length];
    }
}
