using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Iqm.Contracts.Testing.Pacts;

/// <summary>What is verified, and where.</summary>
public sealed record PactVerifierOptions
{
    /// <summary>The running provider; a path in it goes before each interaction's.</summary>
    public required Uri ProviderUrl { get; init; }

    /// <summary>The provider's name, as a broker knows it; default <c>provider</c>.</summary>
    public string ProviderName { get; init; } = "provider";

    /// <summary>Pact files.</summary>
    public ImmutableArray<string> Files { get; init; } = [];

    /// <summary>Folders: every <c>.json</c> file in them and below.</summary>
    public ImmutableArray<string> Folders { get; init; } = [];

    /// <summary>Addresses of pacts.</summary>
    public ImmutableArray<Uri> Urls { get; init; } = [];

    /// <summary>A broker's address; null for none. Its latest pacts of the provider are verified.</summary>
    public Uri? Broker { get; init; }

    /// <summary>A bearer token for <see cref="Broker"/> and <see cref="Urls"/>; null for none.</summary>
    public string? Token { get; init; }

    /// <summary>Puts the provider into a state before an interaction, and is told when it is over; null when states need nothing.</summary>
    public Func<ProviderStateCall, CancellationToken, Task>? States { get; init; }

    /// <summary>Is told of states by POST, <c>{"consumer","state","params","action"}</c>, without <see cref="Headers"/>; null for none. Not together with <see cref="States"/>.</summary>
    public Uri? StateUrl { get; init; }

    /// <summary>Sent with every request to the provider, such as credentials; never to <see cref="StateUrl"/>, and never shown.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Headers { get; init; } = [];

    /// <summary>Only interactions whose description this regular expression is found in, of the engine's kind (Rust's: no look-around, no back-references); null for all.</summary>
    public string? Description { get; init; }

    /// <summary>Only interactions with a state of exactly this name; empty for those without a state; null for all.</summary>
    public string? State { get; init; }

    /// <summary>Only pacts of these consumers; none for all.</summary>
    public ImmutableArray<string> Consumers { get; init; } = [];

    /// <summary>How long one request may take, from a millisecond to an hour; default 5 seconds.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>The provider's name and address; no credential.</summary>
    public override string ToString() => $"{ProviderName} at {(ProviderUrl.IsAbsoluteUri ? ProviderUrl.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped) : "")}";
}

/// <summary>A provider state that begins or ends.</summary>
/// <param name="State">Its name.</param>
/// <param name="Parameters">Values that belong to it.</param>
/// <param name="IsTeardown">Whether it ends.</param>
public sealed record ProviderStateCall(string State, JsonObject Parameters, bool IsTeardown);
