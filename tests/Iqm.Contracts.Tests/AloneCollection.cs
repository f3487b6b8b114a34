namespace Iqm.Contracts.Tests;

/// <summary>Tests that look at the memory of the whole process: nothing runs beside them.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class AloneCollection
{
    public const string Name = "Alone";
}
