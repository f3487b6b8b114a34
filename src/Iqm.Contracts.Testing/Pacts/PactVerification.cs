using System.Collections.Immutable;
using Iqm.Contracts.Diagnostics;

namespace Iqm.Contracts.Testing.Pacts;

/// <summary>What came of a verification.</summary>
/// <param name="Interactions">Each interaction that was verified.</param>
/// <param name="Findings">What the provider does otherwise, and what kept from verifying; an empty result is itself an error.</param>
public sealed record PactVerification(ImmutableArray<VerifiedInteraction> Interactions, ImmutableArray<Finding> Findings)
{
    /// <summary>Whether something was verified, and there is no error.</summary>
    public bool IsVerified => Interactions.Length > 0 && Findings.All(finding => finding.Severity != Severity.Error);
}

/// <summary>One interaction and whether the provider does what it says.</summary>
/// <param name="Consumer">The consumer's name.</param>
/// <param name="Description">The interaction's description.</param>
/// <param name="IsVerified">Whether the provider does it.</param>
public sealed record VerifiedInteraction(string Consumer, string Description, bool IsVerified);
