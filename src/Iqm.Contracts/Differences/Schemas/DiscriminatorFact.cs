using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Differences.Schemas;

/// <summary>A <c>discriminator</c>.</summary>
/// <param name="PropertyName">The member that tells the alternatives apart.</param>
/// <param name="Values">From the member's value to the schema that it names, names of components that are not mapped included.</param>
/// <param name="Pointer">Where it stands.</param>
internal sealed record DiscriminatorFact(string PropertyName, IReadOnlyDictionary<string, JsonPointer> Values, JsonPointer Pointer);
