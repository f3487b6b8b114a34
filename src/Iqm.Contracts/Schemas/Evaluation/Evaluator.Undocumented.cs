using Iqm.Contracts.Schemas.Compilation;

namespace Iqm.Contracts.Schemas.Evaluation;

/// <remarks>
/// The search for undocumented members is a second pass, made only on request: what documents a member may be any schema that holds at the
/// object, branches of anyOf and oneOf that match included, and those are known only when the first pass is over.
/// </remarks>
internal ref partial struct Evaluator
{
    private bool FindUndocumented(SchemaState state)
    {
        _context.Holding.Add(state);
        return Search(0);
    }

    /// <summary>Searches the value at the cursor, where the schemas from index <paramref name="from"/> on hold, and moves behind it.</summary>
    private bool Search(int from)
    {
        var holding = _context.Holding;
        var start = _cursor.Position;
        if (_cursor.Text[start] is not ((byte)'{' or (byte)'['))
        {
            _cursor.SkipValue();
            return true;
        }
        for (var i = from; i < holding.Count; i++)
        {
            foreach (var composite in holding[i].Composites)
            {
                AddMatching(composite, start, from);
                if (_broken)
                    return false;
            }
        }
        var to = holding.Count;
        _depth++;
        var goOn = _cursor.Text[start] == (byte)'{' ? SearchMembers(from, to) : SearchItems(from, to);
        _depth--;
        holding.RemoveRange(from, holding.Count - from);
        return goOn;
    }

    private bool SearchMembers(int from, int to)
    {
        var holding = _context.Holding;
        _cursor.Position++;
        for (var next = _cursor.SkipWhitespace(); next != (byte)'}'; next = _cursor.SkipWhitespace())
        {
            if (next == (byte)',')
            {
                _cursor.Position++;
                _cursor.SkipWhitespace();
            }
            _cursor.ReadString(out var nameAt, out var length, out var escaped);
            _context.Path[_depth] = new PathStep(nameAt, length);
            bool documented = false, described = false;
            for (var i = from; i < to; i++)
            {
                var state = holding[i];
                var index = state.Names.Find(Unescaped(nameAt, length, escaped), 0);
                var rule = index < 0 ? state.Additional : state.Members[index];
                // A forbidden member is an error of its own already.
                documented |= rule.Documented || rule.ForbiddenBy is not null;
                described |= state.DescribesMembers;
                AddHolding(rule.State, to);
            }
            _cursor.SkipWhitespace();
            _cursor.Position++;
            _cursor.SkipWhitespace();
            if (described && !documented && !Undocumented(from, to))
                return false;
            if (!SearchNested(to))
                return false;
        }
        _cursor.Position++;
        return true;
    }

    private bool SearchItems(int from, int to)
    {
        var holding = _context.Holding;
        _cursor.Position++;
        var count = 0;
        for (var next = _cursor.SkipWhitespace(); next != (byte)']'; next = _cursor.SkipWhitespace())
        {
            if (next == (byte)',')
            {
                _cursor.Position++;
                _cursor.SkipWhitespace();
            }
            _context.Path[_depth] = new PathStep(count++, -1);
            for (var i = from; i < to; i++)
            {
                AddHolding(holding[i].Items, to);
            }
            if (!SearchNested(to))
                return false;
        }
        _cursor.Position++;
        return true;
    }

    private bool SearchNested(int from)
    {
        if (_context.Holding.Count > from)
            return Search(from);
        _cursor.SkipValue();
        return true;
    }

    /// <summary>Adds the branches that hold at the value from <paramref name="start"/>. When none does, which is an error already, all might be meant.</summary>
    private void AddMatching(Composite composite, int start, int from)
    {
        if (composite.Discriminator is { } table && _cursor.Text[start] == (byte)'{')
        {
            if (Chosen(table, start, out _) is >= 0 and var chosen)
                AddHolding(composite.Branches[chosen], from);
            return;
        }
        if (composite.Kind is CompositeKind.Not or CompositeKind.Derived)
            return;
        var all = composite.Kind == CompositeKind.AllOf;
        var any = all;
        foreach (var branch in composite.Branches)
        {
            if (!all && !Probe(branch, start))
                continue;
            any = true;
            AddHolding(branch, from);
        }
        if (any || _broken)
            return;
        foreach (var branch in composite.Branches)
            AddHolding(branch, from);
    }

    /// <summary>Adds a schema to those that hold, from index <paramref name="from"/> on; each once, or they would get more with every level.</summary>
    private readonly void AddHolding(SchemaState state, int from)
    {
        var holding = _context.Holding;
        if (state != SchemaState.Any && holding.IndexOf(state, from) < 0)
            holding.Add(state);
    }
}
