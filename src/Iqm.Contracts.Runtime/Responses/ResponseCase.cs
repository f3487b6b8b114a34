namespace Iqm.Contracts.Runtime;

/// <summary>One documented success: its status, its media type, how it is read.</summary>
/// <param name="Status">The status codes it is documented for.</param>
/// <param name="MediaType">The media type without parameters, lower case, may end in <c>/*</c>; null when the response has no body.</param>
/// <param name="Reader">How the body is read.</param>
/// <typeparam name="T">The operation's result.</typeparam>
public sealed record ResponseCase<T>(StatusRange Status, string? MediaType, ResponseReader<T> Reader);
