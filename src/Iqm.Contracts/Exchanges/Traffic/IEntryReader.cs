using System.Text.Json;

namespace Iqm.Contracts.Exchanges.Traffic;

/// <summary>Reads the text of one entry. Used for one after the other.</summary>
internal interface IEntryReader
{
    /// <summary>The method of the entry read last, even if it failed; null when not seen.</summary>
    string? Method { get; }

    /// <summary>The address of the entry read last, even if it failed; null when not seen.</summary>
    string? Url { get; }

    /// <summary>Reads an entry.</summary>
    /// <param name="json">The whole text of the entry.</param>
    /// <param name="limit">Bytes a decoded body may have.</param>
    /// <param name="problems">Receives part and reason, for bodies that cannot be decoded.</param>
    /// <exception cref="JsonException">It is not JSON.</exception>
    /// <exception cref="EntryFormatException">It is no entry.</exception>
    Exchange Read(ReadOnlySpan<byte> json, int limit, List<(string Part, string Reason)> problems);
}
