namespace Iqm.Contracts.Samples;

/// <summary>Characters that are taken for the sets of a regular expression.</summary>
internal static class PatternCharacters
{
    private const int MaxRange = 256;

    private static readonly string[] Digits = Of('0', '9'), Lower = Of('a', 'z'), Upper = Of('A', 'Z');
    private static readonly string[] Letters = [.. Lower, .. Upper];
    private static readonly string[] Words = [.. Lower, .. Upper, .. Digits, "_"];
    private static readonly string[] Spaces = [" "];
    private static readonly string[] Signs = [.. Of(' ', '~').Except(Letters).Except(Digits)];

    /// <summary>Letters, digits and, rarely, what else can be typed.</summary>
    public static readonly string[] Usual = [.. Letters, .. Digits, .. Letters, .. Digits, .. Signs];

    /// <summary>The characters from one to another; of a large range some from its beginning.</summary>
    public static IEnumerable<string> Range(string first, string last)
    {
        int from = char.ConvertToUtf32(first, 0), to = char.ConvertToUtf32(last, 0);
        for (int value = from, count = 0; value <= to && count < MaxRange; value++)
        {
            if (value is >= 0xD800 and <= 0xDFFF || value is < 0x20 or (>= 0x7F and < 0xA0) && to >= 0xA0)
                continue;
            count++;
            yield return char.ConvertFromUtf32(value);
        }
    }

    /// <summary>What the escape of a character stands for.</summary>
    public static string[] Escape(char c) => c switch
    {
        'd' => Digits,
        'D' => [.. Usual.Except(Digits)],
        'w' => Words,
        'W' => [.. Signs.Except(["_"])],
        's' => Spaces,
        'S' => [.. Usual.Except(Spaces)],
        'n' => ["\n"],
        'r' => ["\r"],
        't' => ["\t"],
        'f' => ["\f"],
        'v' => ["\v"],
        '0' => ["\0"],
        _ => [c.ToString()],
    };

    /// <summary>Some characters that have, or lack, a Unicode property.</summary>
    public static string[] Property(string name, bool isNegated)
    {
        string[] set = name[(name.IndexOf('=', StringComparison.Ordinal) + 1)..] switch
        {
            "Lu" or "Uppercase_Letter" or "Uppercase" => Upper,
            "Ll" or "Lowercase_Letter" or "Lowercase" => Lower,
            "N" or "Nd" or "Number" or "Decimal_Number" => Digits,
            "P" or "Punctuation" => ["-", ".", ",", "!", "?"],
            "Z" or "Zs" or "White_Space" => Spaces,
            "Cyrillic" or "Cyrl" => ["д", "ж", "я"],
            "Greek" or "Grek" => ["α", "β", "γ"],
            "Han" or "Hani" => ["漢", "字"],
            _ => Letters,
        };
        return isNegated ? [.. Usual.Except(set)] : set;
    }

    private static string[] Of(char first, char last) => [.. Enumerable.Range(first, last - first + 1).Select(value => ((char)value).ToString())];
}
