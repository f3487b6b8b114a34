using System.Collections.Immutable;
using System.Reflection;

namespace Iqm.Contracts.Diagnostics;

/// <summary>Every code there is; each area's in a file of its own, in numeric order. Explained in this folder's README; a test holds that both agree.</summary>
public static partial class DiagnosticCatalog
{
    /// <summary>All entries, in numeric order.</summary>
    public static ImmutableArray<FindingDescriptor> All => Entries.Value;

    private static readonly Lazy<ImmutableArray<FindingDescriptor>> Entries = new(() =>
        [.. typeof(DiagnosticCatalog).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => field.GetValue(null)).Cast<FindingDescriptor>().OrderBy(descriptor => descriptor.Code, StringComparer.Ordinal)]);
}
