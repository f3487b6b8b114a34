using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Waivers;

/// <summary>Which findings a waiver is for.</summary>
/// <remarks>
/// A finding is covered when its code is the same, its operation is named or <c>*</c>, and <c>at</c> leads to its place or to something that holds it: as a pointer into the
/// instance (<c>/data/*/id</c>; a token <c>*</c> stands for any one member or item), as a schema location (<c>#/components/schemas/User</c>), as the name of a parameter
/// or header field without regard to case, or as a part of the exchange (<c>response.header</c>).
/// </remarks>
internal static class WaiverScope
{
    /// <param name="waiver">The waiver.</param>
    /// <param name="finding">A finding.</param>
    /// <param name="operation">The operationId it is about; null when there is none.</param>
    /// <param name="request">Method and path, such as <c>GET /users</c>; null when not known.</param>
    public static bool Covers(Waiver waiver, Finding finding, string? operation, string? request) =>
        waiver.Code == finding.Code && IsOperation(waiver.Operation, operation, request) && IsPlace(waiver.At, finding);

    private static bool IsOperation(string wanted, string? operation, string? request) =>
        wanted == Waiver.Any || (operation is not null ? wanted == operation : request is not null && Matches(wanted, request));

    private static bool IsPlace(string at, Finding finding)
    {
        if (at.Length == 0 || at == Waiver.Any)
            return true;
        if (at[0] == '#')
            return finding.Schema is { } schema && Holds(at[1..], schema.TrimStart('#'));
        if (at[0] == '/')
            return finding.Instance is { } instance && (Holds(at, instance) || finding.Descriptor == DiagnosticCatalog.MemberMissing && IsMissing(at, instance, finding.Message));
        return at.Equals(finding.Instance, StringComparison.OrdinalIgnoreCase) || at.Equals(finding.Part, StringComparison.Ordinal);
    }

    private static bool Holds(string pattern, string pointer)
    {
        if (!JsonPointer.TryParse(pattern.TrimEnd('/'), out var wanted) || !JsonPointer.TryParse(pointer, out var found))
            return false;
        using var tokens = found.Tokens.GetEnumerator();
        foreach (var token in wanted.Tokens)
            if (!tokens.MoveNext() || token != Waiver.Any && token != tokens.Current)
                return false;
        return true;
    }

    // The instance is the object that lacks the member; a person writes where the member would be, as the message does.
    private static bool IsMissing(string at, string instance, string message) =>
        JsonPointer.TryParse(at, out var wanted) && wanted.Last is { } name && JsonPointer.TryParse(instance, out var holder)
        && Holds(at, holder.Append(name).ToString()) && message.StartsWith($"{holder.Append(name)} ", StringComparison.Ordinal);

    // '*' stands for any characters. Linear: after a mismatch only the last '*' is tried again.
    private static bool Matches(string pattern, string text)
    {
        int p = 0, t = 0, star = -1, mark = 0;
        while (t < text.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
                (star, mark) = (p++, t);
            else if (p < pattern.Length && pattern[p] == text[t])
                (p, t) = (p + 1, t + 1);
            else if (star >= 0)
                (p, t) = (star + 1, ++mark);
            else
                return false;
        }
        return pattern.AsSpan(p).TrimStart('*').IsEmpty;
    }
}
