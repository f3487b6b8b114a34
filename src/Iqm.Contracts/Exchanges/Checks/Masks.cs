using System.Buffers;

namespace Iqm.Contracts.Exchanges.Checks;

/// <summary>Recognises what recorders put in place of a secret.</summary>
internal static class Masks
{
    private static readonly string[] Words = ["redacted", "masked", "removed", "hidden", "filtered", "sanitized", "obfuscated"];

    private static readonly SearchValues<char> Signs = SearchValues.Create("*•xX….#-_ ");

    /// <summary>Whether nothing, only signs such as <c>***</c>, or a word such as <c>[REDACTED]</c> was left of a value.</summary>
    public static bool IsMask(ReadOnlySpan<char> value)
    {
        value = value.Trim();
        if (value.IndexOfAnyExcept(Signs) < 0)
            return true;
        value = value.Trim("[]<>(){}*_- ");
        foreach (var word in Words)
            if (value.Equals(word, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }
}
