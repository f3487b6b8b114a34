namespace Iqm.Contracts.Runtime;

/// <summary>A member that may be left out of a JSON object, as distinct from being <c>null</c> in it.</summary>
/// <remarks>
/// The default is absent. Assigning a value, null included, makes it present. Written and read by <see cref="OptionalConverter{T}"/>;
/// the member needs <c>[JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]</c> so that an absent one leaves no trace.
/// </remarks>
/// <typeparam name="T">The member's type; nullable when the contract allows null.</typeparam>
public readonly struct Optional<T> : IEquatable<Optional<T>>
{
    private readonly T _value;

    /// <summary>A member that is present.</summary>
    /// <param name="value">Its value; null is written as JSON <c>null</c>.</param>
    public Optional(T value)
    {
        _value = value;
        HasValue = true;
    }

    /// <summary>A member that is left out.</summary>
#pragma warning disable CA1000 // Do not declare static members on generic types: reads best where the type is at hand, Optional<string>.Absent
    public static Optional<T> Absent => default;
#pragma warning restore CA1000

    /// <summary>Whether the member is present, be its value null or not.</summary>
    public bool HasValue { get; }

    /// <summary>The value.</summary>
    /// <exception cref="InvalidOperationException">The member is absent.</exception>
    public T Value => HasValue ? _value : throw new InvalidOperationException("The member is absent. Ask HasValue first, or use GetValueOrDefault.");

    /// <summary>The value, or the type's default when the member is absent.</summary>
    public T? GetValueOrDefault() => _value;

    /// <summary>The value, or <paramref name="fallback"/> when the member is absent.</summary>
    public T GetValueOrDefault(T fallback) => HasValue ? _value : fallback;

    /// <summary>A member that is present.</summary>
    public static implicit operator Optional<T>(T value) => new(value);

    /// <summary>Whether both are absent, or both present with equal values.</summary>
    public static bool operator ==(Optional<T> left, Optional<T> right) => left.Equals(right);

    /// <summary>Whether one is absent and the other is not, or the values differ.</summary>
    public static bool operator !=(Optional<T> left, Optional<T> right) => !left.Equals(right);

    /// <inheritdoc />
    public bool Equals(Optional<T> other) => HasValue == other.HasValue && EqualityComparer<T>.Default.Equals(_value, other._value);

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is Optional<T> other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => HasValue ? HashCode.Combine(true, _value) : 0;

    /// <summary>The value's text, <c>null</c> or <c>(absent)</c>. Never throws.</summary>
    public override string ToString() => !HasValue ? "(absent)" : _value?.ToString() ?? "null";
}
