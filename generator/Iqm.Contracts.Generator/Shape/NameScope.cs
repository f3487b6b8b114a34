using System.Globalization;

namespace Iqm.Contracts.Generator.Shape;

/// <summary>Names that are unique among each other, the first comer keeping its name. Case is ignored where files are named after types.</summary>
internal sealed class NameScope(StringComparer comparer, params IEnumerable<string> reserved)
{
    private readonly HashSet<string> _taken = new(reserved, comparer);
    private readonly Dictionary<string, int> _next = new(comparer);

    /// <summary>The name itself, or with the first free number from 2 on behind it.</summary>
    public string Take(string name)
    {
        if (_taken.Add(name))
            return name;
        var number = _next.GetValueOrDefault(name, 2);
        string candidate;
        do
        {
            // A digit at the end would run into the number: a2 + 2 is not a22.
            var separator = char.IsAsciiDigit(name[^1]) ? "_" : "";
            candidate = name + separator + number.ToString(CultureInfo.InvariantCulture);
            number++;
        }
        while (!_taken.Add(candidate));
        _next[name] = number;
        return candidate;
    }

    /// <summary>Takes the first of several names that is free; numbers the last one when none is.</summary>
    public string TakeFirst(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (_taken.Add(name))
                return name;
        }
        return Take(names[^1]);
    }
}
