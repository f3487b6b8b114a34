using Iqm.Contracts.Schemas.Compilation;

namespace Iqm.Contracts.Samples;

/// <summary>Single types of a set.</summary>
internal static class SampleTypes
{
    private static readonly InstanceTypes[] Each = [InstanceTypes.String, InstanceTypes.Integer, InstanceTypes.Fraction, InstanceTypes.Boolean, InstanceTypes.Object, InstanceTypes.Array, InstanceTypes.Null];

    private static readonly InstanceTypes[][] Table = [.. Enumerable.Range(0, (int)InstanceTypes.All + 1).Select(set => Each.Where(type => ((InstanceTypes)set & type) != 0).ToArray())];

    /// <summary>The types in a set, null last.</summary>
    public static InstanceTypes[] Of(InstanceTypes set) => Table[(int)set];
}
