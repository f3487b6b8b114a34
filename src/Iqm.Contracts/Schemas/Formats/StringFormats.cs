namespace Iqm.Contracts.Schemas.Formats;

/// <summary>The string formats that are checked; all others, <c>password</c> and <c>binary</c> among them, allow every string.</summary>
/// <remarks>Source: OpenAPI 3.0.3, Data Types; JSON Schema Validation draft Wright 00, §7.3.</remarks>
internal static class StringFormats
{
    private static readonly DateTimeFormat DateTime = new(offsetOptional: false), LocalDateTime = new(offsetOptional: true);
    private static readonly Dictionary<string, IStringFormat> Known = new(StringComparer.Ordinal)
    {
        ["uuid"] = new UuidFormat(),
        ["date"] = new DateFormat(),
        ["email"] = new EmailFormat(),
        ["uri"] = new UriFormat(relative: false),
        ["uri-reference"] = new UriFormat(relative: true),
        ["byte"] = new ByteFormat(),
        ["hostname"] = new HostnameFormat(),
        ["ipv4"] = new Ipv4Format(),
        ["ipv6"] = new Ipv6Format(),
    };

    /// <summary>The format called <paramref name="name"/>; null when it allows every string.</summary>
    /// <param name="name">The keyword's value.</param>
    /// <param name="offsetOptional">Whether a date-time may come without an offset (<c>x-offset: optional</c>).</param>
    public static IStringFormat? Find(string? name, bool offsetOptional) =>
        name is null ? null : name == "date-time" ? (offsetOptional ? LocalDateTime : DateTime) : Known.GetValueOrDefault(name);
}
