using System.Globalization;
using System.Text;

namespace Iqm.Contracts.Schemas.Patterns;

/// <summary>Rewrites an ECMA-262 regular expression, read with the <c>u</c> flag, so that .NET's engine gives the same answers.</summary>
/// <remarks>
/// Differences that matter: <c>\d</c>, <c>\w</c> and <c>\b</c> are ASCII; <c>$</c> is the very end; <c>.</c> excludes four line terminators;
/// a character beyond U+FFFF is one character. Escapes of ordinary characters (<c>\-</c>) are accepted, as without the flag. Source: ECMA-262 §22.2.
/// </remarks>
internal ref struct EcmaPatternTranslator
{
    private const string Pair = @"[\uD800-\uDBFF][\uDC00-\uDFFF]";
    private const string WordBoundary = @"(?:(?<=[0-9A-Za-z_])(?![0-9A-Za-z_])|(?<![0-9A-Za-z_])(?=[0-9A-Za-z_]))";
    private const string NoWordBoundary = @"(?:(?<=[0-9A-Za-z_])(?=[0-9A-Za-z_])|(?<![0-9A-Za-z_])(?![0-9A-Za-z_]))";

    private readonly ReadOnlySpan<char> _text;
    private readonly StringBuilder _output;
    private int _at;

    private EcmaPatternTranslator(string text)
    {
        _text = text;
        _output = new StringBuilder(text.Length + 16);
    }

    /// <summary>The .NET pattern; null when <paramref name="text"/> is not an ECMA-262 pattern, or uses what .NET cannot express.</summary>
    public static string? Translate(string text)
    {
        var translator = new EcmaPatternTranslator(text);
        return translator.Run() ? translator._output.ToString() : null;
    }

    private bool Run()
    {
        while (_at < _text.Length)
        {
            var c = _text[_at++];
            switch (c)
            {
                case '$':
                    _output.Append(@"\z");
                    break;
                case '.':
                    _output.Append(CultureInfo.InvariantCulture, $@"(?:[^\n\r\u2028\u2029\uD800-\uDFFF]|{Pair})");
                    break;
                case '(':
                    if (!Group())
                        return false;
                    break;
                case '[':
                    if (!Class())
                        return false;
                    break;
                case '\\':
                    if (!Escape())
                        return false;
                    break;
                default:
                    _at--;
                    var codePoint = NextCodePoint();
                    if (codePoint <= 0xFFFF)
                        _output.Append(c);
                    else
                        Literal(codePoint);
                    break;
            }
        }
        return true;
    }

    private bool Group()
    {
        var rest = _text[_at..];
        if (!rest.StartsWith("?"))
        {
            _output.Append('(');
            return true;
        }
        foreach (var start in (string[])["?:", "?=", "?!", "?<=", "?<!"])
        {
            if (!rest.StartsWith(start))
                continue;
            _output.Append('(').Append(start);
            _at += start.Length;
            return true;
        }
        // What is left is a name; .NET's inline options and conditions are not ECMA-262.
        var close = rest.IndexOf('>');
        if (!rest.StartsWith("?<") || close < 3 || rest[2..close].ContainsAny("-'"))
            return false;
        _output.Append('(').Append(rest[..(close + 1)]);
        _at += close + 1;
        return true;
    }

    private bool Escape()
    {
        if (_at == _text.Length)
            return false;
        var c = _text[_at];
        switch (c)
        {
            case 'b' or 'B':
                _output.Append(c == 'b' ? WordBoundary : NoWordBoundary);
                _at++;
                return true;
            case 'k' when _text[(_at + 1)..].StartsWith("<"):
            case >= '1' and <= '9':
                _output.Append('\\').Append(c);
                _at++;
                return true;
        }
        var set = new CharacterSet();
        if (!ReadEscape(ref set, out var codePoint))
            return false;
        if (codePoint >= 0)
            Literal(codePoint);
        else
            _output.Append(set.ToPattern(negated: false));
        return true;
    }

    private bool Class()
    {
        var set = new CharacterSet();
        var negated = _at < _text.Length && _text[_at] == '^';
        if (negated)
            _at++;
        while (true)
        {
            if (_at == _text.Length)
                return false;
            if (_text[_at] == ']')
                break;
            if (!ReadAtom(ref set, out var low))
                return false;
            if (_at + 1 >= _text.Length || _text[_at] != '-' || _text[_at + 1] == ']')
            {
                set.Add(low, low);
                continue;
            }
            _at++;
            if (!ReadAtom(ref set, out var high))
                return false;
            if (low < 0 || high < 0)
            {
                // A set at either end makes the hyphen an ordinary character.
                set.Add(low, low);
                set.Add('-', '-');
                set.Add(high, high);
            }
            else if (low > high)
                return false;
            else
                set.Add(low, high);
        }
        _at++;
        _output.Append(set.ToPattern(negated));
        return true;
    }

    private bool ReadAtom(ref CharacterSet set, out int codePoint)
    {
        codePoint = -1;
        if (_text[_at] != '\\')
        {
            codePoint = NextCodePoint();
            return true;
        }
        _at++;
        if (_at == _text.Length)
            return false;
        if (_text[_at] is 'b' or '-')
        {
            codePoint = _text[_at++] == 'b' ? '\b' : '-';
            return true;
        }
        return ReadEscape(ref set, out codePoint);
    }

    /// <summary>Reads what follows a backslash: either one code point, or a set that is added to <paramref name="set"/> and gives -1.</summary>
    private bool ReadEscape(ref CharacterSet set, out int codePoint)
    {
        codePoint = -1;
        var c = _text[_at++];
        switch (c)
        {
            case 'd' or 'D' or 'w' or 'W' or 's' or 'S':
                set.AddEscape(c);
                return true;
            case 'p' or 'P':
                var open = _at;
                var close = _text[open..].IndexOf('}');
                if (close < 2 || _text[open] != '{')
                    return false;
                _at = open + close + 1;
                return set.AddProperty(_text.Slice(open + 1, close - 1).ToString(), negated: c == 'P');
            case 't' or 'n' or 'v' or 'f' or 'r' or '0':
                codePoint = c switch { 't' => '\t', 'n' => '\n', 'v' => '\v', 'f' => '\f', 'r' => '\r', _ => 0 };
                return true;
            case 'c' when _at < _text.Length && char.IsAsciiLetter(_text[_at]):
                codePoint = _text[_at++] % 32;
                return true;
            case 'x' when TryHex(2, out codePoint):
                return true;
            case 'u' when _at < _text.Length && _text[_at] == '{':
                var end = _text[_at..].IndexOf('}');
                if (end < 2 || !int.TryParse(_text.Slice(_at + 1, end - 1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out codePoint) || codePoint is < 0 or > 0x10FFFF)
                    return false;
                _at += end + 1;
                return true;
            case 'u' when TryHex(4, out codePoint):
                if (char.IsHighSurrogate((char)codePoint) && _text[_at..].StartsWith(@"\u"))
                {
                    var back = _at;
                    _at += 2;
                    if (TryHex(4, out var low) && char.IsLowSurrogate((char)low))
                        codePoint = char.ConvertToUtf32((char)codePoint, (char)low);
                    else
                        _at = back;
                }
                return true;
            default:
                _at--;
                codePoint = NextCodePoint();
                return true;
        }
    }

    private bool TryHex(int digits, out int value)
    {
        value = -1;
        if (_at + digits > _text.Length || !int.TryParse(_text.Slice(_at, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out value))
            return false;
        _at += digits;
        return true;
    }

    private int NextCodePoint()
    {
        var c = _text[_at++];
        return char.IsHighSurrogate(c) && _at < _text.Length && char.IsLowSurrogate(_text[_at]) ? char.ConvertToUtf32(c, _text[_at++]) : c;
    }

    /// <summary>One character that stands for itself.</summary>
    private readonly void Literal(int codePoint)
    {
        if (codePoint > 0xFFFF)
        {
            var pair = char.ConvertFromUtf32(codePoint);
            _output.Append(CultureInfo.InvariantCulture, $@"(?:\u{(int)pair[0]:X4}\u{(int)pair[1]:X4})");
        }
        else
            _output.Append(CultureInfo.InvariantCulture, $@"\u{codePoint:X4}");
    }
}
