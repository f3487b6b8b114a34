using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;

namespace Iqm.Contracts.Runtime;

/// <summary>The text form of values outside JSON bodies: paths, queries, headers, forms.</summary>
public static partial class WireText
{
    /// <summary>The text as it is; null stays null.</summary>
    [return: NotNullIfNotNull(nameof(value))]
    public static string? Of(string? value) => value;

    /// <summary><c>true</c> or <c>false</c>, lower case.</summary>
    public static string Of(bool value) => value ? "true" : "false";

    /// <summary>Digits, with a minus sign if negative.</summary>
    public static string Of(int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>Digits, with a minus sign if negative.</summary>
    public static string Of(long value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>The shortest text that reads back as the same number.</summary>
    public static string Of(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>The shortest text that reads back as the same number.</summary>
    public static string Of(float value) => value.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>Digits with a decimal point, trailing zeros kept.</summary>
    public static string Of(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>RFC 4122's form with dashes, lower case.</summary>
    public static string Of(Guid value) => value.ToString("D");

    /// <summary>Absolute or relative, as it was given.</summary>
    [return: NotNullIfNotNull(nameof(value))]
    public static string? Of(Uri? value) => value?.OriginalString;

    /// <summary><c>yyyy-MM-dd</c>.</summary>
    public static string Of(DateOnly value) => value.ToString("O", CultureInfo.InvariantCulture);

    /// <summary>RFC 3339's <c>partial-time</c>, fraction as short as it can be.</summary>
    public static string Of(TimeOnly value) => value.ToString("HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture);

    /// <summary>RFC 3339's <c>date-time</c> with the offset kept, <c>Z</c> for UTC, fraction as short as it can be.</summary>
    public static string Of(DateTimeOffset value) => value.Offset == TimeSpan.Zero
        ? value.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture)
        : value.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture);

    /// <summary>Base64, as OpenAPI's <c>byte</c> format asks.</summary>
    [return: NotNullIfNotNull(nameof(value))]
    public static string? Of(byte[]? value) => value is null ? null : Convert.ToBase64String(value);

    /// <summary>Strings without quotes, everything else as JSON text; null and JSON null give null.</summary>
    public static string? Of(JsonElement? value) => value switch
    {
        null or { ValueKind: JsonValueKind.Null or JsonValueKind.Undefined } => null,
        { ValueKind: JsonValueKind.String } text => text.GetString(),
        { } other => other.GetRawText(),
    };

    /// <summary>The text form of a value that has one of its own (open enums, scalar unions).</summary>
    public static string Of<T>(T value) where T : struct, IWireText => value.ToWireText();

    /// <inheritdoc cref="Of(bool)" />
    /// <returns>Null when <paramref name="value"/> is null.</returns>
    public static string? Of(bool? value) => value is { } known ? Of(known) : null;

    /// <inheritdoc cref="Of(int)" />
    /// <returns>Null when <paramref name="value"/> is null.</returns>
    public static string? Of(int? value) => value is { } known ? Of(known) : null;

    /// <inheritdoc cref="Of(long)" />
    /// <returns>Null when <paramref name="value"/> is null.</returns>
    public static string? Of(long? value) => value is { } known ? Of(known) : null;

    /// <inheritdoc cref="Of(double)" />
    /// <returns>Null when <paramref name="value"/> is null.</returns>
    public static string? Of(double? value) => value is { } known ? Of(known) : null;

    /// <inheritdoc cref="Of(float)" />
    /// <returns>Null when <paramref name="value"/> is null.</returns>
    public static string? Of(float? value) => value is { } known ? Of(known) : null;

    /// <inheritdoc cref="Of(decimal)" />
    /// <returns>Null when <paramref name="value"/> is null.</returns>
    public static string? Of(decimal? value) => value is { } known ? Of(known) : null;

    /// <inheritdoc cref="Of(Guid)" />
    /// <returns>Null when <paramref name="value"/> is null.</returns>
    public static string? Of(Guid? value) => value is { } known ? Of(known) : null;

    /// <inheritdoc cref="Of(DateOnly)" />
    /// <returns>Null when <paramref name="value"/> is null.</returns>
    public static string? Of(DateOnly? value) => value is { } known ? Of(known) : null;

    /// <inheritdoc cref="Of(TimeOnly)" />
    /// <returns>Null when <paramref name="value"/> is null.</returns>
    public static string? Of(TimeOnly? value) => value is { } known ? Of(known) : null;

    /// <inheritdoc cref="Of(DateTimeOffset)" />
    /// <returns>Null when <paramref name="value"/> is null.</returns>
    public static string? Of(DateTimeOffset? value) => value is { } known ? Of(known) : null;

    /// <inheritdoc cref="Of{T}(T)" />
    /// <returns>Null when <paramref name="value"/> is null.</returns>
    public static string? Of<T>(T? value) where T : struct, IWireText => value?.ToWireText();

    /// <summary>The text form of each value; null stays null, null items are left out.</summary>
    public static IEnumerable<string>? Of<T>(IEnumerable<T>? values, Func<T, string?> of) => values?.Select(of).OfType<string>();
}
