using System.Globalization;

namespace Iqm.Contracts.Samples;

/// <summary>Reads an ECMA-262 regular expression into a <see cref="PatternNode"/>.</summary>
internal sealed class PatternParser
{
    private const int MaxDepth = 100;

    private readonly string _text;
    private readonly Dictionary<string, int> _names = new(StringComparer.Ordinal);
    private int _at;
    private int _groups;
    private int _depth;

    private PatternParser(string text) => _text = text;

    private char Current => _at < _text.Length ? _text[_at] : '\0';

    public static PatternNode? TryParse(string text)
    {
        var parser = new PatternParser(text);
        try
        {
            var root = parser.Alternatives();
            return parser._at == text.Length ? root : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private PatternNode Alternatives()
    {
        if (++_depth > MaxDepth)
            throw new FormatException();
        var parts = new List<PatternNode> { Sequence() };
        while (Current == '|' && _at < _text.Length)
        {
            _at++;
            parts.Add(Sequence());
        }
        _depth--;
        return parts.Count == 1 ? parts[0] : new PatternNode.Alternatives([.. parts]);
    }

    private PatternNode Sequence()
    {
        var parts = new List<PatternNode>();
        while (_at < _text.Length && Current is not ('|' or ')'))
            parts.Add(Repeated(Atom()));
        return parts.Count == 1 ? parts[0] : new PatternNode.Sequence([.. parts]);
    }

    private PatternNode Repeated(PatternNode part)
    {
        var (minimum, maximum) = (1, 1);
        switch (Current)
        {
            case '*' or '+' or '?':
                (minimum, maximum) = Current switch { '*' => (0, int.MaxValue), '+' => (1, int.MaxValue), _ => (0, 1) };
                _at++;
                break;
            case '{' when Counts() is { } counts:
                (minimum, maximum) = counts;
                break;
            default:
                return part;
        }
        if (Current == '?')
            _at++;
        return new PatternNode.Repetition(part, minimum, Math.Max(minimum, maximum));
    }

    private (int, int)? Counts()
    {
        var close = _text.IndexOf('}', _at);
        if (close < 0)
            return null;
        var parts = _text[(_at + 1)..close].Split(',');
        if (parts.Length > 2 || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var minimum))
            return null;
        var maximum = minimum;
        if (parts.Length == 2 && parts[1].Length == 0)
            maximum = int.MaxValue;
        else if (parts.Length == 2 && !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out maximum))
            return null;
        _at = close + 1;
        return (minimum, maximum);
    }

    private PatternNode Atom()
    {
        var c = _text[_at++];
        switch (c)
        {
            case '^' or '$':
                return PatternNode.Nothing;
            case '.':
                return new PatternNode.Characters(PatternCharacters.Usual);
            case '(':
                return Group();
            case '[':
                return Class();
            case '\\':
                return Escape();
            default:
                if (!char.IsHighSurrogate(c) || !char.IsLowSurrogate(Current))
                    return One(c.ToString());
                return One(c.ToString() + _text[_at++]);
        }
    }

    private PatternNode Group()
    {
        var (isLookAround, number) = (false, 0);
        if (Current != '?')
        {
            number = ++_groups;
        }
        else if (_text.AsSpan(_at).StartsWith("?:"))
        {
            _at += 2;
        }
        else if (_text.AsSpan(_at).StartsWith("?=") || _text.AsSpan(_at).StartsWith("?!") || _text.AsSpan(_at).StartsWith("?<=") || _text.AsSpan(_at).StartsWith("?<!"))
        {
            isLookAround = true;
            _at += _text[_at + 1] == '<' ? 3 : 2;
        }
        else if (_text.AsSpan(_at).StartsWith("?<") && _text.IndexOf('>', _at) is > 0 and var close)
        {
            number = ++_groups;
            _names[_text[(_at + 2)..close]] = number;
            _at = close + 1;
        }
        else
        {
            throw new FormatException();
        }
        var part = Alternatives();
        if (Current != ')')
            throw new FormatException();
        _at++;
        return isLookAround ? PatternNode.Nothing : number > 0 ? new PatternNode.Group(number, part) : part;
    }

    private PatternNode Escape()
    {
        switch (Current)
        {
            case 'b' or 'B':
                _at++;
                return PatternNode.Nothing;
            case 'k' when _text.AsSpan(_at).StartsWith("k<") && _text.IndexOf('>', _at) is > 0 and var close:
                var name = _text[(_at + 2)..close];
                _at = close + 1;
                return new PatternNode.Reference(_names.GetValueOrDefault(name));
            case >= '1' and <= '9':
                return new PatternNode.Reference(_text[_at++] - '0');
            default:
                return new PatternNode.Characters(Escaped());
        }
    }

    private PatternNode.Characters Class()
    {
        var isNegated = Current == '^';
        if (isNegated)
            _at++;
        var set = new List<string>();
        while (Current != ']')
        {
            if (_at >= _text.Length)
                throw new FormatException();
            var first = ClassAtom();
            if (first.Length == 1 && Current == '-' && _at + 1 < _text.Length && _text[_at + 1] != ']')
            {
                _at++;
                var last = ClassAtom();
                if (last.Length == 1)
                {
                    set.AddRange(PatternCharacters.Range(first[0], last[0]));
                    continue;
                }
                set.Add("-");
                set.AddRange(last);
            }
            set.AddRange(first);
        }
        _at++;
        string[] all = isNegated ? [.. PatternCharacters.Usual.Except(set)] : [.. set.Distinct()];
        // Nothing that is usually written is left of some negated sets.
        return new PatternNode.Characters(all.Length > 0 ? all : ["é"]);
    }

    private string[] ClassAtom()
    {
        var c = _text[_at++];
        if (c == '\\')
        {
            if (Current != 'b')
                return Escaped();
            _at++;
            return ["\b"];
        }
        return [char.IsHighSurrogate(c) && char.IsLowSurrogate(Current) ? c.ToString() + _text[_at++] : c.ToString()];
    }

    private string[] Escaped()
    {
        if (_at >= _text.Length)
            throw new FormatException();
        var c = _text[_at++];
        switch (c)
        {
            case 'u' when Current == '{':
                var close = _text.IndexOf('}', _at);
                return close < 0 ? throw new FormatException() : CodePoint(_text[(_at + 1)..close], close + 1);
            case 'u':
                return CodePoint(Digits(4), _at + 4);
            case 'x':
                return CodePoint(Digits(2), _at + 2);
            case 'p' or 'P' when Current == '{' && _text.IndexOf('}', _at) is > 0 and var end:
                var property = _text[(_at + 1)..end];
                _at = end + 1;
                return PatternCharacters.Property(property, c == 'P');
            default:
                return PatternCharacters.Escape(c);
        }
    }

    private string Digits(int count) => _at + count <= _text.Length ? _text.Substring(_at, count) : throw new FormatException();

    private string[] CodePoint(string hexadecimal, int next)
    {
        if (!int.TryParse(hexadecimal, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value) || value is < 0 or > 0x10FFFF)
            throw new FormatException();
        _at = next;
        return [value is >= 0xD800 and <= 0xDFFF ? "\uFFFD" : char.ConvertFromUtf32(value)];
    }

    private static PatternNode.Characters One(string text) => new([text]);
}
