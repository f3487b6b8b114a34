using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Iqm.Contracts.Loading;

/// <summary>What a plain scalar means.</summary>
/// <remarks>Source: YAML 1.2.2 §10.3.2, the core schema. So <c>yes</c>, <c>on</c>, <c>1_000</c>, <c>12:30</c> and <c>2024-01-01</c> are strings.</remarks>
internal static partial class YamlScalar
{
    /// <summary>The value of a plain scalar without tag.</summary>
    /// <param name="text">The text.</param>
    /// <param name="node">The value; a null reference is JSON null.</param>
    /// <returns>False for infinities and not-a-number, which JSON has no form for.</returns>
    public static bool TryRead(string text, out JsonNode? node)
    {
        node = null;
        if (IsNull(text))
            return true;
        if (Bool(text) is { } truth)
            node = JsonValue.Create(truth);
        else if (IsNumberStart(text[0]) && SpecialFloat().IsMatch(text))
            return false;
        else
            node = Number(text) ?? JsonValue.Create(text);
        return true;
    }

    public static bool IsNull(string text) => text is "" or "~" or "null" or "Null" or "NULL";

    public static bool? Bool(string text) => text switch
    {
        "true" or "True" or "TRUE" => true,
        "false" or "False" or "FALSE" => false,
        _ => null,
    };

    /// <summary>A JSON number with the scalar's digits; null when it is not a number.</summary>
    public static JsonNode? Number(string text)
    {
        if (text.Length == 0 || !IsNumberStart(text[0]))
            return null;
        if (Prefixed().IsMatch(text))
            return JsonScalar.Number(Encoding.ASCII.GetBytes(FromRadix(text)));
        if (!Decimal().IsMatch(text))
            return null;
        return JsonScalar.Number(Encoding.ASCII.GetBytes(ToJson(text)));
    }

    public static bool IsInteger(string text) => Prefixed().IsMatch(text) || Integer().IsMatch(text);

    private static bool IsNumberStart(char c) => char.IsAsciiDigit(c) || c is '+' or '-' or '.';

    private static string FromRadix(string text)
    {
        var value = System.Numerics.BigInteger.Zero;
        var radix = text[1] == 'x' ? 16 : 8;
        foreach (var digit in text.AsSpan(2))
            value = value * radix + Convert.ToInt32(digit.ToString(), 16);
        return value.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    // JSON has no plus sign, no leading zeros and digits on both sides of the point.
    private static string ToJson(string text)
    {
        var sign = text[0] == '-' ? "-" : "";
        var digits = text.TrimStart('+', '-');
        var end = digits.AsSpan().IndexOfAny(".eE");
        var whole = (end < 0 ? digits : digits[..end]).TrimStart('0');
        var rest = end < 0 ? "" : digits[end..];
        if (rest.Length > 0 && rest[0] == '.' && (rest.Length == 1 || !char.IsAsciiDigit(rest[1])))
            rest = ".0" + rest[1..];
        return sign + (whole.Length == 0 ? "0" : whole) + rest;
    }

    [GeneratedRegex(@"^[-+]?(\.inf|\.Inf|\.INF)\z|^\.(nan|NaN|NAN)\z")]
    private static partial Regex SpecialFloat();

    [GeneratedRegex(@"^(0o[0-7]{1,400}|0x[0-9a-fA-F]{1,400})\z")]
    private static partial Regex Prefixed();

    [GeneratedRegex(@"^[-+]?[0-9]+\z")]
    private static partial Regex Integer();

    [GeneratedRegex(@"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?\z")]
    private static partial Regex Decimal();
}
