namespace Iqm.Contracts.Reports.Verification;

/// <summary>The exchanges of one operation, or those of none.</summary>
internal sealed class OperationGroup(string name)
{
    private readonly Dictionary<ProblemKey, Problem> _problems = [];

    /// <summary><c>iqm login</c>.</summary>
    public string Name => name;

    public long Exchanges { get; private set; }

    public long Failing { get; private set; }

    /// <summary>In the order of their first occurrence.</summary>
    public IEnumerable<Problem> Problems => _problems.Values;

    public int ProblemCount => _problems.Count;

    /// <param name="exchange">One of this operation.</param>
    /// <param name="room">How many more problems may be kept.</param>
    /// <returns>How many findings were not kept.</returns>
    public long Add(VerifiedExchange exchange, int room)
    {
        var left = 0L;
        Exchanges++;
        Failing += exchange.IsFailure ? 1 : 0;
        foreach (var (finding, waiver) in exchange.Findings)
        {
            var key = ProblemKey.Of(finding, waiver);
            if (_problems.TryGetValue(key, out var known))
                known.Count++;
            else if (room-- > 0)
                _problems.Add(key, new Problem(exchange, finding, waiver));
            else
                left++;
        }
        return left;
    }
}
