using Iqm.Contracts.Exchanges;

namespace Iqm.Contracts.Cli.Live;

/// <summary>What came of a request.</summary>
/// <param name="Exchange">The exchange; without a status when nothing came back.</param>
/// <param name="Started">When it was sent.</param>
/// <param name="Took">Until the last byte.</param>
/// <param name="Failure">Why nothing, or not all, came back; null when it did.</param>
internal sealed record LiveAnswer(Exchange Exchange, DateTimeOffset Started, TimeSpan Took, string? Failure);
