using System.Globalization;
using System.Numerics;
using System.Text.Json;
using Iqm.Contracts.Schemas.Compilation;

namespace Iqm.Contracts.Samples;

/// <summary>Makes numbers within limits, as JSON text.</summary>
internal static class NumberSampler
{
    private const decimal Usual = 10_000m;

    // Products and sums of what is smaller stay within decimal's range.
    private const decimal Limit = 1e20m;

    /// <summary>A number; where the limits are beyond what 28 digits hold, one of the limits.</summary>
    public static void Write(Utf8JsonWriter json, SampleShape shape, bool isInteger, ref SampleRandom random)
    {
        foreach (var part in shape.NumberParts)
        {
            foreach (var limit in (ReadOnlySpan<NumberLimit?>)[part.Minimum, part.Maximum])
                if (limit is not null && !TryRead(limit, out _))
                {
                    json.WriteRawValue(limit.Text);
                    return;
                }
            // Nothing is a multiple of everything.
            if (part.MultipleOf is { } multiple && !TryRead(multiple, out _))
            {
                json.WriteNumberValue(0);
                return;
            }
        }
        var range = Range(shape, isInteger);
        var (least, most) = (range.Least, range.Most);
        var step = Step(shape, isInteger, most - least);
        foreach (var part in shape.NumberParts)
        {
            if (part.ExclusiveMinimum && part.Minimum is { } low && TryRead(low, out var from) && from >= least)
                least = Above(from, step);
            if (part.ExclusiveMaximum && part.Maximum is { } high && TryRead(high, out var to) && to <= most)
                most = -Above(-to, step);
        }
        var (first, last) = (decimal.Ceiling(least / step), decimal.Floor(most / step));
        if (last < first && isInteger && (shape.Types & InstanceTypes.Fraction) != 0)
        {
            Write(json, shape, isInteger: false, ref random);
            return;
        }
        // Usual numbers may hold no multiple, where the limits do.
        if (last < first && range.HasFreeEnd)
            last = first;
        else if (last < first && range.HasFreeBeginning)
            first = last;
        json.WriteNumberValue(last < first ? least : random.Between(first, last) * step);
    }

    /// <summary>The limits, those of the format among them; where there is none, one that leaves room for usual numbers.</summary>
    private static (decimal Least, decimal Most, bool HasFreeBeginning, bool HasFreeEnd) Range(SampleShape shape, bool isInteger)
    {
        var (minimum, maximum) = ((decimal?)null, (decimal?)null);
        var (floor, ceiling) = (-Limit, Limit);
        foreach (var part in shape.NumberParts)
        {
            if (part.Minimum is { } low && TryRead(low, out var from))
                minimum = Math.Max(minimum ?? from, from);
            if (part.Maximum is { } high && TryRead(high, out var to))
                maximum = Math.Min(maximum ?? to, to);
            if (part.NumberFormat is { } format && TryRead(format.Minimum, out var lowest) && TryRead(format.Maximum, out var highest))
                (floor, ceiling) = (Math.Max(floor, lowest), Math.Min(ceiling, highest));
        }
        var (least, most) = (minimum ?? Math.Min(isInteger ? 1m : 0m, (maximum ?? Usual) - Usual), maximum ?? Math.Max(Usual, (minimum ?? 0m) + Usual));
        return (Math.Max(least, floor), Math.Min(most, ceiling), minimum is null, maximum is null);
    }

    /// <summary>What numbers are whole multiples of.</summary>
    private static decimal Step(SampleShape shape, bool isInteger, decimal room)
    {
        var step = isInteger ? 1m : 0.01m;
        var isFree = true;
        foreach (var part in shape.NumberParts)
            if (part.MultipleOf is { } multiple && TryRead(multiple, out var divisor) && divisor > 0)
                (step, isFree) = (isFree && !isInteger ? divisor : Common(step, divisor), false);
        for (var tries = 0; isFree && !isInteger && step * 4 > room && tries < 18; tries++)
            step /= 10;
        return step;
    }

    private static decimal Above(decimal value, decimal step) => (decimal.Floor(value / step) + 1) * step;

    /// <summary>The smallest number that is a multiple of both; the second where that is beyond what is tried.</summary>
    private static decimal Common(decimal one, decimal other)
    {
        var scale = Math.Max(one.Scale, other.Scale);
        var (a, b, unit) = (Units(one, scale), Units(other, scale), BigInteger.Pow(10, scale));
        var common = a / BigInteger.GreatestCommonDivisor(a, b) * b;
        return common < new BigInteger(Limit) * unit ? (decimal)(common / unit) + (decimal)(common % unit) / (decimal)unit : other;
    }

    /// <summary>A positive number in units of 10 to the power of -<paramref name="scale"/>.</summary>
    private static BigInteger Units(decimal value, int scale)
    {
        Span<int> parts = stackalloc int[4];
        decimal.GetBits(value, parts);
        return new BigInteger(new decimal(parts[0], parts[1], parts[2], isNegative: false, scale: 0)) * BigInteger.Pow(10, scale - value.Scale);
    }

    private static bool TryRead(NumberLimit limit, out decimal value) =>
        decimal.TryParse(limit.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && Math.Abs(value) < Limit;
}
