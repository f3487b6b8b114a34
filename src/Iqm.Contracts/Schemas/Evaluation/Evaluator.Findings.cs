using System.Text;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Loading;
using Iqm.Contracts.Schemas.Compilation;
using Iqm.Contracts.Schemas.Json;

namespace Iqm.Contracts.Schemas.Evaluation;

internal ref partial struct Evaluator
{
    private const int ShownLength = 80;

    // Errors are weighed to find the branch that was meant: a wrong type of the value itself speaks most against one, then a tag
    // (an enum with one value) that says otherwise.
    private const int OtherType = 10_000, OtherTag = 100, Structure = 3, Detail = 2;

    private bool WrongType(SchemaState state, InstanceTypes actual, int start)
    {
        _typeErrorAt = start;
        return _mode != Mode.Report ? Weigh(start == _branchStart ? OtherType : Structure) : ReportWrongType(state, actual, start);
    }

    // What reports is kept apart from what decides whether to: a lambda's captures would cost memory on every failed attempt.
    private bool ReportWrongType(SchemaState state, InstanceTypes actual, int start)
    {
        var part = System.Array.Find(state.Parts, one => (one.Types & actual) == 0)!;
        return actual == InstanceTypes.Null
            ? Report(DiagnosticCatalog.UnexpectedNull, part, "type", start, Here(), part.Types.Describe())
            : Report(DiagnosticCatalog.WrongType, part, "type", start, Here(), part.Types.Describe(), actual.Describe(), Shown(part, start));
    }

    private bool Missing(SchemaPart part, int start, string name) => _mode != Mode.Report ? Weigh(Structure) : ReportMissing(part, start, name);

    private bool ReportMissing(SchemaPart part, int start, string name)
    {
        var pointer = Here(name);
        var near = NearNames.Sentence(name, MemberNames(start).Where(other => !part.Required.Contains(other) && part.Properties?.ContainsKey(other) != true));
        return Report(DiagnosticCatalog.MemberMissing, part, "required", start, pointer, near);
    }

    private bool NotInEnum(SchemaPart part, int start)
    {
        if (_mode != Mode.Report)
            return Weigh(part.Enum!.Length == 1 ? OtherTag : Structure);
        var values = part.Secret ? "the documented values" : OneOfValues(part);
        return Report(DiagnosticCatalog.ValueNotInEnum, part, "enum", start, Here(), values, Shown(part, start));
    }

    private static string OneOfValues(SchemaPart part)
    {
        const int Listed = 12;
        var values = part.Enum!;
        var list = string.Join(", ", values.Take(Listed).Select(value => Display.Value(value.Text)));
        return values.Length > Listed ? $"{list} and {values.Length - Listed} more" : list;
    }

    private bool Length(SchemaPart part, int start, int length)
    {
        if (_mode != Mode.Report)
            return Weigh(Detail);
        var tooShort = length < part.MinLength;
        return Report(DiagnosticCatalog.WrongLength, part, tooShort ? "minLength" : "maxLength", start, Here(), tooShort ? "at least" : "at most",
            tooShort ? part.MinLength : part.MaxLength, length, Shown(part, start));
    }

    private bool Format(SchemaPart part, int start, string expectation) => _mode != Mode.Report
        ? Weigh(Detail)
        : Report(DiagnosticCatalog.WrongFormat, part, "format", start, Here(), expectation, Display.Value(part.Format), Shown(part, start));

    private bool Pattern(SchemaPart part, int start) => _mode != Mode.Report
        ? Weigh(Detail)
        : Report(DiagnosticCatalog.PatternMismatch, part, "pattern", start, Here(), Display.Value(part.Pattern!.Text), Shown(part, start));

    private bool PatternTooSlow(SchemaPart part, int start) => _mode != Mode.Report
        ? Weigh(Detail)
        : Report(DiagnosticCatalog.PatternTimeout, part, "pattern", start, Here(), Display.Value(part.Pattern!.Text));

    private bool Range(SchemaPart part, string keyword, int start, string relation, NumberLimit limit) => _mode != Mode.Report
        ? Weigh(Detail)
        : Report(DiagnosticCatalog.NumberOutOfRange, part, keyword, start, Here(), relation, Display.Value(limit.Text), Shown(part, start));

    private bool NotMultiple(SchemaPart part, int start, NumberLimit divisor) => _mode != Mode.Report
        ? Weigh(Detail)
        : Report(DiagnosticCatalog.NotMultiple, part, "multipleOf", start, Here(), Display.Value(divisor.Text), Shown(part, start));

    private bool ItemCount(SchemaPart part, int start, int count)
    {
        if (_mode != Mode.Report)
            return Weigh(Detail);
        var tooFew = count < part.MinItems;
        return Report(DiagnosticCatalog.WrongItemCount, part, tooFew ? "minItems" : "maxItems", start, Here(), tooFew ? "at least" : "at most", tooFew ? part.MinItems : part.MaxItems, count);
    }

    private bool NotUnique(SchemaState state, int start, int first, int second) => _mode != Mode.Report
        ? Weigh(Detail)
        : Report(DiagnosticCatalog.ItemsNotUnique, state.ArrayParts.First(part => part.UniqueItems), "uniqueItems", start, Here(), first, second);

    private bool MemberCount(SchemaPart part, int start, int count)
    {
        if (_mode != Mode.Report)
            return Weigh(Detail);
        var tooFew = count < part.MinProperties;
        return Report(DiagnosticCatalog.WrongMemberCount, part, tooFew ? "minProperties" : "maxProperties", start, Here(), tooFew ? "at least" : "at most",
            tooFew ? part.MinProperties : part.MaxProperties, count);
    }

    private bool Forbidden(SchemaState state, SchemaPart part) => _mode != Mode.Report
        ? Weigh(Structure)
        : Report(DiagnosticCatalog.MemberForbidden, part, "additionalProperties", _cursor.Position, Here(), NearNames.Sentence(LastName(), state.Names.Names));

    private bool Undocumented(int from, int to)
    {
        var states = _context.Holding.GetRange(from, to - from);
        var part = states.SelectMany(state => state.Parts).First(one => one.DescribesMembers);
        return Report(DiagnosticCatalog.MemberUndocumented, part, "properties", _cursor.Position, Here(), NearNames.Sentence(LastName(), states.SelectMany(state => state.Names.Names).Distinct()));
    }

    private bool WrongDirection(MemberRule rule) => _mode != Mode.Report ? Weigh(Structure) : ReportWrongDirection(rule);

    private bool ReportWrongDirection(MemberRule rule)
    {
        var request = _options.Direction == SchemaDirection.Request;
        var part = System.Array.Find(rule.State.Parts, one => request ? one.ReadOnly : one.WriteOnly)!;
        return Report(request ? DiagnosticCatalog.ReadOnlySent : DiagnosticCatalog.WriteOnlyReturned, part, request ? "readOnly" : "writeOnly", _cursor.Position, Here());
    }

    private bool Duplicate(int offset) => _mode == Mode.Report && Report(DiagnosticCatalog.DuplicateMember, _root.Parts.FirstOrDefault(), null, offset, Here());

    private bool TooDeep(int start)
    {
        _depth--;
        return Break(DiagnosticCatalog.NestedTooDeeply, _root.Parts.FirstOrDefault(), start, Here(), _maxDepth);
    }

    private bool Unbounded(SchemaState state) => Break(DiagnosticCatalog.EvaluationUnbounded, state.Parts.FirstOrDefault(), _cursor.Position, Here());

    private void Malformed(string error)
    {
        var before = _cursor.Text[..Math.Min(_cursor.Position, _cursor.Text.Length)];
        var line = before.LastIndexOf((byte)'\n');
        Break(DiagnosticCatalog.MalformedJson, _root.Parts.FirstOrDefault(), _cursor.Position, error, before.Count((byte)'\n') + 1, JsonText.CountCodePoints(before[(line + 1)..]) + 1, _cursor.Position);
    }

    /// <summary>Adds a finding whatever the mode, and stops everything.</summary>
    private bool Break(FindingDescriptor descriptor, SchemaPart? part, int offset, params object[] arguments)
    {
        if (!_broken)
        {
            _explaining = false;
            Report(descriptor, part, null, offset, arguments);
        }
        _broken = true;
        return false;
    }

    private bool Weigh(int weight)
    {
        if (_mode != Mode.Score)
            return false;
        _score += weight;
        return _score < 1_000_000;
    }

    private bool Report(FindingDescriptor descriptor, SchemaPart? part, string? keyword, int offset, params object[] arguments)
    {
        var position = part is null ? null : _source.Locate(keyword is null ? part.Pointer : part.Pointer.Append(keyword));
        var finding = Finding.Create(descriptor, position, arguments) with { Instance = Pointer().ToString(), Schema = part?.Pointer.ToFragment() };
        if (_explaining)
        {
            var raw = new RawFinding(offset, finding);
            if (!_context.Explanation.Contains(raw))
                _context.Explanation.Add(raw);
            return _context.Explanation.Count < _explanationLimit;
        }
        // One schema may hold at a place in two ways, through a discriminator for instance; its errors are told once.
        if (!_context.Told.Add((finding.Code, finding.Instance, finding.Schema, finding.Message)))
            return true;
        _context.Findings.Add(new RawFinding(offset, finding));
        return ++_errors < _limit;
    }

    /// <summary>The location of the current value, as the subject of a sentence.</summary>
    private readonly string Here() => _depth == 0 ? "The value" : Display.Text(Short(Pointer().ToString()));

    private readonly string Here(string member) => Display.Text(Short(Pointer().Append(member).ToString()));

    private static string Short(string pointer) => pointer.Length <= 300 ? pointer : string.Concat(pointer.AsSpan(0, 150), "…", pointer.AsSpan(pointer.Length - 150));

    private readonly JsonPointer Pointer()
    {
        var pointer = JsonPointer.Root;
        for (var i = 1; i <= _depth && _context.Path[i] != PathStep.None; i++)
        {
            var step = _context.Path[i];
            pointer = step.Length < 0 ? pointer.Append(step.Start) : pointer.Append(NameAt(step.Start, step.Length));
        }
        return pointer;
    }

    private readonly string LastName()
    {
        var step = _context.Path[_depth];
        return NameAt(step.Start, step.Length);
    }

    /// <summary>The names in the object from <paramref name="start"/>, at most a hundred.</summary>
    private List<string> MemberNames(int start)
    {
        var names = new List<string>();
        var cursor = new JsonCursor(_cursor.Text) { Position = start + 1 };
        for (var next = cursor.SkipWhitespace(); next != (byte)'}' && names.Count < 100; next = cursor.SkipWhitespace())
        {
            if (next == (byte)',')
            {
                cursor.Position++;
                cursor.SkipWhitespace();
            }
            cursor.ReadString(out var from, out var length, out _);
            names.Add(NameAt(from, length));
            cursor.SkipWhitespace();
            cursor.Position++;
            cursor.SkipValue();
        }
        return names;
    }

    /// <summary>The scalar at <paramref name="start"/> as the end of a message, if values are to be shown and it is no secret.</summary>
    private readonly string Shown(SchemaPart part, int start)
    {
        if (!_options.ShowValues || _secretDepth > 0 || part.Secret || _explaining || _cursor.Text[start] is (byte)'{' or (byte)'[')
            return "";
        var cursor = new JsonCursor(_cursor.Text) { Position = start };
        cursor.SkipValue();
        var text = Encoding.UTF8.GetString(_cursor.Text[start..Math.Min(cursor.Position, start + (4 * ShownLength))]);
        return $" It is {Display.Text(text.Length > ShownLength ? text[..ShownLength] + "…" : text)}.";
    }
}
