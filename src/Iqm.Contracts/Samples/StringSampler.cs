using System.Text;

namespace Iqm.Contracts.Samples;

/// <summary>Makes texts that fulfil format, patterns and lengths.</summary>
internal static class StringSampler
{
    private const int Attempts = 30;
    private const int MaxPadding = 100_000;

    /// <summary>A text; when none was found that fulfils everything, the last one tried.</summary>
    /// <exception cref="SampleException">Whether a text fulfils a pattern cannot be told in time.</exception>
    /// <param name="shape">What holds for it.</param>
    /// <param name="name">The member's name; empty for none.</param>
    /// <param name="random">Decides.</param>
    public static string Sample(SampleShape shape, string name, ref SampleRandom random)
    {
        for (var attempt = 0; ; attempt++)
        {
            var text = Fit(Candidate(shape, name, attempt, ref random), shape, attempt);
            if (attempt == Attempts || Fulfils(text, shape))
                return text;
        }
    }

    private static string Candidate(SampleShape shape, string name, int attempt, ref SampleRandom random)
    {
        if (shape.Patterns.Length > 0 && shape.Patterns[attempt % shape.Patterns.Length] is { } pattern)
            return pattern.Sample(ref random, attempt < 10 ? 4 : Math.Max(4, shape.MinLength == 0 ? attempt : shape.MinLength));
        return FormatSampler.Sample(shape.Format, ref random) ?? (shape.Format is null && attempt < Attempts / 2 ? SampleWords.For(name, ref random) : SampleWords.Word(ref random));
    }

    /// <summary>Cuts or lengthens what is free to have any length; texts with a format or pattern only when they do not fit as they are.</summary>
    private static string Fit(string text, SampleShape shape, int attempt)
    {
        if (shape.StringParts.Length == 0)
            return text;
        var isFree = shape.Patterns.Length == 0 && shape.StringParts.All(part => part.StringFormat is null);
        if (!isFree && attempt % 2 == 0)
            return text;
        if (isFree && text.Length > shape.MaxLength)
            text = text[..shape.MaxLength].TrimEnd() is { Length: > 0 } cut && cut.Length >= shape.MinLength ? cut : text[..shape.MaxLength];
        if (text.Length >= shape.MinLength || shape.MinLength > MaxPadding)
            return text;
        return shape.Format switch
        {
            "email" => string.Concat(new string('a', Math.Min(60, shape.MinLength - text.Length)), text),
            "byte" => Convert.ToBase64String(Encoding.ASCII.GetBytes(new string('a', shape.MinLength * 3 / 4 + 3))),
            _ => text.PadRight(shape.MinLength, 'a'),
        };
    }

    private static bool Fulfils(string text, SampleShape shape)
    {
        if (shape.StringParts.Length == 0)
            return true;
        var length = text.Length;
        foreach (var c in text)
            if (char.IsLowSurrogate(c))
                length--;
        if (length < shape.MinLength || length > shape.MaxLength)
            return false;
        byte[]? utf8 = null;
        foreach (var part in shape.StringParts)
        {
            if (part.Pattern is { } pattern && !(pattern.IsMatch(text) ?? throw new SampleException("A pattern takes too long.")))
                return false;
            if (part.StringFormat is { } format && !format.Matches(utf8 ??= Encoding.UTF8.GetBytes(text)))
                return false;
        }
        return true;
    }
}
