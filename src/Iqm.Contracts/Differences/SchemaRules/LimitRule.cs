using Iqm.Contracts.Differences.Schemas;
using Iqm.Contracts.Schemas.Compilation;

namespace Iqm.Contracts.Differences.SchemaRules;

/// <summary>Bounds of numbers, lengths and counts.</summary>
internal sealed class LimitRule : ISchemaRule
{
    private static readonly (LimitKind Kind, InstanceTypes Types, SchemaCode Narrowed, SchemaCode Widened)[] Limits =
    [
        (LimitKind.Minimum, InstanceTypes.Number, SchemaCodes.MinimumRaised, SchemaCodes.MinimumLowered),
        (LimitKind.Maximum, InstanceTypes.Number, SchemaCodes.MaximumLowered, SchemaCodes.MaximumRaised),
        (LimitKind.MinLength, InstanceTypes.String, SchemaCodes.MinLengthRaised, SchemaCodes.MinLengthLowered),
        (LimitKind.MaxLength, InstanceTypes.String, SchemaCodes.MaxLengthLowered, SchemaCodes.MaxLengthRaised),
        (LimitKind.MinItems, InstanceTypes.Array, SchemaCodes.MinItemsRaised, SchemaCodes.MinItemsLowered),
        (LimitKind.MaxItems, InstanceTypes.Array, SchemaCodes.MaxItemsLowered, SchemaCodes.MaxItemsRaised),
        (LimitKind.MinProperties, InstanceTypes.Object, SchemaCodes.MinPropertiesRaised, SchemaCodes.MinPropertiesLowered),
        (LimitKind.MaxProperties, InstanceTypes.Object, SchemaCodes.MaxPropertiesLowered, SchemaCodes.MaxPropertiesRaised),
        (LimitKind.MaxBytes, InstanceTypes.String, SchemaCodes.MaxBytesLowered, SchemaCodes.MaxBytesRaised),
    ];

    public void Compare(ShapePair pair, SchemaChanges changes)
    {
        if (pair.Old.Limits.Count == 0 && pair.New.Limits.Count == 0)
            return;
        foreach (var (kind, types, narrowed, widened) in Limits.Where(limit => pair.Both(limit.Types)))
        {
            var (before, after) = (pair.Old.Limits.GetValueOrDefault(kind), pair.New.Limits.GetValueOrDefault(kind));
            if (before?.Text != after?.Text)
                changes.Add(narrowed, widened, after?.IsNarrowerThan(before, LimitKinds.IsLower(kind)) == true, before?.Pointer ?? pair.Old.Pointer, after?.Pointer ?? pair.New.Pointer, before?.Text, after?.Text);
        }
    }
}
