namespace Iqm.Contracts.Benchmarks.Table;

/// <summary>One row of the table: a number, what it is compared with, and the bar.</summary>
/// <param name="What">What is measured, on what.</param>
/// <param name="Ours">Our number with its unit.</param>
/// <param name="Peer">The peer and its number; empty where there is none.</param>
/// <param name="Ratio">Ours to the peer's or the other way round, as the bar has it; empty where there is no peer.</param>
/// <param name="Bar">What has to hold.</param>
/// <param name="IsHeld">Whether it does; null where nothing is asked.</param>
internal sealed record Measurement(string What, string Ours, string Peer, string Ratio, string Bar, bool? IsHeld);
