using Iqm.Contracts.Schemas.Compilation;
using Iqm.Contracts.Schemas.Json;

namespace Iqm.Contracts.Schemas.Evaluation;

internal ref partial struct Evaluator
{
    private bool StringRules(SchemaPart part, int start, ReadOnlySpan<byte> text)
    {
        // A code point takes one to four bytes, so that short and long strings need not be counted.
        if (text.Length > part.MaxLength || text.Length < part.MinLength * 4L)
        {
            var length = JsonText.CountCodePoints(text);
            if ((length < part.MinLength || length > part.MaxLength) && !Length(part, start, length))
                return false;
        }
        if (part.StringFormat is { } format && !format.Matches(text) && !Format(part, start, format.Expectation))
            return false;
        return part.Pattern is not { } pattern || pattern.IsMatch(_context.Buffer.Transcode(text)) switch
        {
            true => true,
            false => Pattern(part, start),
            null => PatternTooSlow(part, start),
        };
    }

    private bool NumberRules(SchemaPart part, int start)
    {
        var number = _cursor.Text[start.._cursor.Position];
        if (part.Minimum is { } minimum && minimum.CompareFrom(number) is var low && (part.ExclusiveMinimum ? low <= 0 : low < 0)
            && !Range(part, "minimum", start, part.ExclusiveMinimum ? "greater than " : "at least ", minimum))
            return false;
        if (part.Maximum is { } maximum && maximum.CompareFrom(number) is var high && (part.ExclusiveMaximum ? high >= 0 : high > 0)
            && !Range(part, "maximum", start, part.ExclusiveMaximum ? "less than " : "at most ", maximum))
            return false;
        if (part.MultipleOf is { } divisor && !divisor.Divides(number) && !NotMultiple(part, start, divisor))
            return false;
        return part.NumberFormat is not { } format || format.Matches(number) || Format(part, start, format.Expectation);
    }
}
