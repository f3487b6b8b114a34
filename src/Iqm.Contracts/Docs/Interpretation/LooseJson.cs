using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Docs.Interpretation;

/// <summary>Reads payloads as people print them. Each slip that has to be forgiven is named.</summary>
internal sealed class LooseJson
{
    private const int MaxDepth = 100;
    private readonly string _text;
    private readonly SortedSet<string> _defects = new(StringComparer.Ordinal);
    private int _at;

    private LooseJson(string text) => _text = text;

    /// <summary>The value and the defects; a value of null with <paramref name="isValue"/> false when this is no payload at all.</summary>
    public static JsonNode? Read(string text, out string[] defects, out bool isValue)
    {
        try
        {
            var strict = StrictJson.Parse(Encoding.UTF8.GetBytes(text), MaxDepth);
            (defects, isValue) = ([], true);
            return strict;
        }
        catch (JsonException)
        {
            var reader = new LooseJson(text);
            isValue = reader.TryValue(out var value, 0);
            if (isValue)
            {
                reader.Space();
                if (reader._at < text.Length)
                    reader._defects.Add("text after the value");
            }
            defects = [.. reader._defects];
            return isValue ? value : null;
        }
    }

    private bool TryValue(out JsonNode? value, int depth)
    {
        value = null;
        Space();
        if (_at >= _text.Length || depth > MaxDepth)
            return false;
        switch (_text[_at])
        {
            case '{':
                return TryObject(out value, depth);
            case '[':
                return TryArray(out value, depth);
            case '"' or '\'' or '`' or '“' or '”' or '‘' or '’':
                value = JsonValue.Create(Quoted());
                return true;
            default:
                return TryBare(out value);
        }
    }

    private bool TryObject(out JsonNode? value, int depth)
    {
        var result = new JsonObject();
        value = result;
        _at++;
        while (true)
        {
            Space();
            if (_at >= _text.Length)
            {
                _defects.Add("not closed");
                return result.Count > 0;
            }
            if (_text[_at] == '}')
            {
                _at++;
                return true;
            }
            if (_text[_at] is ',' or ';')
            {
                _at++;
                _defects.Add(Peek() == '}' ? "trailing comma" : "extra comma");
                continue;
            }
            if (Ellipsis())
                continue;
            if (!TryName(out var name))
                return false;
            Space();
            if (_at < _text.Length && _text[_at] == '?')
            {
                _at++;
                _defects.Add("unquoted name");
                Space();
            }
            if (_at >= _text.Length || _text[_at] is not (':' or '='))
                return false;
            _at++;
            if (!TryValue(out var member, depth + 1))
                return false;
            if (result.ContainsKey(name))
                _defects.Add("duplicate member");
            result[name] = member;
            Separator('}');
        }
    }

    private bool TryArray(out JsonNode? value, int depth)
    {
        var result = new JsonArray();
        value = result;
        _at++;
        while (true)
        {
            Space();
            if (_at >= _text.Length)
            {
                _defects.Add("not closed");
                return result.Count > 0;
            }
            if (_text[_at] == ']')
            {
                _at++;
                return true;
            }
            if (_text[_at] is ',')
            {
                _at++;
                _defects.Add(Peek() == ']' ? "trailing comma" : "extra comma");
                continue;
            }
            if (Ellipsis())
                continue;
            if (!TryValue(out var item, depth + 1))
                return false;
            result.Add(item);
            Separator(']');
        }
    }

    private void Separator(char close)
    {
        Space();
        if (_at < _text.Length && _text[_at] is ',' or ';')
        {
            if (_text[_at] == ';')
                _defects.Add("semicolon");
            _at++;
            if (Peek() == close)
                _defects.Add("trailing comma");
        }
        else if (_at < _text.Length && _text[_at] != close)
        {
            _defects.Add("missing comma");
        }
    }

    private bool TryName(out string name)
    {
        if (_text[_at] is '"' or '\'' or '`' or '“' or '”' or '‘' or '’')
        {
            name = Quoted();
            return true;
        }
        var start = _at;
        while (_at < _text.Length && (char.IsLetterOrDigit(_text[_at]) || _text[_at] is '_' or '$' or '-' or '.' or '@'))
            _at++;
        name = _text[start.._at];
        _defects.Add("unquoted name");
        return name.Length > 0;
    }

