using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Schemas.Compilation;

namespace Iqm.Contracts.Schemas.Evaluation;

/// <remarks>What is said when branches do not match as they should.</remarks>
internal ref partial struct Evaluator
{
    // How many errors of the closest branch are told.
    private const int Told = 3;

    // Explanations in explanations; each may have as many in it as are told.
    private const int ToldLevels = 5;

    // Characters of an explanation.
    private const int ToldLength = 1_000;

    private bool NoBranch(Composite composite, int start)
    {
        if (_mode != Mode.Report)
            return Weigh(Structure);
        var reason = Reason(composite, start);
        return !_broken && Report(composite.Kind == CompositeKind.AnyOf ? DiagnosticCatalog.NoBranchOfAnyOf : DiagnosticCatalog.NoBranchOfOneOf,
            composite.Part, composite.Keyword, start, Here(), composite.Branches.Length, reason);
    }

    private bool SeveralBranches(Composite composite, int start, int first, int second)
    {
        return _mode != Mode.Report ? Weigh(Structure) : ReportSeveralBranches(composite, start, first, second);
    }

    private bool ReportSeveralBranches(Composite composite, int start, int first, int second)
    {
        var matching = new List<int> { first, second };
        for (var i = second + 1; i < composite.Branches.Length; i++)
        {
            if (Probe(composite.Branches[i], start))
                matching.Add(i);
            if (_broken)
                return false;
        }
        var names = matching.Select(index => Name(composite, index)).ToList();
        return Report(DiagnosticCatalog.SeveralBranchesOfOneOf, composite.Part, "oneOf", start, Here(), string.Join(", ", names.SkipLast(1)) + " and " + names[^1]);
    }

    private bool Excluded(Composite composite, int start) => _mode != Mode.Report
        ? Weigh(Structure)
        : Report(DiagnosticCatalog.SchemaExcluded, composite.Part, "not", start, Here(), Display.Text(composite.Pointers[0].ToFragment()));

    private bool Undiscriminated(Composite composite, DiscriminatorTable table, int start, int value) =>
        _mode != Mode.Report ? Weigh(OtherTag) : ReportUndiscriminated(composite, table, start, value);

    private bool ReportUndiscriminated(Composite composite, DiscriminatorTable table, int start, int value)
    {
        var known = table.Values.Names.Where((_, index) => table.Targets[index] != -2).Select(name => $"'{Display.Value(name)}'").ToList();
        var problem = value < 0 ? "which is missing" : _cursor.Text[value] == (byte)'"' ? "which names no schema that is possible here" : "which must be a string";
        var list = known.Count > 20 ? $"{string.Join(", ", known.Take(20))} and {known.Count - 20} more" : string.Join(", ", known);
        return Report(DiagnosticCatalog.WrongDiscriminator, composite.Part, "discriminator", start, Here(), Display.Value(table.Property), problem, list);
    }

    private static string Name(Composite composite, int index) =>
        $"branch {index + 1} ({Display.Text(composite.Pointers[index].ToFragment())})";

    /// <summary>Why no branch matches: the types there might be, or the branch with the least errors and what they are.</summary>
    private string Reason(Composite composite, int start)
    {
        var type = InstanceTypesText.Starting(_cursor.Text[start]);
        if (composite.Branches.All(branch => (branch.Allowed & type) == 0))
            return $"it must be {composite.Branches.Aggregate(InstanceTypes.None, (all, branch) => all | branch.Allowed).Describe()}, but is {type.Describe()}";
        if (_explanations == ToldLevels)
            return "it fits none of them";
        int closest = 0, least = int.MaxValue;
        for (var i = 0; i < composite.Branches.Length; i++)
        {
            if ((composite.Branches[i].Allowed & type) == 0)
                continue;
            _branchStart = start;
            _score = 0;
            _ = Try(composite.Branches[i], start, Mode.Score);
            if (_score < least)
                (closest, least) = (i, _score);
        }
        return _broken ? "" : $"closest is {Name(composite, closest)}: {Explain(composite.Branches[closest], start)}";
    }

    private string Explain(SchemaState branch, int start)
    {
        var explanation = _context.Explanation;
        var (wasExplaining, oldLimit, from) = (_explaining, _explanationLimit, explanation.Count);
        _explaining = true;
        _explanationLimit = from + Told + 1;
        var judged = _judged;
        _judged = new BranchMemo();
        _explanations++;
        _ = Try(branch, start, Mode.Report);
        _explanations--;
        (_explaining, _explanationLimit, _judged) = (wasExplaining, oldLimit, judged);
        var found = explanation.GetRange(from, explanation.Count - from);
        explanation.RemoveRange(from, found.Count);
        var told = found.OrderBy(finding => finding.Offset).Take(Told).Select(finding => finding.Finding.Message.TrimEnd('.'));
        var text = string.Join("; ", told) + (found.Count > Told ? "; and more" : "");
        // Explanations are in explanations: choices in choices would double them each time.
        return text.Length > ToldLength ? $"{text.AsSpan(0, char.IsHighSurrogate(text[ToldLength - 1]) ? ToldLength - 1 : ToldLength)}…" : text;
    }
}
