namespace Iqm.Contracts.Tests.Fuzzing;

/// <summary>Something that reads what strangers wrote.</summary>
/// <param name="Name">As the test and its saved inputs are called.</param>
/// <param name="Corpus">Good inputs, to be damaged.</param>
/// <param name="Read">Reads one; gives what it made of it as text, so that two runs can be compared. Throws for nothing that is in the input.</param>
internal sealed record FuzzTarget(string Name, IReadOnlyList<byte[]> Corpus, Func<byte[], string> Read)
{
    public override string ToString() => Name;
}
