using Iqm.Contracts.Docs.Interpretation;

namespace Iqm.Contracts.Docs.Drift;

/// <summary>Pairs the operations of two states of a page.</summary>
internal sealed class OperationMatching
{
    public List<(OperationFacts Before, OperationFacts After)> Same { get; } = [];
    public List<(OperationFacts Before, OperationFacts After)> Moved { get; } = [];
    public List<OperationFacts> Removed { get; } = [];
    public List<OperationFacts> Added { get; } = [];

    // Beyond this, pages have nothing to do with each other.
    private const long MaxPairs = 40_000;

    private static string Key(OperationFacts operation) => $"{operation.Method} {OperationText.Normalize(operation.Path)}";

    public static OperationMatching Of(IReadOnlyCollection<OperationFacts> before, IReadOnlyCollection<OperationFacts> after)
    {
        var result = new OperationMatching();
        var rest = new Dictionary<string, OperationFacts>(StringComparer.Ordinal);
        foreach (var operation in after)
        {
            if (!rest.TryAdd(Key(operation), operation))
                result.Added.Add(operation);
        }
        foreach (var old in before)
        {
            if (rest.Remove(Key(old), out var same))
                result.Same.Add((old, same));
            else
                result.Removed.Add(old);
        }
        result.Added.AddRange(after.Where(operation => rest.ContainsKey(Key(operation)) && ReferenceEquals(rest[Key(operation)], operation)));
        if ((long)result.Removed.Count * result.Added.Count > MaxPairs)
            return result;
        while (result.Removed.Count > 0 && result.Added.Count > 0)
        {
            var (old, moved, score) = (from a in result.Removed from b in result.Added select (a, b, Score(a, b))).MaxBy(each => each.Item3);
            if (score < 0.6)
                break;
            result.Moved.Add((old, moved));
            result.Removed.Remove(old);
            result.Added.Remove(moved);
        }
        return result;
    }

    private static double Score(OperationFacts before, OperationFacts after)
    {
        var isSamePath = OperationText.Normalize(before.Path) == OperationText.Normalize(after.Path);
        HashSet<string> a = Content(before), b = Content(after);
        var shared = a.Count + b.Count == 0 ? 0.5 : (double)a.Count(b.Contains) / Math.Max(1, a.Union(b).Count());
        return shared * 0.55 + Paths(before.Path, after.Path) * 0.3 + (before.Method == after.Method ? 0.15 : 0) + (isSamePath ? 0.15 : 0);
    }

    // What an operation is made of; statuses are left out, as nearly all have the same.
    private static HashSet<string> Content(OperationFacts operation) =>
        [.. operation.Fields.Where(field => field.Part is not (FactPart.Header or FactPart.ResponseHeader or FactPart.Path)).Select(field => $"{field.Part} {field.Path}"),
         .. operation.Samples.SelectMany(sample => sample.Members.Keys.Select(member => $"{sample.Part} sample {member}")).Where(each => !each.Contains("errorObjects", StringComparison.Ordinal) && !each.EndsWith(" success", StringComparison.Ordinal)),
         .. operation.Samples.Select(sample => sample.Sha256)];

    private static double Paths(string a, string b)
    {
        string[] x = OperationText.Normalize(a).Split('/', StringSplitOptions.RemoveEmptyEntries), y = OperationText.Normalize(b).Split('/', StringSplitOptions.RemoveEmptyEntries);
        var lengths = new int[x.Length + 1, y.Length + 1];
        for (var i = 1; i <= x.Length; i++)
        {
            for (var j = 1; j <= y.Length; j++)
                lengths[i, j] = x[i - 1] == y[j - 1] ? lengths[i - 1, j - 1] + 1 : Math.Max(lengths[i - 1, j], lengths[i, j - 1]);
        }
        return (double)lengths[x.Length, y.Length] / Math.Max(1, Math.Max(x.Length, y.Length));
    }
}
