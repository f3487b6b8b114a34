using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Iqm.Contracts.Runtime;

/// <summary>A date-time whose sender may leave the offset out, which then means UTC. Keeps the form it was read in, so that it is written as it came.</summary>
/// <remarks>
/// Compared by instant: <c>12:00:00</c>, <c>12:00:00Z</c> and <c>13:00:00+01:00</c> are equal. Text is RFC 3339's, where the offset may be missing
/// and <c>T</c> may be a space; a fraction may have any number of digits, of which <see cref="Value"/> holds seven.
/// </remarks>
[JsonConverter(typeof(LenientDateTimeConverter))]
public readonly struct LenientDateTime : IEquatable<LenientDateTime>, IComparable<LenientDateTime>, IWireText
{
    private readonly DateTimeForm? _form;

    /// <summary>A date-time that is written as RFC 3339, with <c>Z</c> or its offset.</summary>
    public LenientDateTime(DateTimeOffset value) => Value = value;

    private LenientDateTime(DateTimeOffset value, DateTimeForm form)
    {
        Value = value;
        _form = form;
    }

    /// <summary>The date-time; its offset is zero when the text has none.</summary>
    public DateTimeOffset Value { get; }

    /// <summary>Reads a text.</summary>
    /// <exception cref="FormatException">The text is not a date-time.</exception>
    public static LenientDateTime Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out var value) ? value : throw new FormatException("A date-time such as 2022-03-29T17:29:37.974235 or 2022-03-29T17:29:37Z was expected.");
    }

    /// <summary>Reads a text; false when it is not a date-time.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out LenientDateTime value)
    {
        value = default;
        Span<byte> ascii = stackalloc byte[DateTimeText.MaxLength];
        return text is not null && DateTimeText.TryCopy(text, ascii, out var length) && TryParse(ascii[..length], out value);
    }

    internal static bool TryParse(ReadOnlySpan<byte> ascii, out LenientDateTime value)
    {
        var isDateTime = DateTimeText.TryParse(ascii, out var parsed);
        value = isDateTime ? new LenientDateTime(parsed, DateTimeForm.Of(ascii, parsed)) : default;
        return isDateTime;
    }

    /// <summary>A date-time that is written as RFC 3339.</summary>
    public static implicit operator LenientDateTime(DateTimeOffset value) => new(value);

    /// <summary>The date-time.</summary>
    public static implicit operator DateTimeOffset(LenientDateTime value) => value.Value;

    /// <summary>A date-time that is written as RFC 3339.</summary>
    public static LenientDateTime FromDateTimeOffset(DateTimeOffset value) => new(value);

    /// <summary>The date-time.</summary>
    public DateTimeOffset ToDateTimeOffset() => Value;

    /// <summary>Whether both are the same instant.</summary>
    public static bool operator ==(LenientDateTime left, LenientDateTime right) => left.Value == right.Value;

    /// <summary>Whether they are different instants.</summary>
    public static bool operator !=(LenientDateTime left, LenientDateTime right) => left.Value != right.Value;

    /// <summary>Whether the left is earlier.</summary>
    public static bool operator <(LenientDateTime left, LenientDateTime right) => left.Value < right.Value;

    /// <summary>Whether the left is not later.</summary>
    public static bool operator <=(LenientDateTime left, LenientDateTime right) => left.Value <= right.Value;

    /// <summary>Whether the left is later.</summary>
    public static bool operator >(LenientDateTime left, LenientDateTime right) => left.Value > right.Value;

    /// <summary>Whether the left is not earlier.</summary>
    public static bool operator >=(LenientDateTime left, LenientDateTime right) => left.Value >= right.Value;

    /// <inheritdoc />
    public int CompareTo(LenientDateTime other) => Value.CompareTo(other.Value);

    /// <inheritdoc />
    public bool Equals(LenientDateTime other) => Value.Equals(other.Value);

    /// <inheritdoc />
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is LenientDateTime other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => Value.GetHashCode();

    /// <summary>The text it was read from, or RFC 3339.</summary>
    public override string ToString() => ToWireText();

    /// <summary>The text it was read from, or RFC 3339.</summary>
    public string ToWireText() => _form?.Write(Value) ?? WireText.Of(Value);
}
