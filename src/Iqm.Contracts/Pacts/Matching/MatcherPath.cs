using System.Globalization;
using System.Text;

namespace Iqm.Contracts.Pacts.Matching;

/// <summary>A path expression of a matching rule: <c>$.data[*].name</c>, <c>$['a b'][0]</c>.</summary>
/// <remarks>Source: Pact Specification version 2, "Matching Rules" (weights).</remarks>
internal sealed class MatcherPath
{
    /// <summary><c>$</c>.</summary>
    public static readonly MatcherPath Root = new();

    private readonly List<string?> _tokens = [];

    /// <summary>Tokens after <c>$</c>; null stands for <c>*</c>.</summary>
    public IReadOnlyList<string?> Tokens => _tokens;

    /// <summary>The path without its first token.</summary>
    public MatcherPath Below()
    {
        var path = new MatcherPath();
        path._tokens.AddRange(_tokens.Skip(1));
        return path;
    }

    /// <summary>Reads an expression; false when it is none.</summary>
    public static bool TryParse(string text, out MatcherPath path)
    {
        path = new MatcherPath();
        if (!text.StartsWith('$'))
            return false;
        for (var i = 1; i < text.Length;)
        {
            if (text[i] == '.')
            {
                var end = text.AsSpan(++i).IndexOfAny('.', '[');
                var name = end < 0 ? text[i..] : text.Substring(i, end);
                if (name.Length == 0)
                    return false;
                path._tokens.Add(name == "*" ? null : name);
                i += name.Length;
            }
            else if (text[i] != '[' || !path.ReadBracket(text, ref i))
                return false;
        }
        return true;
    }

    /// <summary>How well the expression fits a place or one above it: greater is better, 0 not at all.</summary>
    public int Weight(IReadOnlyList<string> place)
    {
        if (_tokens.Count > place.Count)
            return 0;
        var weight = 2;
        for (var i = 0; i < _tokens.Count; i++)
        {
            if (_tokens[i] is not { } name)
                continue;
            if (name != place[i])
                return 0;
            weight += 1 << 10;
        }
        // Longer expressions win; among equally long ones, the one with more names.
        return weight + (_tokens.Count << 20);
    }

    private bool ReadBracket(string text, ref int i)
    {
        i++;
        if (i < text.Length && text[i] is '\'' or '"')
        {
            var quote = text[i++];
            var name = new StringBuilder();
            while (i < text.Length && text[i] != quote)
            {
                if (text[i] == '\\' && i + 1 < text.Length)
                    i++;
                name.Append(text[i++]);
            }
            if (i + 1 >= text.Length || text[i + 1] != ']')
                return false;
            i += 2;
            _tokens.Add(name.ToString());
            return true;
        }
        var end = text.IndexOf(']', i);
        if (end < 0)
            return false;
        var inner = text[i..end];
        i = end + 1;
        if (inner != "*" && !int.TryParse(inner, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            return false;
        _tokens.Add(inner == "*" ? null : inner);
        return true;
    }
}
