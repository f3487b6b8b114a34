using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Iqm.Contracts.Loading.Overlays;

/// <summary>Reads queries such as <c>$.paths[*].get.parameters[?@.name == 'page']</c>.</summary>
/// <remarks>Source: RFC 9535 §2. Function extensions are refused.</remarks>
internal ref struct JsonPathParser
{
    private const int MaxDepth = 32;
    private readonly ReadOnlySpan<char> _text;
    private int _at;
    private int _depth;

    private JsonPathParser(ReadOnlySpan<char> text) => _text = text;

    /// <summary>Reads a query.</summary>
    /// <exception cref="FormatException">It is none; the message says why and where.</exception>
    public static JsonPath Parse(string text)
    {
        var parser = new JsonPathParser(text.Trim());
        if (!parser.Take('$'))
            throw parser.Wrong("it does not begin with '$'");
        var path = new JsonPath(parser.Segments());
        return parser._at == parser._text.Length ? path : throw parser.Wrong("something stands where '.' or '[' is expected");
    }

    private List<PathSegment> Segments()
    {
        var segments = new List<PathSegment>();
        while (true)
        {
            var before = _at;
            Space();
            if (Take('['))
            {
                segments.Add(new PathSegment(false, Brackets()));
            }
            else if (Take('.'))
            {
                var descends = Take('.');
                segments.Add(new PathSegment(descends, descends && Take('[') ? Brackets() : [Take('*') ? new WildcardSelector() : new NameSelector(Name())]));
            }
            else
            {
                _at = before;
                return segments;
            }
        }
    }

    private List<PathSelector> Brackets()
    {
        var selectors = new List<PathSelector>();
        do
        {
            Space();
            selectors.Add(Selector());
            Space();
        }
        while (Take(','));
        return Take(']') ? selectors : throw Wrong("']' is missing");
    }

    private PathSelector Selector()
    {
        switch (Peek())
        {
            case '*':
                _at++;
                return new WildcardSelector();
            case '\'' or '"':
                return new NameSelector(Quoted());
            case '?':
                _at++;
                return new FilterSelector(Or());
        }
        var start = Integer();
        Space();
        if (!Take(':'))
            return start is { } index ? new IndexSelector(index) : throw Wrong("a name in quotes, a number, '*' or '?' is expected");
        Space();
        var end = Integer();
        Space();
        if (!Take(':'))
            return new SliceSelector(start, end, 1);
        Space();
        return new SliceSelector(start, end, Integer() ?? 1);
    }

    private PathFilter Or()
    {
        if (++_depth > MaxDepth)
            throw Wrong("it is nested too deeply");
        var filters = new List<PathFilter> { And() };
        for (Space(); Take("||"); Space())
            filters.Add(And());
        _depth--;
        return filters.Count == 1 ? filters[0] : new AnyOf(filters);
    }

    private PathFilter And()
    {
        var filters = new List<PathFilter> { Basic() };
        for (Space(); Take("&&"); Space())
            filters.Add(Basic());
        return filters.Count == 1 ? filters[0] : new AllOf(filters);
    }

    private PathFilter Basic()
    {
        Space();
        if (Take('!'))
            return new Not(Basic());
        if (Take('('))
        {
            var inner = Or();
            Space();
            return Take(')') ? inner : throw Wrong("')' is missing");
        }
        var left = Operand();
        Space();
        foreach (var comparison in (ReadOnlySpan<string>)["==", "!=", "<=", ">=", "<", ">"])
        {
            if (!Take(comparison))
                continue;
            Space();
            return new Comparison(left, comparison, Operand());
        }
        return left.Path is not null ? new Exists(left) : throw Wrong("a literal is compared with nothing");
    }

    private PathOperand Operand()
    {
        if (Take('@'))
            return new PathOperand(new JsonPath(Segments()), false, null);
        if (Take('$'))
            return new PathOperand(new JsonPath(Segments()), true, null);
        if (Peek() is '\'' or '"')
            return new PathOperand(null, false, JsonValue.Create(Quoted()));
        foreach (var (word, value) in (ReadOnlySpan<(string, JsonNode?)>)[("true", JsonValue.Create(true)), ("false", JsonValue.Create(false)), ("null", null)])
        {
            if (Take(word))
                return new PathOperand(null, false, value);
        }
        var start = _at;
        while (Peek() is '-' or '+' or '.' or 'e' or 'E' or (>= '0' and <= '9'))
            _at++;
        return double.TryParse(_text[start.._at], NumberStyles.Float, CultureInfo.InvariantCulture, out _)
            ? new PathOperand(null, false, JsonNode.Parse(_text[start.._at].ToString()))
            : throw Wrong(char.IsLetter(Peek()) ? "functions are not supported" : "'@', '$' or a literal is expected");
    }

    private string Name()
    {
        var start = _at;
        while (Peek() is var c && (char.IsLetterOrDigit(c) || c is '_' || c > 127))
            _at++;
        return _at > start && !char.IsAsciiDigit(_text[start]) ? _text[start.._at].ToString()
            : throw Wrong("a name is expected; one with other characters than letters, digits and '_' is written ['like-this']");
    }

    private string Quoted()
    {
        var quote = _text[_at++];
        var text = new StringBuilder();
        while (_at < _text.Length)
        {
            var c = _text[_at++];
            if (c == quote)
                return text.ToString();
            if (c != '\\')
            {
                text.Append(c);
                continue;
            }
            var escaped = Peek();
            _at++;
            if (escaped == 'u' && _at + 4 <= _text.Length && ushort.TryParse(_text.Slice(_at, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            {
                text.Append((char)code);
                _at += 4;
                continue;
            }
            text.Append(escaped switch
            {
                'n' => '\n', 'r' => '\r', 't' => '\t', 'b' => '\b', 'f' => '\f', '\'' or '"' or '\\' or '/' => escaped,
                _ => throw Wrong("'\\' stands before a character that needs none"),
            });
        }
        throw Wrong("a quote is not closed");
    }

    private int? Integer()
    {
        var start = _at;
        if (Peek() == '-')
            _at++;
        while (char.IsAsciiDigit(Peek()))
            _at++;
        if (_at == start)
            return null;
        return int.TryParse(_text[start.._at], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : throw Wrong("a number is expected");
    }

    private readonly char Peek() => _at < _text.Length ? _text[_at] : '\0';

    private bool Take(char c)
    {
        if (Peek() != c || _at >= _text.Length)
            return false;
        _at++;
        return true;
    }

    private bool Take(string text)
    {
        if (!_text[_at..].StartsWith(text, StringComparison.Ordinal))
            return false;
        _at += text.Length;
        return true;
    }

    private void Space()
    {
        while (Peek() is ' ' or '\t' or '\n' or '\r')
            _at++;
    }

    private readonly FormatException Wrong(string why) => new($"{why} (at character {_at + 1})");
}
