using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Docs;

/// <summary>What pages are compared with.</summary>
/// <param name="Lock">Facts that were accepted; null when none were yet.</param>
/// <param name="Contract">The contract; null to compare with the lock only.</param>
/// <param name="Evidence">What is decided; null for nothing.</param>
public sealed record DocsBaseline(DocsLock? Lock, Contract? Contract, DecidedEvidence? Evidence);
