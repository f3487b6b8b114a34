using System.Text.RegularExpressions;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Pacts;
using Iqm.Contracts.Testing.Pacts.Native;

namespace Iqm.Contracts.Testing.Pacts;

/// <summary>Which interactions are verified, in the engine's terms.</summary>
internal static class VerificationFilter
{
    /// <summary>Refuses a description that the engine cannot read, as far as can be told before it has: over one that it cannot read it panics.</summary>
    /// <exception cref="PactException">The description is no regular expression of the engine's.</exception>
    public static void Require(PactVerifierOptions options)
    {
        // Nothing, or the expression: found in an empty text whatever the expression is, if it is one. Here the engine takes look-around, too, which it has not where it filters.
        if (options.Description is { } description && !VerifierFfi.CheckRegex($"|{description}", ""))
            throw Invalid(description);
    }

    /// <summary>What is said of a description that is no regular expression of the engine's.</summary>
    public static PactException Invalid(string description) => new(Finding.Create(DiagnosticCatalog.PactFilterInvalid, null, Display.Value(description)));

    public static void AddTo(nint verifier, PactVerifierOptions options)
    {
        if (options.Description is not null || options.State is not null)
            VerifierFfi.SetFilter(verifier, options.Description, State(options.State), (byte)(options.State is "" ? 1 : 0));
        using var consumers = new TextArray(options.Consumers);
        if (consumers.Count > 0)
            VerifierFfi.SetConsumerFilters(verifier, consumers.Address, consumers.Count);
    }

    // To the engine a state is a regular expression that is found in the state's name; here it is the name.
    private static string? State(string? name) => string.IsNullOrEmpty(name) ? null : $"^{Regex.Escape(name)}$";
}
