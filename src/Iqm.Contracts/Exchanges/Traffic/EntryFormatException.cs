namespace Iqm.Contracts.Exchanges.Traffic;

/// <summary>An entry cannot be used; the message says why, as part of a sentence.</summary>
internal sealed class EntryFormatException(string message) : Exception(message);
