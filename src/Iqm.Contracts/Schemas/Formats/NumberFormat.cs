using Iqm.Contracts.Schemas.Compilation;
using Iqm.Contracts.Schemas.Json;

namespace Iqm.Contracts.Schemas.Formats;

/// <summary>A <c>format</c> of numbers: the range, and for integers that there is no fraction.</summary>
/// <remarks>Source: OpenAPI 3.0.3, Data Types.</remarks>
internal sealed class NumberFormat(string expectation, string minimum, string maximum, bool integer)
{
    private static readonly NumberFormat
        Int32 = new("a 32-bit integer", "-2147483648", "2147483647", true),
        Int64 = new("a 64-bit integer", "-9223372036854775808", "9223372036854775807", true),
        Float = new("a number in the range of single precision", "-3.4028234663852886e38", "3.4028234663852886e38", false),
        Double = new("a number in the range of double precision", "-1.7976931348623157e308", "1.7976931348623157e308", false);

    private readonly NumberLimit _minimum = new(minimum), _maximum = new(maximum);

    public NumberLimit Minimum => _minimum;

    public NumberLimit Maximum => _maximum;

    /// <summary>What a conforming number is, to follow "must be".</summary>
    public string Expectation { get; } = expectation;

    /// <summary>The format called <paramref name="name"/>; null when it allows every number.</summary>
    public static NumberFormat? Find(string? name) => name switch { "int32" => Int32, "int64" => Int64, "float" => Float, "double" => Double, _ => null };

    /// <summary>Whether a number that follows the JSON grammar conforms.</summary>
    public bool Matches(ReadOnlySpan<byte> number) =>
        _minimum.CompareFrom(number) >= 0 && _maximum.CompareFrom(number) <= 0 && (!integer || new JsonNumber(number).IsInteger);
}
