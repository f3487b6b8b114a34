using System.Globalization;
using System.Text.Json;
using Iqm.Contracts.Schemas.Compilation;

namespace Iqm.Contracts.Samples;

/// <summary>Makes numbers within limits, as JSON text.</summary>
internal static class NumberSampler
{
    private const decimal Usual = 10_000m;

    /// <summary>A number; where the limits are beyond what 28 digits hold, one of the limits.</summary>
    public static void Write(Utf8JsonWriter json, SampleShape shape, bool isInteger, ref SampleRandom random)
    {
        var (minimum, maximum) = ((decimal?)null, (decimal?)null);
        var step = isInteger ? 1m : 0.01m;
        foreach (var part in shape.NumberParts)
        {
            foreach (var limit in (ReadOnlySpan<NumberLimit?>)[part.Minimum, part.Maximum])
                if (limit is not null && !TryRead(limit, out _))
                {
                    json.WriteRawValue(limit.Text);
                    return;
                }
            if (part.MultipleOf is { } multiple && TryRead(multiple, out var divisor) && divisor > 0)
                step = isInteger ? Common(step, divisor) : divisor;
        }
        foreach (var part in shape.NumberParts)
        {
            if (part.Minimum is { } low && TryRead(low, out var from) && (from = part.ExclusiveMinimum ? Above(from, step) : from) >= (minimum ?? from))
                minimum = from;
            if (part.Maximum is { } high && TryRead(high, out var to) && (to = part.ExclusiveMaximum ? -Above(-to, step) : to) <= (maximum ?? to))
                maximum = to;
        }
        var (least, most) = (minimum ?? Math.Min(isInteger ? 1m : 0m, (maximum ?? Usual) - Usual), maximum ?? Math.Max(Usual, (minimum ?? 0m) + Usual));
        while (step > most - least && shape.NumberParts.All(part => part.MultipleOf is null) && !isInteger && step > 1e-20m)
            step /= 10;
        var (first, last) = (decimal.Ceiling(least / step), decimal.Floor(most / step));
        json.WriteNumberValue(last < first ? least : random.Between(first, last) * step);
    }

    private static decimal Above(decimal value, decimal step) => (decimal.Floor(value / step) + 1) * step;

    /// <summary>The smallest integer that is a multiple of a number that may have a fraction.</summary>
    private static decimal Common(decimal step, decimal divisor)
    {
        var found = divisor;
        for (var factor = 1; factor <= 1000 && found % 1 != 0; factor++)
            found = divisor * factor;
        return found % 1 == 0 ? Math.Max(found, step) : divisor;
    }

    // Products and sums of limits stay within decimal's range.
    private static bool TryRead(NumberLimit limit, out decimal value) =>
        decimal.TryParse(limit.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && Math.Abs(value) < 1e20m;
}
