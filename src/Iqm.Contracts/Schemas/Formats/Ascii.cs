namespace Iqm.Contracts.Schemas.Formats;

internal static class Ascii
{
    public static bool IsDigit(byte b) => (uint)(b - '0') <= 9;
    public static bool IsLetter(byte b) => (uint)((b | 0x20) - 'a') <= 25;
    public static bool IsLetterOrDigit(byte b) => IsLetter(b) || IsDigit(b);
    public static bool IsHex(byte b) => IsDigit(b) || (uint)((b | 0x20) - 'a') <= 5;

    /// <summary>The number that the digits at <paramref name="at"/> form; -1 if one of them is no digit.</summary>
    public static int Digits(ReadOnlySpan<byte> text, int at, int count)
    {
        var value = 0;
        foreach (var b in text.Slice(at, count))
        {
            if (!IsDigit(b))
                return -1;
            value = (value * 10) + (b - '0');
        }
        return value;
    }
}
