using System.Collections.Immutable;

namespace Iqm.Contracts.Exchanges.Traffic;

/// <summary>A request made of what a contract documents, to be sent to a provider.</summary>
/// <param name="Contract">The contract's name.</param>
/// <param name="Operation">The operationId, or method and path template when it has none.</param>
/// <param name="Method">Upper case.</param>
/// <param name="Target">Path and query, percent-encoded, to be put behind a base address; begins with <c>/</c>.</param>
/// <param name="Headers">Header fields, credentials and Content-Type among them.</param>
/// <param name="Body">Null for none.</param>
public sealed record ExampleRequest(string Contract, string Operation, string Method, string Target, ImmutableArray<HeaderField> Headers, ReadOnlyMemory<byte>? Body)
{
    /// <summary>Whether sending it is meant to change nothing.</summary>
    /// <remarks>Source: RFC 9110 §9.2.1.</remarks>
    public bool IsRead => Method is "GET" or "HEAD" or "OPTIONS";

    /// <summary>Contract and operation; the rest may hold credentials.</summary>
    public override string ToString() => $"{Contract} {Operation}";
}
