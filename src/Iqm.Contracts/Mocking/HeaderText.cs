using System.Collections.Immutable;
using Iqm.Contracts.Exchanges;

namespace Iqm.Contracts.Mocking;

/// <summary>Header fields of a request, and what may stand in those of a response.</summary>
internal static class HeaderText
{
    /// <summary>The first field of a name; null when there is none.</summary>
    public static string? Of(ImmutableArray<HeaderField> headers, string name)
    {
        foreach (var header in headers)
            if (header.Name.Length == name.Length && header.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
                return header.Value;
        return null;
    }

    /// <summary>Whether a text can be sent as a field's value: visible ASCII and inner blanks, so that no line can be begun with it.</summary>
    public static bool IsSafe(string value) => value.AsSpan().IndexOfAnyExceptInRange(' ', '~') < 0 && value.AsSpan().Trim(' ').Length == value.Length;

    /// <summary>Whether a text is a token: a field's name, an authentication scheme.</summary>
    /// <remarks>Source: RFC 9110 §5.6.2.</remarks>
    public static bool IsToken(string name) => name.Length > 0 && name.All(c => char.IsAsciiLetterOrDigit(c) || "!#$%&'*+-.^_`|~".Contains(c, StringComparison.Ordinal));
}
