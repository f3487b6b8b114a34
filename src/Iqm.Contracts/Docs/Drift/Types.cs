namespace Iqm.Contracts.Docs.Drift;

/// <summary>Compares documented types.</summary>
internal static class Types
{
    /// <summary>Whether two documented types are the same; what one of them leaves open does not differ.</summary>
    public static bool Same(TypeFact a, TypeFact b) =>
        a.Name == b.Name && a.Nullable == b.Nullable && (a.Format == b.Format || a.Format is null != b.Format is null && a.Name is not "string")
        && (a.Items is null || b.Items is null || Same(a.Items, b.Items));

    /// <summary>Whether a value of one may be a value of the other, as far as program text tells types apart.</summary>
    public static bool Fits(TypeFact a, TypeFact b) =>
        a.Name == b.Name || IsNumber(a) && IsNumber(b) || a.Name is "any" or "null" || b.Name is "any" or "null" || !a.IsKnown || !b.IsKnown || a.Name is "file" || b.Name is "file"
        || a.Name.Split('|').Intersect(b.Name.Split('|')).Any();

    private static bool IsNumber(TypeFact type) => type.Name is "integer" or "number";
}
