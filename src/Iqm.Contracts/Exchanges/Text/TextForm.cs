using Iqm.Contracts.Schemas.Compilation;

namespace Iqm.Contracts.Exchanges.Text;

/// <summary>What a text can stand for, apart from itself.</summary>
internal static class TextForm
{
    /// <summary><see cref="InstanceTypes.Boolean"/>, <see cref="InstanceTypes.Number"/>, or <see cref="InstanceTypes.Fraction"/> for a number that is not written as an integer.</summary>
    public static InstanceTypes Of(ReadOnlySpan<char> text)
    {
        if (text is "true" or "false")
            return InstanceTypes.Boolean;
        var rest = text.StartsWith("-") ? text[1..] : text;
        var digits = Digits(rest);
        if (digits == 0 || (digits > 1 && rest[0] == '0'))
            return InstanceTypes.None;
        rest = rest[digits..];
        if (rest.IsEmpty)
            return InstanceTypes.Number;
        if (rest[0] == '.')
        {
            digits = Digits(rest[1..]);
            if (digits == 0)
                return InstanceTypes.None;
            rest = rest[(digits + 1)..];
        }
        if (!rest.IsEmpty && rest[0] is 'e' or 'E')
        {
            rest = rest[1..];
            if (!rest.IsEmpty && rest[0] is '+' or '-')
                rest = rest[1..];
            if (rest.IsEmpty)
                return InstanceTypes.None;
            rest = rest[Digits(rest)..];
        }
        return rest.IsEmpty ? InstanceTypes.Fraction : InstanceTypes.None;
    }

    private static int Digits(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAnyExceptInRange('0', '9');
        return end < 0 ? text.Length : end;
    }
}
