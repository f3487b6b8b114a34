using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Iqm.Contracts.Testing.Mocking;

/// <summary>Counts the calls of each operation, and says what goes wrong with which.</summary>
internal sealed class FaultScript(ImmutableArray<MockFault> faults)
{
    private readonly ConcurrentDictionary<string, int> _calls = new(StringComparer.Ordinal);

    /// <summary>All of them.</summary>
    public ImmutableArray<MockFault> All { get; } = faults.IsDefault ? [] : faults;

    public bool IsEmpty => All.IsEmpty;

    /// <summary>The fault of the next call; null for none.</summary>
    /// <param name="operation">Its name; null for a request that leads nowhere, which only faults of all operations happen to.</param>
    public MockFault? Next(string? operation)
    {
        var call = _calls.AddOrUpdate(operation ?? "", 1, static (_, count) => count + 1);
        foreach (var fault in All)
            if ((fault.Operation is null || fault.Operation == operation) && call >= fault.FirstCall && (fault.Calls is not { } calls || call - fault.FirstCall < calls))
                return fault;
        return null;
    }
}
