using System.Text.Json;
using Iqm.Contracts.Exchanges.Routing;
using Iqm.Contracts.Schemas.Compilation;

namespace Iqm.Contracts.Exchanges.Text;

/// <summary>Turns text into the JSON value that it stands for, guided by the documented types, so that the schema can judge it.</summary>
internal ref struct TextJson(TextScratch scratch, TextRule rule)
{
    private readonly Utf8JsonWriter _writer = scratch.Writer;
    private TextFault _fault = TextFault.None;

    /// <summary>Whether <c>+</c> is read as a space.</summary>
    public bool PlusIsSpace { get; init; }

    /// <summary>Whether delimiters may themselves be percent-encoded.</summary>
    public bool DecodeFirst { get; init; }

    /// <summary>Whether a value that may be an array or a scalar is read as an array.</summary>
    public bool PreferArray { get; init; }

    /// <summary>Writes the value of the fields that belong to the rule.</summary>
    /// <param name="fields">All fields; those that belong to the rule are marked as used.</param>
    /// <param name="fault">What cannot be read; the text is then written as a string.</param>
    /// <returns>False when no field belongs to the rule; nothing is written then.</returns>
    public bool TryWrite(Span<TextField> fields, out TextFault fault)
    {
        var found = rule switch
        {
            { IsSpread: true } => Spread(fields),
            { Style: TextStyle.DeepObject } => Deep(fields),
            _ => Named(fields),
        };
        fault = _fault;
        return found;
    }

    private bool Named(Span<TextField> fields)
    {
        var count = 0;
        var ignoreCase = rule.Place is TextPlace.Header or TextPlace.ResponseHeader;
        ref var first = ref System.Runtime.CompilerServices.Unsafe.NullRef<TextField>();
        scratch.Pieces.Clear();
        foreach (ref var field in fields)
        {
            if (!field.Name.Span.Equals(rule.Name, ignoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal))
                continue;
            field.UsedBy = rule;
            if (count++ == 0)
                first = ref field;
            scratch.Pieces.Add(field.Value);
        }
        if (count == 0)
            return false;
        var isJson = rule.IsJson || first.IsJson;
        // A parameter with content is JSON as a whole; the items of an array in a form may come one by one.
        var isWhole = isJson && count == 1 && !first.IsFile && (rule.Place is not (TextPlace.FormField or TextPlace.MultipartField) || Decode(first.Value).Span.TrimStart().StartsWith("["));
        if (!isWhole && (rule.IsArray || (rule.IsArrayOrScalar && (PreferArray || count > 1))))
        {
            if (first.IsFile || rule.Schema.Items?.IsBinary == true)
                Files(count);
            else
                Array(count, isJson);
            return true;
        }
        if (count > 1)
            Fault(new TextFault(TextFaultKind.Twice, Count: count));
        if (first.IsFile || (rule.Schema.IsBinary && rule.Place == TextPlace.MultipartField))
            _writer.WriteStringValue("file");
        else if (isJson)
            Json(first.Value);
        else if (rule.IsObject)
            Object(first.Value);
        else
            Scalar(Bare(first.Value), rule.Schema, "");
        return true;
    }

    private readonly void Files(int count)
    {
        _writer.WriteStartArray();
        for (var i = 0; i < count; i++)
            _writer.WriteStringValue("file");
        _writer.WriteEndArray();
    }

    private void Array(int count, bool isJson)
    {
        var pieces = scratch.Pieces;
        if (count == 1 && !(rule.Explode && rule.Style is TextStyle.Form or TextStyle.SpaceDelimited or TextStyle.PipeDelimited) && rule.Place != TextPlace.MultipartField)
        {
            var text = Prefixed(pieces[0]);
            pieces.Clear();
            Split(text, pieces);
        }
        else if (rule.Place is TextPlace.Header or TextPlace.ResponseHeader)
        {
            var values = pieces.ToArray();
            pieces.Clear();
            foreach (var value in values)
                Split(value, pieces);
        }
        // RFC 6570: an array without items is written as an empty text.
        if (pieces.Count == 1 && pieces[0].IsEmpty)
            pieces.Clear();
        _writer.WriteStartArray();
        for (var i = 0; i < pieces.Count; i++)
            Item(pieces[i], i, isJson);
        _writer.WriteEndArray();
    }

    private void Object(ReadOnlyMemory<char> raw)
    {
        var pieces = scratch.Pieces;
        pieces.Clear();
        Split(Prefixed(raw), pieces);
        var assigned = rule.Explode && rule.Style is TextStyle.Simple or TextStyle.Label or TextStyle.Matrix;
        if (!assigned && pieces.Count % 2 != 0)
            Fault(new TextFault(TextFaultKind.Style));
        _writer.WriteStartObject();
        for (var i = 0; i < pieces.Count; i += assigned ? 1 : 2)
        {
            var (name, value) = (pieces[i], i + 1 < pieces.Count ? pieces[i + 1] : default);
            if (assigned)
            {
                var equals = pieces[i].Span.IndexOf('=');
                if (equals < 0)
                    Fault(new TextFault(TextFaultKind.Style));
                (name, value) = equals < 0 ? (pieces[i], default) : (pieces[i][..equals], pieces[i][(equals + 1)..]);
            }
            Member(Decode(name).ToString(), value);
        }
        _writer.WriteEndObject();
    }

    private bool Spread(Span<TextField> fields)
    {
        var open = rule.Schema.IsOpen;
        var found = false;
        foreach (ref var field in fields)
        {
            if ((field.IsUsed && field.UsedBy != rule) || (!open && !rule.Schema.Properties.ContainsKey(field.Name.ToString())))
                continue;
            field.UsedBy = rule;
            if (!found)
                _writer.WriteStartObject();
            found = true;
            Member(field.Name.ToString(), field.Value);
        }
        if (found)
            _writer.WriteEndObject();
        return found;
    }

    /// <summary>Whether a name is that of a member of an object in the style deepObject.</summary>
    public static bool IsDeepMember(TextRule rule, ReadOnlySpan<char> name) =>
        name.Length >= rule.Name.Length + 2 && name.StartsWith(rule.Name, StringComparison.Ordinal) && name[rule.Name.Length] == '[' && name[^1] == ']';

    private bool Deep(Span<TextField> fields)
    {
        var found = false;
        foreach (ref var field in fields)
        {
            var name = field.Name.Span;
            if (!IsDeepMember(rule, name))
                continue;
            field.UsedBy = rule;
            if (!found)
                _writer.WriteStartObject();
            found = true;
            Member(name[(rule.Name.Length + 1)..^1].ToString(), field.Value);
        }
        if (found)
            _writer.WriteEndObject();
        return found;
    }

    private void Member(string name, ReadOnlyMemory<char> value)
    {
        _writer.WritePropertyName(name);
        Scalar(value, rule.Schema.Properties.GetValueOrDefault(name), Loading.JsonPointer.Root.Append(name).ToString());
    }

    /// <summary>An item that can only be an object has no other text than JSON.</summary>
    private void Item(ReadOnlyMemory<char> raw, int index, bool isJson)
    {
        var types = rule.Schema.Items?.Types ?? InstanceTypes.All;
        if (!isJson && (types & ~InstanceTypes.Null) != InstanceTypes.Object)
        {
            Scalar(raw, rule.Schema.Items, index);
            return;
        }
        var before = _fault;
        Json(raw, types);
        if (before.Kind == TextFaultKind.None && _fault.Kind != TextFaultKind.None)
            _fault = _fault with { Instance = $"/{index}" };
    }

    private void Json(ReadOnlyMemory<char> raw) => Json(raw, rule.Schema.Types);

    private void Json(ReadOnlyMemory<char> raw, InstanceTypes types)
    {
        var text = Decode(raw);
        try
        {
            using var document = JsonDocument.Parse(text);
            document.RootElement.WriteTo(_writer);
        }
        catch (JsonException)
        {
            Fault(new TextFault(TextFaultKind.OtherType, "", types));
            _writer.WriteStringValue(text.Span);
        }
    }

    private void Scalar(ReadOnlyMemory<char> raw, TextSchema? schema, int index)
    {
        var before = _fault;
        Scalar(raw, schema, "");
        if (before.Kind == TextFaultKind.None && _fault.Kind != TextFaultKind.None)
            _fault = _fault with { Instance = $"/{index}" };
    }

    private void Scalar(ReadOnlyMemory<char> raw, TextSchema? schema, string instance)
    {
        var text = Decode(raw);
        var types = schema?.Types ?? InstanceTypes.All;
        var form = TextForm.Of(text.Span);
        if ((rule.AllowsEmpty || (types & InstanceTypes.Null) != 0) && text.IsEmpty && (types & InstanceTypes.String) == 0)
            form = InstanceTypes.Null;
        var other = form & types;
        if (other == InstanceTypes.None || types == InstanceTypes.All)
        {
            if ((types & InstanceTypes.String) == 0 && !(form == InstanceTypes.Null && rule.AllowsEmpty))
                Fault(new TextFault(TextFaultKind.OtherType, instance, types));
            _writer.WriteStringValue(text.Span);
        }
        else if ((types & InstanceTypes.String) != 0 && !IsValid(schema!, text.Span))
            _writer.WriteStringValue(text.Span);
        else if (other == InstanceTypes.Null)
            _writer.WriteNullValue();
        else
            _writer.WriteRawValue(text.Span, skipInputValidation: true);
    }

    private static bool IsValid(TextSchema schema, ReadOnlySpan<char> text)
    {
        Span<byte> json = text.Length <= 64 ? stackalloc byte[text.Length] : new byte[text.Length];
        System.Text.Encoding.ASCII.GetBytes(text, json);
        return schema.Validator.Validate(json).IsValid;
    }

    /// <summary>The text without what its style puts before it.</summary>
    private ReadOnlyMemory<char> Bare(ReadOnlyMemory<char> raw) => rule.Style switch
    {
        TextStyle.Label => Prefixed(raw),
        TextStyle.Matrix when raw.Span.StartsWith(";") && raw[1..].Span.StartsWith(rule.Name, StringComparison.Ordinal) && raw.Length > rule.Name.Length + 1 && raw.Span[rule.Name.Length + 1] == '=' => raw[(rule.Name.Length + 2)..],
        TextStyle.Matrix => Misstyled(raw),
        _ => raw,
    };

    private ReadOnlyMemory<char> Prefixed(ReadOnlyMemory<char> raw) => rule.Style switch
    {
        TextStyle.Label => raw.Span.StartsWith(".") ? raw[1..] : Misstyled(raw),
        TextStyle.Matrix when rule.Explode => raw.Span.StartsWith(";") ? raw[1..] : Misstyled(raw),
        TextStyle.Matrix => Bare(raw),
        _ => raw,
    };

    private ReadOnlyMemory<char> Misstyled(ReadOnlyMemory<char> raw)
    {
        Fault(new TextFault(TextFaultKind.Style));
        return raw;
    }

    private void Split(ReadOnlyMemory<char> text, List<ReadOnlyMemory<char>> pieces)
    {
        var isHeader = rule.Place is TextPlace.Header or TextPlace.ResponseHeader;
        // Spaces and bars are seldom sent as they are, so these delimiters are looked for in the decoded text.
        if (DecodeFirst || rule.Style is TextStyle.SpaceDelimited or TextStyle.PipeDelimited)
            text = Decode(text);
        var delimiter = rule.Style switch
        {
            TextStyle.SpaceDelimited => ' ',
            TextStyle.PipeDelimited => '|',
            // Up to 3.0.3 the specification showed dots for both forms of label, RFC 6570 has commas for one.
            TextStyle.Label when rule.Explode || text.Span.IndexOf(',') < 0 => '.',
            TextStyle.Matrix when rule.Explode => ';',
            _ => ',',
        };
        while (true)
        {
            var end = text.Span.IndexOf(delimiter);
            var piece = end < 0 ? text : text[..end];
            if (delimiter == ';' && rule.IsArray)
                piece = piece.Span.StartsWith(rule.Name, StringComparison.Ordinal) && piece.Length > rule.Name.Length && piece.Span[rule.Name.Length] == '=' ? piece[(rule.Name.Length + 1)..] : Misstyled(piece);
            pieces.Add(isHeader ? piece.Trim() : piece);
            if (end < 0)
                return;
            text = text[(end + 1)..];
        }
    }

    private ReadOnlyMemory<char> Decode(ReadOnlyMemory<char> raw)
    {
        if (rule.Place is TextPlace.Header or TextPlace.ResponseHeader or TextPlace.MultipartField)
            return raw;
        if (!PercentEncoding.TryDecode(raw, PlusIsSpace || rule.Place == TextPlace.FormField, out var text))
            Fault(new TextFault(TextFaultKind.Encoding));
        return text;
    }

    private void Fault(TextFault fault)
    {
        if (_fault.Kind == TextFaultKind.None)
            _fault = fault;
    }
}
