namespace Iqm.Contracts.Mutants;

/// <summary>What became of each mutant, a line each as soon as it is known, so that a run can go on where another ended, or go on with new tests.</summary>
internal sealed class ResultsFile
{
    private readonly string _path;
    private readonly HashSet<string> _dropped = [];
    private readonly HashSet<string> _killed = [];

    public ResultsFile(string path)
    {
        _path = path;
        if (!File.Exists(path))
            return;
        foreach (var parts in File.ReadLines(path).Select(line => line.Split('\t')).Where(parts => parts.Length > 1))
            _ = parts[1] == "dropped" ? _dropped.Add(parts[0]) : parts[1] == "killed" && _killed.Add(parts[0]);
    }

    /// <summary>Changes that do not compile.</summary>
    public IReadOnlySet<string> Dropped => _dropped;

    public bool IsKilled(Mutant mutant) => _killed.Contains(mutant.Place);

    public void Drop(Mutant[] mutants)
    {
        foreach (var mutant in mutants)
        {
            _dropped.Add(mutant.Place);
            Add(mutant, "dropped", "");
        }
    }

    /// <param name="mutant">One that was run.</param>
    /// <param name="by">The test that noticed it; null if none did.</param>
    public void Ran(Mutant mutant, string? by)
    {
        lock (_killed)
        {
            if (by is not null)
                _killed.Add(mutant.Place);
            Add(mutant, by is null ? "survived" : "killed", by ?? "");
        }
    }

    private void Add(Mutant mutant, string verdict, string by) => File.AppendAllText(_path, $"{mutant.Place}\t{verdict}\t{by}\n");
}
