namespace Iqm.Contracts.Docs.Drift;

/// <summary>How much two names have in common.</summary>
internal static class NameSimilarity
{
    /// <summary>0 for nothing, 1 for the same but for case and separators.</summary>
    public static double Of(string a, string b)
    {
        string x = Plain(a), y = Plain(b);
        if (x == y)
            return 1;
        if (x.Length == 0 || y.Length == 0)
            return 0;
        var (shorter, longer) = x.Length < y.Length ? (x, y) : (y, x);
        if (shorter.Length >= 3 && (longer.EndsWith(shorter, StringComparison.Ordinal) || longer.StartsWith(shorter, StringComparison.Ordinal)))
            return Math.Max(0.6, (double)shorter.Length / longer.Length);
        return 1 - (double)Distance(x, y) / longer.Length;
    }

    private static string Plain(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private static int Distance(string a, string b)
    {
        if (a.Length > 100 || b.Length > 100)
            return 100;
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(row[j] + 1, row[j - 1] + 1), diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }
        return row[b.Length];
    }
}
