using System.Runtime.CompilerServices;
using Iqm.Contracts.Schemas.Compilation;
using Iqm.Contracts.Schemas.Json;

namespace Iqm.Contracts.Schemas.Evaluation;

/// <summary>Judges one instance: reads its text once, token by token, and each token against what holds there.</summary>
/// <remarks>
/// Every method that reads returns whether to go on; false stops the pass, because the text is not JSON, a limit is reached, or, while a
/// branch is only tried, because it failed. Nothing is allocated until something is wrong.
/// </remarks>
internal ref partial struct Evaluator
{
    private readonly SchemaSource _source;
    private readonly SchemaValidationOptions _options;
    private readonly EvaluationContext _context;
    private readonly int _maxDepth;
    private JsonCursor _cursor;
    private readonly SchemaState _root;
    private Mode _mode;
    private int _depth;
    private int _branchDepth;
    private int _secretDepth;
    private int _bitsUsed;
    private int _typeErrorAt;
    private int _errors;
    private readonly int _limit;
    private bool _broken;

    // Whether names are looked through for duplicates: not when a branch reads text again that was read before.
    private bool _checkNames = true;

    // How many bytes branches may still read again.
    private long _budget;

    // Which schemas with branches that read a value again have judged it where; and how many of them are at work around here.
    private BranchMemo _judged;
    private int _open;

    // Where the last branch stopped reading.
    private int _triedTo;

    // While the closest branch is looked for and explained.
    private int _branchStart;
    private int _score;
    private bool _explaining;
    private int _explanations;
    private int _explanationLimit;

    private enum Mode
    {
        /// <summary>Findings are made.</summary>
        Report,
        /// <summary>The first error ends the pass.</summary>
        Probe,
        /// <summary>Errors are weighed, to find the closest branch.</summary>
        Score,
    }

    public Evaluator(SchemaSource source, SchemaValidationOptions options, EvaluationContext context, SchemaState root, ReadOnlySpan<byte> text)
    {
        _source = source;
        _options = options;
        _context = context;
        _judged = context.Judged;
        _root = root;
        _maxDepth = options.MaxDepth;
        _cursor = new JsonCursor(text);
        _budget = (256L * text.Length) + (16L << 20);
        _limit = options.MaxErrors;
    }

    /// <summary>Whether findings may be missing because there were too many.</summary>
    public readonly bool IsTruncated => _errors >= _limit;

    /// <summary>Judges the whole text.</summary>
    public void Run()
    {
        if (_cursor.SkipWhitespace() == 0 && _cursor.Position >= _cursor.Text.Length)
        {
            Malformed("there is no value, only nothing or white space");
            return;
        }
        var start = _cursor.Position;
        _secretDepth = _root.Secret ? 1 : 0;
        if (!Value(_root))
        {
            if (_cursor.Error is { } error && !_broken)
                Malformed(error);
            return;
        }
        _cursor.SkipWhitespace();
        if (_cursor.Position < _cursor.Text.Length)
            Malformed("there is more text after the value");
        else if (_options.ReportUndocumentedProperties && !_broken)
        {
            _cursor.Position = start;
            FindUndocumented(_root);
        }
    }

    /// <summary>Says where the text is not UTF-8.</summary>
    public void RefuseEncoding(int offset)
    {
        _cursor.Position = offset;
        Malformed("the bytes are not UTF-8");
    }

    /// <summary>Judges the value whose first byte is at the cursor.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Value(SchemaState state) => (state.Work & SchemaWork.Composites) == 0 ? Direct(state) : ValueWithComposites(state);

    private bool Direct(SchemaState state)
    {
        var start = _cursor.Position;
        if ((uint)start >= (uint)_cursor.Text.Length)
            return _cursor.Fail(start, "the text ends where a value must start", out _);
        switch (_cursor.Text[start])
        {
            case (byte)'"':
                return String(state, start);
            case (byte)'{' or (byte)'[' when state == SchemaState.Any && !_checkNames:
                _cursor.SkipValue();
                return true;
            case (byte)'{':
                return (state.Allowed & InstanceTypes.Object) != 0 ? Object(state, start) : WrongType(state, InstanceTypes.Object, start) && Object(SchemaState.Any, start);
            case (byte)'[':
                return (state.Allowed & InstanceTypes.Array) != 0 ? Array(state, start) : WrongType(state, InstanceTypes.Array, start) && Array(SchemaState.Any, start);
            case (byte)'t':
                return _cursor.ReadLiteral("true"u8) && Literal(state, start, InstanceTypes.Boolean);
            case (byte)'f':
                return _cursor.ReadLiteral("false"u8) && Literal(state, start, InstanceTypes.Boolean);
            case (byte)'n':
                return _cursor.ReadLiteral("null"u8) && Literal(state, start, InstanceTypes.Null);
            default:
                return Number(state, start);
        }
    }

    private bool Literal(SchemaState state, int start, InstanceTypes type)
    {
        if ((state.Allowed & type) == 0)
            return WrongType(state, type, start);
        return state.EnumParts.Length == 0 || Enum(state, start);
    }

    private bool Number(SchemaState state, int start)
    {
        if (!_cursor.ReadNumber(out var plain))
            return false;
        var allowed = state.Allowed & InstanceTypes.Number;
        if (allowed != InstanceTypes.Number)
        {
            var isInteger = plain || new JsonNumber(_cursor.Text[start.._cursor.Position]).IsInteger;
            if ((allowed & (isInteger ? InstanceTypes.Integer : InstanceTypes.Fraction)) == 0)
                return WrongType(state, isInteger ? InstanceTypes.Integer : InstanceTypes.Fraction, start);
        }
        return (state.Work & (SchemaWork.Numbers | SchemaWork.Enums)) == 0 || NumberRules(state, start);
    }

    private bool NumberRules(SchemaState state, int start)
    {
        foreach (var part in state.NumberParts)
        {
            if (!NumberRules(part, start))
                return false;
        }
        return state.EnumParts.Length == 0 || Enum(state, start);
    }

    private bool String(SchemaState state, int start)
    {
        if (!_cursor.ReadString(out var from, out var length, out var escaped))
            return false;
        if ((state.Allowed & InstanceTypes.String) == 0)
            return WrongType(state, InstanceTypes.String, start);
        return (state.Work & (SchemaWork.Strings | SchemaWork.Enums)) == 0 || StringRules(state, start, from, length, escaped);
    }

    private bool StringRules(SchemaState state, int start, int from, int length, bool escaped)
    {
        foreach (var part in state.StringParts)
        {
            if (!StringRules(part, start, Unescaped(from, length, escaped)))
                return false;
        }
        foreach (var part in state.EnumParts)
        {
            if (!MatchesAny(part.Enum!, Unescaped(from, length, escaped)) && !NotInEnum(part, start))
                return false;
        }
        return true;
    }

    private static bool MatchesAny(EnumValue[] values, ReadOnlySpan<byte> text)
    {
        foreach (var value in values)
        {
            if (value.MatchesString(text))
                return true;
        }
        return false;
    }

    /// <summary>The text of a string or name; valid until the next call when it has escapes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly ReadOnlySpan<byte> Unescaped(int start, int length, bool escaped)
    {
        var raw = _cursor.Text.Slice(start, length);
        return escaped ? _context.Buffer.Unescape(raw) : raw;
    }

    private bool Array(SchemaState state, int start)
    {
        if (!Enter(start))
            return false;
        var items = state.Items;
        var seen = state.UniqueItems ? _context.Seen.Count : -1;
        var count = 0;
        _cursor.Position++;
        var next = _cursor.SkipWhitespace();
        if (next == (byte)']')
            _cursor.Position++;
        else
        {
            while (true)
            {
                _context.Path[_depth] = new PathStep(count, -1);
                var item = _cursor.Position;
                if (!Value(items))
                    return false;
                if (seen >= 0)
                    Remember(item, count);
                count++;
                next = _cursor.SkipWhitespace();
                _cursor.Position++;
                if (next == (byte)',')
                    _cursor.SkipWhitespace();
                else if (next == (byte)']')
                    break;
                else
                    return _cursor.Fail(_cursor.Position - 1, "',' or ']' must follow an item", out _);
            }
        }
        _depth--;
        if (seen >= 0 && !Unique(state, start, seen))
            return false;
        foreach (var part in state.ArrayParts)
        {
            if ((count < part.MinItems || count > part.MaxItems) && !ItemCount(part, start, count))
                return false;
        }
        return state.EnumParts.Length == 0 || Enum(state, start);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Enter(int start)
    {
        if (++_depth > _maxDepth || ((_depth & 31) == 0 && !RuntimeHelpers.TryEnsureSufficientExecutionStack()))
            return TooDeep(start);
        _context.Path[_depth] = PathStep.None;
        return true;
    }

    /// <summary>Checks every enum against the value from <paramref name="start"/>, whose syntax is already checked.</summary>
    private bool Enum(SchemaState state, int start)
    {
        var end = _cursor.Position;
        foreach (var part in state.EnumParts)
        {
            var found = false;
            foreach (var value in part.Enum!)
            {
                _cursor.Position = start;
                if (found = value.Matches(ref _cursor, _context.Buffer))
                    break;
            }
            _cursor.Position = end;
            if (!found && !NotInEnum(part, start))
                return false;
        }
        return true;
    }
}
