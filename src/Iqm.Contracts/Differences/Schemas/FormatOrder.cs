namespace Iqm.Contracts.Differences.Schemas;

/// <summary>Which format allows all that another allows.</summary>
internal static class FormatOrder
{
    /// <summary>A date-time whose offset from UTC may be missing.</summary>
    public const string OffsetOptional = "date-time, offset optional";

    private static readonly HashSet<(string Narrow, string Wide)> Wider = [("int32", "int64"), ("float", "double"), ("date-time", OffsetOptional)];

    /// <summary>Whether <paramref name="format"/> allows less than <paramref name="other"/>; null allows everything.</summary>
    public static bool IsNarrower(string? format, string? other) => format is not null && (other is null || Wider.Contains((format, other)));
}
