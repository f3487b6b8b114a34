using System.Runtime.CompilerServices;
using Iqm.Contracts.Schemas.Compilation;

namespace Iqm.Contracts.Schemas.Evaluation;

internal ref partial struct Evaluator
{
    private bool ValueWithComposites(SchemaState state)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
            return Unbounded(state);
        var start = _cursor.Position;
        if (state.IsChoice && _branchDepth == 0 && _cursor.Text.Length > start && Chose(state.Composites[0], start))
            return true;
        if (_broken)
            return false;
        return state.IsReadAgain && _mode == Mode.Report ? ValueOnce(state, start) : DirectAndComposites(state, start);
    }

    /// <summary>Judges the value by a schema with branches that read it again, unless that is done.</summary>
    /// <remarks>
    /// Where values contain each other, each is read by its schema and by its branch, and both lead to the next value: unless a schema tells
    /// what is wrong once a place, the time doubles with each level. While a branch is only tried, <see cref="Probe"/> sees to that.
    /// </remarks>
    private bool ValueOnce(SchemaState state, int start)
    {
        switch (_judged.Get(state.Id, start))
        {
            case BranchMemo.Verdict.Pending:
                return Unbounded(state);
            case BranchMemo.Verdict.Judged:
                _cursor.SkipValue();
                return true;
        }
        _judged.Set(state.Id, start, BranchMemo.Verdict.Pending);
        _open++;
        if (!DirectAndComposites(state, start))
            return false;
        _judged.Set(state.Id, start, BranchMemo.Verdict.Judged);
        if (--_open == 0)
            _judged.Clear();
        return true;
    }

    private bool DirectAndComposites(SchemaState state, int start)
    {
        _typeErrorAt = -1;
        if (!Direct(state))
            return false;
        // What else is wrong with a value of a wrong type is noise.
        if (_typeErrorAt == start)
            return true;
        foreach (var composite in state.Composites)
        {
            if (!Composed(composite, start))
                return false;
        }
        return true;
    }

    /// <summary>
    /// Whether the value conforms to a choice of schemas that is all there is to say; then, and only then, it has been read. That spares reading
    /// it once more before the branches do. Whatever is amiss, malformed text included, is left to the thorough way.
    /// </summary>
    private bool Chose(Composite choice, int start)
    {
        var matches = 0;
        var end = start;
        foreach (var branch in choice.Branches)
        {
            if ((branch.Allowed & InstanceTypesText.Starting(_cursor.Text[start])) == 0)
                continue;
            var conforms = Try(branch, start, Mode.Probe, firstRead: _checkNames && matches == 0);
            if (_broken)
                return false;
            if (!conforms)
                continue;
            matches++;
            end = _triedTo;
            if (choice.Kind == CompositeKind.AnyOf)
                break;
        }
        _context.Memo.Clear();
        if (matches == 1)
            _cursor.Position = end;
        return matches == 1;
    }

    private bool Composed(Composite composite, int start)
    {
        if (composite.Kind == CompositeKind.AllOf)
        {
            foreach (var branch in composite.Branches)
            {
                if (!Inline(branch, start))
                    return false;
            }
            return true;
        }
        if (composite.Discriminator is { } table && _cursor.Text[start] == (byte)'{')
            return Discriminated(composite, table, start);
        return composite.Kind switch
        {
            CompositeKind.AnyOf => AnyOf(composite, start),
            CompositeKind.OneOf => OneOf(composite, start),
            CompositeKind.Not => (!Probe(composite.Branches[0], start) && !_broken) || (!_broken && Excluded(composite, start)),
            _ => true,
        };
    }

    private bool AnyOf(Composite composite, int start)
    {
        foreach (var branch in composite.Branches)
        {
            if (Probe(branch, start))
                return true;
            if (_broken)
                return false;
        }
        return NoBranch(composite, start);
    }

    private bool OneOf(Composite composite, int start)
    {
        var first = -1;
        for (var i = 0; i < composite.Branches.Length; i++)
        {
            if (Probe(composite.Branches[i], start))
            {
                if (first >= 0)
                    return SeveralBranches(composite, start, first, i);
                first = i;
            }
            if (_broken)
                return false;
        }
        return first >= 0 || NoBranch(composite, start);
    }

    /// <summary>Judges the value from <paramref name="start"/> by a branch that must hold; the cursor is behind it before and afterwards.</summary>
    private bool Inline(SchemaState branch, int start)
    {
        if (_mode != Mode.Report)
        {
            if (Probe(branch, start))
                return true;
            if (_broken || _mode == Mode.Probe || start != _branchStart)
                return !_broken && Weigh(Structure);
        }
        _cursor.Position = start;
        var checkNames = _checkNames;
        _checkNames = false;
        if (!Value(branch))
            return false;
        _checkNames = checkNames;
        _budget -= _cursor.Position - start;
        return _budget >= 0 || Unbounded(branch);
    }

    /// <summary>Whether the value from <paramref name="start"/> conforms to a branch; the cursor stays where it is.</summary>
    private bool Probe(SchemaState branch, int start)
    {
        if ((branch.Allowed & InstanceTypesText.Starting(_cursor.Text[start])) == 0)
            return false;
        var memo = _context.Memo;
        var remember = _branchDepth > 0 && (!branch.IsScalar || branch.Composites.Length > 0);
        if (remember)
        {
            var known = memo.Get(branch.Id, start);
            if (known == BranchMemo.Verdict.Pending)
                return Unbounded(branch);
            if (known != BranchMemo.Verdict.None)
                return known == BranchMemo.Verdict.Conforms;
            memo.Set(branch.Id, start, BranchMemo.Verdict.Pending);
        }
        var conforms = Try(branch, start, Mode.Probe);
        if (remember)
            memo.Set(branch.Id, start, conforms ? BranchMemo.Verdict.Conforms : BranchMemo.Verdict.Violates);
        else if (_branchDepth == 0)
            memo.Clear();
        if (_budget < 0 && !_broken)
            return Unbounded(branch);
        return conforms;
    }

    /// <summary>Reads the value from <paramref name="start"/> in another mode; everything but the findings and the score is then as before.</summary>
    private bool Try(SchemaState branch, int start, Mode mode, bool firstRead = false)
    {
        var checkNames = _checkNames;
        _checkNames = firstRead;
        var (oldMode, position, depth, open, secrets, bits, typeError, seen) = (_mode, _cursor.Position, _depth, _open, _secretDepth, _bitsUsed, _typeErrorAt, _context.Seen.Count);
        var branchDepth = _branchDepth++;
        _mode = mode;
        _cursor.Position = start;
        var goOn = Value(branch);
        _budget -= _cursor.Position - start + 16;
        _triedTo = _cursor.Position;
        _checkNames = checkNames;
        (_mode, _cursor.Position, _depth, _open, _secretDepth, _bitsUsed, _typeErrorAt, _branchDepth) = (oldMode, position, depth, open, secrets, bits, typeError, branchDepth);
        _context.Seen.Truncate(seen);
        return goOn;
    }

    private bool Discriminated(Composite composite, DiscriminatorTable table, int start)
    {
        switch (Chosen(table, start, out var value))
        {
            case -3 when value < 0:
                return composite.Kind == CompositeKind.Derived && composite.Part.Required.Contains(table.Property) || Undiscriminated(composite, table, start, value);
            case -3 or -2:
                return Undiscriminated(composite, table, start, value);
            case -1:
                return true;
            case var index:
                return Inline(composite.Branches[index], start);
        }
    }

    /// <summary>The index of the branch that the object from <paramref name="start"/> names, or what <see cref="DiscriminatorTable.Targets"/> says instead; -3 if it names none.</summary>
    /// <param name="table">The discriminator.</param>
    /// <param name="start">An object whose syntax was already checked.</param>
    /// <param name="value">Where the discriminating member's value is; -1 if it is missing.</param>
    private int Chosen(DiscriminatorTable table, int start, out int value)
    {
        var end = _cursor.Position;
        value = -1;
        _cursor.Position = start + 1;
        for (var next = _cursor.SkipWhitespace(); next != (byte)'}'; next = _cursor.SkipWhitespace())
        {
            if (next == (byte)',')
            {
                _cursor.Position++;
                _cursor.SkipWhitespace();
            }
            _cursor.ReadString(out var from, out var length, out var escaped);
            var found = table.PropertyTable.Find(Unescaped(from, length, escaped), 0) == 0;
            _cursor.SkipWhitespace();
            _cursor.Position++;
            _cursor.SkipWhitespace();
            if (found)
            {
                value = _cursor.Position;
                break;
            }
            _cursor.SkipValue();
        }
        var target = -3;
        if (value >= 0 && _cursor.Text[value] == (byte)'"')
        {
            _cursor.ReadString(out var from, out var length, out var escaped);
            var index = table.Values.Find(Unescaped(from, length, escaped), 0);
            target = index < 0 ? -3 : table.Targets[index];
        }
        _cursor.Position = end;
        return target;
    }
}
