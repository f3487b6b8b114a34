using Iqm.Contracts.Differences.Schemas;

namespace Iqm.Contracts.Differences;

/// <summary>Compares one family of keywords.</summary>
internal interface ISchemaRule
{
    /// <summary>Reports what differs.</summary>
    void Compare(ShapePair pair, SchemaChanges changes);
}
