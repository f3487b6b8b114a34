using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Evidence;

/// <summary>A place in a contract that an entry names.</summary>
/// <param name="Pointer">Into the contract's document.</param>
/// <param name="Position">Where the entry says so.</param>
public sealed record EvidencePointer(JsonPointer Pointer, SourcePosition Position);
