using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Testing.Pacts;

/// <summary>Interactions to which the provider gave no whole answer. The engine says the same of each of them; here those with one reason are one finding.</summary>
/// <param name="options">The provider, and how long it may take.</param>
internal sealed partial class MissingAnswers(PactVerifierOptions options)
{
    private const int MaxNamed = 3;

    private readonly List<(string Reason, string Description, SourcePosition? Position)> _all = [];

    /// <summary>Takes an interaction's failure, if it is of this kind.</summary>
    /// <param name="interaction">The engine's result.</param>
    /// <param name="description">The interaction's description.</param>
    /// <param name="position">Where it is in its pact.</param>
    public bool TryAdd(JsonObject interaction, string description, SourcePosition? position)
    {
        if (interaction["mismatch"] is not JsonObject mismatch || mismatch["mismatches"] is not null || mismatch["message"]?.ToString() is not { } message || !Transport().IsMatch(message))
            return false;
        _all.Add((Reason(message, interaction["duration"]?.ToString()), description, position));
        return true;
    }

    /// <summary>One finding for each reason, at the first interaction that it concerns.</summary>
    public IEnumerable<Finding> Findings() => _all.GroupBy(one => one.Reason).Select(group => Finding.Create(
        DiagnosticCatalog.ProviderAnswerMissing, group.First().Position, Display.Value(ProviderConnection.Name(options.ProviderUrl)), Names([.. group.Select(one => one.Description)]), group.Key));

    private static string Names(string[] descriptions)
    {
        var shown = string.Join(", ", descriptions.Take(MaxNamed).Select(description => $"'{Display.Value(description)}'"));
        return descriptions.Length > MaxNamed ? string.Create(CultureInfo.InvariantCulture, $"{shown} and {descriptions.Length - MaxNamed} more") : shown;
    }

    private string Reason(string message, string? duration) =>
        Took(duration) >= options.Timeout ? string.Create(CultureInfo.InvariantCulture, $"no whole answer within {options.Timeout.TotalSeconds:0.###} s; raise --timeout (Timeout) if that is intended")
        : message.Contains("redirect", StringComparison.Ordinal) ? "it redirects without end, or to what is no address"
        : message.Contains("body", StringComparison.Ordinal) ? "its answer broke off, or is not encoded as it says"
        : "it ended the connection before it answered, or does not speak HTTP";

    // As Rust shows durations: '17ms', '1.008s'.
    private static TimeSpan Took(string? duration)
    {
        if (duration is null || Duration().Match(duration) is not { Success: true } match)
            return TimeSpan.Zero;
        var number = double.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
        return match.Groups[2].Value == "s" ? TimeSpan.FromSeconds(number) : TimeSpan.FromMilliseconds(number);
    }

    // The form in which the engine's HTTP client says what went wrong: 'error sending request for url (http://…)'.
    [GeneratedRegex(@"\berror\b.* for url \(", RegexOptions.CultureInvariant)]
    private static partial Regex Transport();

    [GeneratedRegex(@"^([0-9]{1,9}(?:\.[0-9]{1,9})?)(ms|s)$", RegexOptions.CultureInvariant)]
    private static partial Regex Duration();
}
