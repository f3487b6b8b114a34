using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Iqm.Contracts.Pacts.Matching;

/// <summary>Texts that a regular expression accepts.</summary>
/// <param name="Texts">Some of them, at most 64; empty when the expression has what is not understood here.</param>
/// <param name="IsComplete">Whether these are all.</param>
/// <remarks>
/// Understands alternations, groups, classes and repetitions. Whatever is made is tried against the compiled expression before it is used, so that every claim
/// rests on a text that the matcher really accepts. From classes plain members are taken, and from digits not the zero, so that <c>\d+</c> gives plain integers.
/// </remarks>
internal sealed record RegexSamples(IReadOnlyList<string> Texts, bool IsComplete)
{
    // Matchers of one pattern share the compiled expression, and with it its samples.
    private static readonly ConditionalWeakTable<Regex, RegexSamples> Made = [];

    public static RegexSamples Of(Matcher matcher) => Made.GetValue(matcher.Regex!, _ => Make(matcher));

    private static RegexSamples Make(Matcher matcher)
    {
        var parser = new RegexSampler(matcher.Pattern!);
        if (parser.Parse() is not { } made)
            return new RegexSamples([], false);
        string[] texts = [.. made.Texts.Distinct().Where(text => Accepts(matcher, text))];
        return new RegexSamples(texts, made.IsComplete);
    }

    private static bool Accepts(Matcher matcher, string text)
    {
        try
        {
            return matcher.Regex!.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }
}

internal sealed class RegexSampler(string pattern)
{
    private const int Most = 64;
    private const int MaxLength = 256;
    private const int MaxDepth = 50;

    private int _at;
    private int _depth;

    /// <summary>Null when there is something that is not understood.</summary>
    public RegexSamples? Parse()
    {
        var all = Alternation();
        return _at == pattern.Length ? all : null;
    }

    private bool Next(char c)
    {
        if (_at >= pattern.Length || pattern[_at] != c)
            return false;
        _at++;
        return true;
    }

    private RegexSamples? Alternation()
    {
        if (++_depth > MaxDepth)
            return null;
        var branches = new List<RegexSamples>();
        do
        {
            if (Sequence() is not { } branch)
                return null;
            branches.Add(branch);
        }
        while (Next('|'));
        _depth--;
        string[] texts = [.. branches.SelectMany(branch => branch.Texts.Take(Math.Max(2, Most / branches.Count))).Distinct()];
        return new RegexSamples([.. texts.Take(Most)], branches.TrueForAll(branch => branch.IsComplete && branch.Texts.Count <= Math.Max(2, Most / branches.Count)) && texts.Length <= Most);
    }

    private RegexSamples? Sequence()
    {
        var sum = new RegexSamples([""], true);
        while (_at < pattern.Length && pattern[_at] is not ('|' or ')'))
        {
            if (Atom() is not { } atom || Quantified(atom) is not { } piece)
                return null;
            sum = Join(sum, piece);
        }
        return sum;
    }

    private static RegexSamples Join(RegexSamples left, RegexSamples right)
    {
        var complete = left.IsComplete && right.IsComplete;
        var product = (long)left.Texts.Count * right.Texts.Count;
        if (product == 0)
            return new RegexSamples([], complete);
        if (product <= Most)
            return new RegexSamples([.. left.Texts.SelectMany(_ => right.Texts, string.Concat)], complete);
        // Too many: each member of either side comes once at least.
        var count = Math.Min(Most, Math.Max(left.Texts.Count, right.Texts.Count) * 2);
        return new RegexSamples([.. Enumerable.Range(0, count).Select(i => left.Texts[i % left.Texts.Count] + right.Texts[(i + (i / right.Texts.Count)) % right.Texts.Count]).Where(text => text.Length <= MaxLength)], false);
    }

    private RegexSamples? Quantified(RegexSamples atom)
    {
        if (_at >= pattern.Length)
            return atom;
        int min, max;
        switch (pattern[_at])
        {
            case '?':
                (min, max) = (0, 1);
                _at++;
                break;
            case '*':
                (min, max) = (0, int.MaxValue);
                _at++;
                break;
            case '+':
                (min, max) = (1, int.MaxValue);
                _at++;
                break;
            case '{' when Braces() is var (from, to):
                (min, max) = (from, to);
                break;
            default:
                return atom;
        }
        _ = Next('?') || Next('+');
        return min > MaxLength ? null : Repeat(atom, min, max);
    }

    private static RegexSamples Repeat(RegexSamples atom, int min, int max)
    {
        var counts = max == int.MaxValue ? [Math.Max(min, 1), min + 2, min] : Enumerable.Range(min, Math.Min(max - min, 2) + 1).Append(Math.Min(max, MaxLength)).Distinct().ToArray();
        var complete = atom.IsComplete && max != int.MaxValue && max - min <= 2;
        var texts = new List<string>();
        foreach (var count in counts.Distinct())
        {
            if (complete)
            {
                var power = new RegexSamples([""], true);
                for (var i = 0; i < count; i++)
                    power = Join(power, atom);
                complete = power.IsComplete;
                texts.AddRange(power.Texts);
            }
            else
                texts.AddRange(atom.Texts.Select(text => string.Concat(Enumerable.Repeat(text, count))).Where(text => text.Length <= MaxLength));
        }
        string[] distinct = [.. texts.Distinct()];
        return new RegexSamples([.. distinct.Take(Most)], complete && distinct.Length <= Most);
    }

