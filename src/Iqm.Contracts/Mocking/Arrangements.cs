using System.Collections.Immutable;

namespace Iqm.Contracts.Mocking;

/// <summary>The examples that operations are told to answer with. Safe for several threads.</summary>
internal sealed class Arrangements
{
    private ImmutableDictionary<string, string> _examples = ImmutableDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>Sets the example of an operation; null for none.</summary>
    public void Set(string operation, string? example) => ImmutableInterlocked.Update(ref _examples, examples => example is null ? examples.Remove(operation) : examples.SetItem(operation, example));

    /// <summary>What a request gets that asks for nothing itself.</summary>
    public Preference For(string operation, Preference preference) =>
        !_examples.IsEmpty && preference.AsksForNothing && _examples.TryGetValue(operation, out var example) ? preference with { Example = example } : preference;
}
