namespace Iqm.Contracts.Differences.Schemas;

/// <summary>Keywords that bound a number from one side.</summary>
internal enum LimitKind
{
    Minimum,
    Maximum,
    MinLength,
    MaxLength,
    MinItems,
    MaxItems,
    MinProperties,
    MaxProperties,
    MaxBytes,
}

internal static class LimitKinds
{
    /// <summary>Whether it bounds from below.</summary>
    public static bool IsLower(LimitKind kind) => kind is LimitKind.Minimum or LimitKind.MinLength or LimitKind.MinItems or LimitKind.MinProperties;
}