    private (int Min, int Max)? Braces()
    {
        var end = pattern.IndexOf('}', _at);
        if (end < 0)
            return null;
        var inner = pattern[(_at + 1)..end].Split(',');
        if (inner.Length > 2 || !int.TryParse(inner[0], NumberStyles.None, CultureInfo.InvariantCulture, out var min))
            return null;
        var max = min;
        if (inner.Length == 2 && !int.TryParse(inner[1], NumberStyles.None, CultureInfo.InvariantCulture, out max))
            max = inner[1].Length == 0 ? int.MaxValue : -1;
        if (max < min)
            return null;
        _at = end + 1;
        return (min, max);
    }

    private RegexSamples? Atom()
    {
        var c = pattern[_at++];
        switch (c)
        {
            case '^' or '$':
                return new RegexSamples([""], true);
            case '.':
                return new RegexSamples(["a", "7", "~"], false);
            case '(':
                return Group();
            case '[':
                return CharacterClass();
            case '\\':
                return Escape();
            case '*' or '+' or '?':
                return null;
            default:
                return new RegexSamples([c.ToString()], true);
        }
    }

    private RegexSamples? Group()
    {
        if (Next('?'))
        {
            if (Next('<') || (Next('P') && Next('<')))
            {
                // A name; '<=' and '<!' look behind.
                var end = pattern.IndexOf('>', _at);
                if (end < 0 || _at >= pattern.Length || pattern[_at] is '=' or '!')
                    return null;
                _at = end + 1;
            }
            else if (!Next(':'))
                return null;
        }
        return Alternation() is { } inner && Next(')') ? inner : null;
    }

    private RegexSamples? Escape()
    {
        if (_at >= pattern.Length)
            return null;
        var c = pattern[_at++];
        return c switch
        {
            'd' => new RegexSamples(["5", "1"], false),
            'w' => new RegexSamples(["a", "Z", "5", "_"], false),
            's' => new RegexSamples([" "], false),
            'D' or 'W' or 'S' => new RegexSamples(c == 'W' ? ["-", " "] : ["a", "~"], false),
            'A' or 'z' or 'Z' => new RegexSamples([""], true),
            'n' => new RegexSamples(["\n"], true),
            't' => new RegexSamples(["\t"], true),
            'r' => new RegexSamples(["\r"], true),
            _ when char.IsAsciiLetterOrDigit(c) => null,
            _ => new RegexSamples([c.ToString()], true),
        };
    }

    private RegexSamples? CharacterClass()
    {
        var negated = Next('^');
        var members = new HashSet<char>();
        var open = false;
        for (var first = true; _at < pattern.Length && (first || pattern[_at] != ']'); first = false)
        {
            if (Member(members, ref open) is not { } from)
                return null;
            if (from == '\0' || _at + 1 >= pattern.Length || pattern[_at] != '-' || pattern[_at + 1] == ']')
                continue;
            _at++;
            if (Member(members, ref open) is not { } to || to < from)
                return null;
            for (var c = from; c <= to && members.Count < 512; c++)
                members.Add(c);
        }
        if (!Next(']'))
            return null;
        if (negated)
            return new RegexSamples([.. "aZ5_- ~".Where(c => !members.Contains(c)).Select(c => c.ToString())], false);
        if (!open && members.Count <= 4 && !members.All(char.IsAsciiDigit))
            return new RegexSamples([.. members.Order().Select(c => c.ToString())], true);
        if (!open && members.Count <= 2)
            return new RegexSamples([.. members.Order().Select(c => c.ToString())], true);
        return new RegexSamples([.. Plain(members).Select(c => c.ToString())], false);
    }

    // One of each sort: a small letter, a capital, a digit that is not zero, a sign.
    private static IEnumerable<char> Plain(HashSet<char> members) => new[]
    {
        members.Where(char.IsAsciiLetterLower).Order().FirstOrDefault(),
        members.Where(char.IsAsciiLetterUpper).Order().FirstOrDefault(),
        members.Where(c => c is >= '1' and <= '9').OrderByDescending(c => c).FirstOrDefault(),
        members.Where(c => !char.IsAsciiLetterOrDigit(c)).Order().FirstOrDefault(),
        members.Order().LastOrDefault(),
    }.Where(c => c != '\0').Distinct();

    /// <summary>One member, or the beginning of a range; NUL for a class of its own such as <c>\d</c>; null when it is not understood.</summary>
    private char? Member(HashSet<char> members, ref bool open)
    {
        var c = pattern[_at++];
        if (c == '[' && _at < pattern.Length && pattern[_at] is ':' or '[')
            return null;
        if (c != '\\')
        {
            members.Add(c);
            return c;
        }
        if (_at >= pattern.Length)
            return null;
        c = pattern[_at++];
        if (c is 'd' or 'w' or 's')
        {
            foreach (var member in c switch { 'd' => "123456789", 'w' => "aZ5_", _ => " " })
                members.Add(member);
            open = true;
            return '\0';
        }
        if (char.IsAsciiLetterOrDigit(c))
            return null;
        members.Add(c);
        return c;
    }
}