    private bool TryBare(out JsonNode? value)
    {
        value = null;
        var start = _at;
        while (_at < _text.Length && _text[_at] is not (',' or '}' or ']' or '\n' or '\r' or ';' or '{' or '['))
            _at++;
        var word = _text[start.._at].Trim();
        var comment = word.IndexOf("//", StringComparison.Ordinal);
        if (comment > 0)
        {
            word = word[..comment].Trim();
            _defects.Add("comment");
        }
        switch (word)
        {
            case "":
                return false;
            case "true" or "True" or "TRUE" or "false" or "False" or "FALSE":
                value = JsonValue.Create(word[0] is 't' or 'T');
                break;
            case "null" or "None" or "NULL" or "Null" or "undefined":
                break;
            default:
                try
                {
                    value = JsonNode.Parse(word);
                    return true;
                }
                catch (JsonException)
                {
                    value = JsonValue.Create(word);
                    _defects.Add("unquoted value");
                    return true;
                }
        }
        if (word is not ("true" or "false" or "null"))
            _defects.Add("unquoted value");
        return true;
    }

    private string Quoted()
    {
        var quote = _text[_at] switch { '“' or '”' => '”', '‘' or '’' => '’', var other => other };
        if (quote != '"')
            _defects.Add("quotes");
        var result = new StringBuilder();
        for (_at++; _at < _text.Length; _at++)
        {
            var c = _text[_at];
            if (c == quote || quote is '”' && c is '“' or '"' && !_text.AsSpan(_at + 1).TrimStart().IsEmpty && _text.AsSpan(_at + 1).TrimStart()[0] is ',' or ':' or '}')
            {
                _at++;
                return Whole(result.ToString());
            }
            if (c == '\n')
            {
                _defects.Add(EndsLine() ? "not closed" : "line end in a string");
                if (EndsLine())
                    return Whole(result.ToString());
            }
            if (c == '\\' && _at + 1 < _text.Length)
            {
                _at++;
                if (Escaped() is { } unit)
                {
                    result.Append(unit);
                    continue;
                }
                result.Append(_text[_at] switch { 'n' => '\n', 't' => '\t', 'r' => '\r', 'b' => '\b', 'f' => '\f', var other => other });
                continue;
            }
            result.Append(c);
        }
        _defects.Add("not closed");
        return Whole(result.ToString());
    }

    /// <summary>The character that four hexadecimal digits behind a 'u' stand for; null when there are none.</summary>
    private char? Escaped()
    {
        if (_text[_at] != 'u' || _at + 4 >= _text.Length || !ushort.TryParse(_text.AsSpan(_at + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit))
            return null;
        _at += 4;
        return (char)unit;
    }

    // Half of a surrogate pair is no text.
    private string Whole(string text)
    {
        var whole = string.Concat(text.EnumerateRunes());
        if (whole != text)
            _defects.Add("half a character");
        return whole;
    }

    // Whether the next line begins a member: then the quote was forgotten.
    private bool EndsLine()
    {
        var rest = _text.AsSpan(_at).TrimStart();
        var end = rest.IndexOf('\n');
        return !rest.IsEmpty && rest[0] is '"' or '}' or ']' && (rest[0] != '"' || rest[..(end < 0 ? rest.Length : end)].Contains("\":", StringComparison.Ordinal));
    }

    private char Peek()
    {
        Space();
        return _at < _text.Length ? _text[_at] : '\0';
    }

    private bool Ellipsis()
    {
        if (!_text.AsSpan(_at).StartsWith("...") && _text[_at] != '…')
            return false;
        _defects.Add("left out");
        while (_at < _text.Length && _text[_at] is not ('\n' or ',' or '}' or ']'))
            _at++;
        if (_at < _text.Length && _text[_at] == ',')
            _at++;
        return true;
    }

    private void Space()
    {
        while (_at < _text.Length)
        {
            if (char.IsWhiteSpace(_text[_at]) || _text[_at] is '\u200B' or '\uFEFF')
            {
                _at++;
                continue;
            }
            var rest = _text.AsSpan(_at);
            var end = rest.StartsWith("//") || rest.StartsWith("#") ? rest.IndexOf('\n') : rest.StartsWith("/*") ? rest.IndexOf("*/") : -2;
            if (end == -2)
                return;
            _defects.Add("comment");
            _at = end < 0 ? _text.Length : _at + end + (rest[1] == '*' ? 2 : 0);
        }
    }
}
