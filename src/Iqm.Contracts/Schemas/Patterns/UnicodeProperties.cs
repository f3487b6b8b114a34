using System.Globalization;

namespace Iqm.Contracts.Schemas.Patterns;

/// <summary>ECMA-262's names of Unicode properties in .NET's spelling.</summary>
/// <remarks>Scripts are approximated by .NET's named blocks, and only those whose main block holds what is meant. Source: ECMA-262, tables of §22.2.1.</remarks>
internal static class UnicodeProperties
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["Letter"] = "L", ["Alphabetic"] = "L", ["Alpha"] = "L", ["Uppercase_Letter"] = "Lu", ["Uppercase"] = "Lu", ["Lowercase_Letter"] = "Ll", ["Lowercase"] = "Ll",
        ["Titlecase_Letter"] = "Lt", ["Modifier_Letter"] = "Lm", ["Other_Letter"] = "Lo",
        ["Mark"] = "M", ["Combining_Mark"] = "M", ["Nonspacing_Mark"] = "Mn", ["Spacing_Mark"] = "Mc", ["Enclosing_Mark"] = "Me",
        ["Number"] = "N", ["Decimal_Number"] = "Nd", ["digit"] = "Nd", ["Letter_Number"] = "Nl", ["Other_Number"] = "No",
        ["Punctuation"] = "P", ["punct"] = "P", ["Connector_Punctuation"] = "Pc", ["Dash_Punctuation"] = "Pd", ["Open_Punctuation"] = "Ps", ["Close_Punctuation"] = "Pe",
        ["Initial_Punctuation"] = "Pi", ["Final_Punctuation"] = "Pf", ["Other_Punctuation"] = "Po",
        ["Symbol"] = "S", ["Math_Symbol"] = "Sm", ["Currency_Symbol"] = "Sc", ["Modifier_Symbol"] = "Sk", ["Other_Symbol"] = "So",
        ["Separator"] = "Z", ["Space_Separator"] = "Zs", ["Line_Separator"] = "Zl", ["Paragraph_Separator"] = "Zp",
        ["Other"] = "C", ["Control"] = "Cc", ["cntrl"] = "Cc", ["Format"] = "Cf", ["Private_Use"] = "Co", ["Unassigned"] = "Cn",
        ["Script=Greek"] = "IsGreek", ["Script=Cyrillic"] = "IsCyrillic", ["Script=Arabic"] = "IsArabic", ["Script=Hebrew"] = "IsHebrew", ["Script=Armenian"] = "IsArmenian",
        ["Script=Thai"] = "IsThai", ["Script=Devanagari"] = "IsDevanagari", ["Script=Bengali"] = "IsBengali", ["Script=Tamil"] = "IsTamil", ["Script=Georgian"] = "IsGeorgian",
        ["Script=Hiragana"] = "IsHiragana", ["Script=Katakana"] = "IsKatakana", ["Script=Han"] = "IsCJKUnifiedIdeographs", ["Script=Hangul"] = "IsHangulSyllables",
    };

    /// <summary>The characters beyond U+FFFF, which .NET's classes do not know, of a category in .NET's spelling; none for a block.</summary>
    public static List<(int Low, int High)> BeyondBasic(string category)
    {
        var ranges = new List<(int Low, int High)>();
        for (var codePoint = 0x10000; codePoint <= 0x10FFFF; codePoint++)
        {
            var name = Categories[(int)CharUnicodeInfo.GetUnicodeCategory(codePoint)];
            if (name != category && (category.Length > 1 || name[0] != category[0]))
                continue;
            if (ranges.Count > 0 && ranges[^1].High == codePoint - 1)
                ranges[^1] = (ranges[^1].Low, codePoint);
            else
                ranges.Add((codePoint, codePoint));
        }
        return ranges;
    }

    // In the order of UnicodeCategory.
    private static readonly string[] Categories =
    [
        "Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Mc", "Me", "Nd", "Nl", "No", "Zs", "Zl", "Zp", "Cc", "Cf", "Cs", "Co", "Pc", "Pd", "Ps", "Pe", "Pi", "Pf", "Po", "Sm", "Sc", "Sk", "So", "Cn",
    ];

    /// <summary>What goes into .NET's <c>\p{…}</c>; null when .NET does not know the property.</summary>
    public static string? ToDotNet(string name)
    {
        foreach (var prefix in (string[])["General_Category=", "gc="])
        {
            if (name.StartsWith(prefix, StringComparison.Ordinal))
                name = name[prefix.Length..];
        }
        foreach (var prefix in (string[])["sc=", "Script_Extensions=", "scx="])
        {
            if (name.StartsWith(prefix, StringComparison.Ordinal))
                name = "Script=" + name[prefix.Length..];
        }
        return Names.TryGetValue(name, out var known) ? known : Names.ContainsValue(name) && !name.StartsWith("Is", StringComparison.Ordinal) ? name : null;
    }
}
