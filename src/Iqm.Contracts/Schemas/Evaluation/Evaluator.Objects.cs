using Iqm.Contracts.Schemas.Compilation;
using Iqm.Contracts.Schemas.Json;

namespace Iqm.Contracts.Schemas.Evaluation;

internal ref partial struct Evaluator
{
    private bool Object(SchemaState state, int start)
    {
        if (!Enter(start))
            return false;
        var names = state.Names;
        var members = state.Members;
        var seenNames = _context.Seen.Count;
        ulong present = 0;
        var words = members.Length <= 64 ? 0 : (members.Length + 63) / 64;
        var bits = _bitsUsed;
        if (words > 0)
        {
            _bitsUsed += words;
            _context.Bits(bits, words).Clear();
        }
        int count = 0, expected = 0;
        var checkNames = _checkNames;
        _cursor.Position++;
        var next = _cursor.SkipWhitespace();
        if (next == (byte)'}')
            _cursor.Position++;
        else
        {
            while (true)
            {
                if (next != (byte)'"')
                    return _cursor.Fail(_cursor.Position, "a member's name in double quotes must stand here", out _);
                if (!_cursor.ReadString(out var from, out var length, out var escaped))
                    return false;
                _context.Path[_depth] = new PathStep(from, length);
                var index = members.Length == 0 ? -1 : names.Find(Unescaped(from, length, escaped), expected);
                if (_cursor.SkipWhitespace() != (byte)':')
                    return _cursor.Fail(_cursor.Position, "':' must follow a member's name", out _);
                _cursor.Position++;
                _cursor.SkipWhitespace();
                MemberRule rule;
                if (index >= 0)
                {
                    rule = members[index];
                    expected = index + 1;
                    ref var word = ref (words == 0 ? ref present : ref _context.Bits(bits, words)[index >> 6]);
                    var bit = 1UL << (index & 63);
                    if ((word & bit) != 0 && checkNames && !Duplicate(from))
                        return false;
                    word |= bit;
                }
                else
                {
                    rule = state.Additional;
                    if (checkNames)
                        _context.Seen.Add(new SeenValues.Entry(JsonHash.OfText(Unescaped(from, length, escaped)), from, length, count));
                }
                if (rule.IsSpecial ? !SpecialMember(state, rule) : !Value(rule.State))
                    return false;
                count++;
                next = _cursor.SkipWhitespace();
                _cursor.Position++;
                if (next == (byte)',')
                    next = _cursor.SkipWhitespace();
                else if (next == (byte)'}')
                    break;
                else
                    return _cursor.Fail(_cursor.Position - 1, "',' or '}' must follow a member", out _);
            }
        }
        if (_context.Seen.Count > seenNames + 1 && !DistinctNames(seenNames))
            return false;
        _context.Seen.Truncate(seenNames);
        _depth--;
        _bitsUsed = bits;
        if (state.HasRequired && (words > 0 || (present & state.RequiredBits) != state.RequiredBits) && !Required(state, start, present, bits, words))
            return false;
        foreach (var part in state.CountParts)
        {
            if ((count < part.MinProperties || count > part.MaxProperties) && !MemberCount(part, start, count))
                return false;
        }
        return state.EnumParts.Length == 0 || Enum(state, start);
    }

    /// <summary>A member that is forbidden, travels in the wrong direction, or holds a secret.</summary>
    private bool SpecialMember(SchemaState state, MemberRule rule)
    {
        if (rule.ForbiddenBy is { } part && !Forbidden(state, part))
            return false;
        if (rule.WrongDirection && !WrongDirection(rule))
            return false;
        if (!rule.State.Secret)
            return Value(rule.State);
        _secretDepth++;
        var goOn = Value(rule.State);
        _secretDepth--;
        return goOn;
    }

    private bool Required(SchemaState state, int start, ulong present, int bits, int words)
    {
        for (var i = 0; i < state.Members.Length; i++)
        {
            var word = words == 0 ? present : _context.Bits(bits, words)[i >> 6];
            if ((word & (1UL << (i & 63))) == 0 && state.Members[i].RequiredBy is { } part && !Missing(part, start, state.Names.Names[i]))
                return false;
        }
        return true;
    }

    /// <summary>Whether the names that no schema knows differ.</summary>
    private bool DistinctNames(int from)
    {
        var seen = _context.Seen;
        if (!seen.Group(from))
            return true;
        foreach (var i in seen.Repeated(from))
        {
            // Equal hashes are neighbours; that the names are equal is looked up, because a hash may err.
            for (var k = i - 1; k >= from && seen[k].Hash == seen[i].Hash; k--)
            {
                if (NameAt(seen[k].Start, seen[k].Length) != NameAt(seen[i].Start, seen[i].Length))
                    continue;
                _context.Path[_depth] = new PathStep(seen[i].Start, seen[i].Length);
                if (!Duplicate(seen[i].Start))
                    return false;
                break;
            }
        }
        return true;
    }

    private readonly string NameAt(int start, int length)
    {
        var raw = _cursor.Text.Slice(start, length);
        return JsonText.Decode(raw, raw.Contains((byte)'\\'));
    }

    /// <summary>Notes the item from <paramref name="item"/>, behind which the cursor is and stays.</summary>
    private void Remember(int item, int index)
    {
        _cursor.Position = item;
        var hash = JsonHash.OfValue(ref _cursor, _context.Buffer);
        _context.Seen.Add(new SeenValues.Entry(hash, item, _cursor.Position - item, index));
    }

    private bool Unique(SchemaState state, int start, int from)
    {
        var seen = _context.Seen;
        if (seen.Count > from + 1 && seen.Group(from))
        {
            foreach (var i in seen.Repeated(from))
            {
                if (AreEqual(seen[i - 1], seen[i]) && !NotUnique(state, start, seen[i - 1].Index, seen[i].Index))
                    return false;
            }
        }
        seen.Truncate(from);
        return true;
    }

    // Asked only when the hashes are equal.
    private bool AreEqual(SeenValues.Entry one, SeenValues.Entry other) =>
        JsonEquality.AreEqual(_cursor.Text.Slice(one.Start, one.Length), _cursor.Text.Slice(other.Start, other.Length));
}
