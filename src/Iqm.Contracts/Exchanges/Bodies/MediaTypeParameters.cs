using System.Text;

namespace Iqm.Contracts.Exchanges.Bodies;

/// <summary>Goes through <c>; name=value; name="value"</c>. What is no parameter is skipped.</summary>
/// <param name="text">The text from the first semicolon on.</param>
/// <remarks>Source: RFC 9110 §5.6.6.</remarks>
internal struct MediaTypeParameters(ReadOnlyMemory<char> text)
{
    private ReadOnlyMemory<char> _rest = text;

    public (ReadOnlyMemory<char> Name, string Value) Current { get; private set; }

    public readonly MediaTypeParameters GetEnumerator() => this;

    public bool MoveNext()
    {
        while (!_rest.IsEmpty)
        {
            _rest = _rest.TrimStart("; \t");
            var equals = _rest.Span.IndexOfAny('=', ';');
            if (equals < 0)
                break;
            var name = _rest[..equals].Trim();
            if (_rest.Span[equals] == ';')
            {
                _rest = _rest[equals..];
                continue;
            }
            _rest = _rest[(equals + 1)..].TrimStart(" \t");
            Current = (name, _rest.Span.StartsWith("\"") ? Quoted() : Token());
            return true;
        }
        _rest = default;
        return false;
    }

    private string Token()
    {
        var end = _rest.Span.IndexOf(';');
        var value = end < 0 ? _rest : _rest[..end];
        _rest = end < 0 ? default : _rest[end..];
        return value.Trim().ToString();
    }

    private string Quoted()
    {
        var value = new StringBuilder();
        var i = 1;
        var span = _rest.Span;
        for (; i < span.Length && span[i] != '"'; i++)
        {
            if (span[i] == '\\' && i + 1 < span.Length)
                i++;
            value.Append(span[i]);
        }
        _rest = i + 1 < span.Length ? _rest[(i + 1)..] : default;
        return value.ToString();
    }
}
