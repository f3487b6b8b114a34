using System.Globalization;
using System.Text;

namespace Iqm.Contracts.Schemas.Patterns;

/// <summary>The characters of a class or of an escape such as <c>\w</c>, as code points.</summary>
internal struct CharacterSet
{
    private const int Last = 0x10FFFF;
    private static readonly (int Low, int High)[]
        Digits = [('0', '9')],
        Words = [('0', '9'), ('A', 'Z'), ('_', '_'), ('a', 'z')],
        Spaces = [(9, 13), (' ', ' '), (0xA0, 0xA0), (0x1680, 0x1680), (0x2000, 0x200A), (0x2028, 0x2029), (0x202F, 0x202F), (0x205F, 0x205F), (0x3000, 0x3000), (0xFEFF, 0xFEFF)];

    private List<(int Low, int High)>? _ranges;
    private StringBuilder? _categories; // \p{..} and \P{..}, which .NET's classes know for the characters up to U+FFFF
    private List<(int Low, int High)>? _astral; // what they mean beyond

    public void Add(int low, int high)
    {
        if (low >= 0)
            (_ranges ??= []).Add((low, high));
    }

    public void AddEscape(char kind)
    {
        var ranges = char.ToLowerInvariant(kind) switch { 'd' => Digits, 'w' => Words, _ => Spaces };
        var next = 0;
        foreach (var (low, high) in ranges)
        {
            if (char.IsLower(kind))
                Add(low, high);
            else if (low > next)
                Add(next, low - 1);
            next = high + 1;
        }
        if (char.IsUpper(kind))
            Add(next, Last);
    }

    /// <summary>Adds <c>\p{name}</c>; false when there is no such property, or .NET does not know it.</summary>
    public bool AddProperty(string name, bool negated)
    {
        if (name is "ASCII" or "Any")
        {
            var last = name == "ASCII" ? 0x7F : Last;
            if (!negated)
                Add(0, last);
            else if (last < Last)
                Add(last + 1, Last);
            return true;
        }
        if (UnicodeProperties.ToDotNet(name) is not { } dotNet)
            return false;
        (_categories ??= new StringBuilder()).Append(CultureInfo.InvariantCulture, $@"\{(negated ? 'P' : 'p')}{{{dotNet}}}");
        var astral = UnicodeProperties.BeyondBasic(dotNet);
        (_astral ??= []).AddRange(negated ? Complement(astral) : astral);
        return true;
    }

    /// <summary>The set, or everything else, as a .NET pattern that matches one whole character.</summary>
    public readonly string ToPattern(bool negated)
    {
        var basic = new StringBuilder();
        var astral = new List<(int Low, int High)>();
        foreach (var (low, high) in _ranges ?? [])
        {
            if (low <= 0xFFFF)
                AppendRange(basic, low, Math.Min(high, 0xFFFF));
            if (high > 0xFFFF)
                astral.Add((Math.Max(low, 0x10000), high));
        }
        basic.Append(_categories);
        astral.AddRange(_astral ?? []);
        if (negated)
        {
            var others = Complement(astral);
            return Alternatives($@"[^{basic}\uD800-\uDFFF]", others);
        }
        return Alternatives(basic.Length == 0 ? null : $"[{basic}]", astral);
    }

    private static List<(int Low, int High)> Complement(IEnumerable<(int Low, int High)> ranges)
    {
        var others = new List<(int, int)>();
        var next = 0x10000;
        foreach (var (low, high) in ranges.Order())
        {
            if (low > next)
                others.Add((next, low - 1));
            next = Math.Max(next, high + 1);
        }
        if (next <= Last)
            others.Add((next, Last));
        return others;
    }

    private static string Alternatives(string? basic, List<(int Low, int High)> astral)
    {
        var alternatives = astral.SelectMany(range => Pairs(range.Low, range.High)).Prepend(basic).OfType<string>().ToList();
        return alternatives.Count switch
        {
            0 => "(?!)",
            1 when basic is not null => basic,
            _ => $"(?:{string.Join('|', alternatives)})",
        };
    }

    /// <summary>The surrogate pairs of a range, as at most three alternatives.</summary>
    private static IEnumerable<string> Pairs(int low, int high)
    {
        while (low <= high)
        {
            int lead = (low - 0x10000) >> 10, trail = (low - 0x10000) & 0x3FF, lastLead = (high - 0x10000) >> 10;
            int endLead = lead, endTrail = lead == lastLead ? (high - 0x10000) & 0x3FF : 0x3FF;
            if (trail == 0 && lead < lastLead)
                endLead = ((high - 0x10000) & 0x3FF) == 0x3FF ? lastLead : lastLead - 1;
            yield return string.Create(CultureInfo.InvariantCulture, $@"[\u{0xD800 + lead:X4}-\u{0xD800 + endLead:X4}][\u{0xDC00 + trail:X4}-\u{0xDC00 + endTrail:X4}]");
            low = 0x10000 + (endLead << 10) + endTrail + 1;
        }
    }

    private static void AppendRange(StringBuilder output, int low, int high)
    {
        output.Append(CultureInfo.InvariantCulture, $@"\u{low:X4}");
        if (high > low)
            output.Append(CultureInfo.InvariantCulture, $@"-\u{high:X4}");
    }
}
