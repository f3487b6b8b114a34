using System.Collections.Immutable;
using System.CommandLine;
using Iqm.Contracts.Cli.Pacts;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Testing.Pacts;

namespace Iqm.Contracts.Cli.Options;

/// <summary>What <c>pact verify</c> verifies, and where.</summary>
internal sealed class PactVerifyOptions
{
    private const string FromEnvironment = "env:";

    private readonly Argument<string[]> _pacts = new("DIR") { Description = "Folders, pact files or addresses of pacts. Default: pacts/, unless --broker is given.", Arity = ArgumentArity.ZeroOrMore };

    private readonly Option<string?> _providerUrl = new("--provider-url") { Description = "The running provider.", HelpName = "URL", Required = true };

    private readonly Option<string?> _providerName = new("--provider-name") { Description = "The provider's name, as the broker knows it.", HelpName = "NAME" };

    private readonly Option<string?> _broker = new("--broker") { Description = "A pact broker; its token is taken from PACT_BROKER_TOKEN.", HelpName = "URL" };

    private readonly Option<string?> _stateUrl = new("--state-url") { Description = "Is told of provider states by POST: {\"consumer\",\"state\",\"params\",\"action\"}.", HelpName = "URL" };

    private readonly Option<string[]> _headers = new("--header") { Description = "Sent with every request to the provider, never to the state URL: 'Name: value', or 'Name: env:VARIABLE'. Repeatable.", HelpName = "HEADER" };

    private readonly Option<string?> _description = new("--description") { Description = "Only interactions whose description this regular expression is found in.", HelpName = "REGEX" };

    private readonly Option<string?> _state = new("--state") { Description = "Only interactions with a provider state of this name; '' for those without a state.", HelpName = "NAME" };

    private readonly Option<string[]> _consumers = new("--consumer") { Description = "Only pacts of this consumer. Repeatable.", HelpName = "NAME" };

    private readonly Option<int?> _timeout = new("--timeout") { Description = "Seconds one request may take. Default: 5.", HelpName = "SECONDS" };

    public void AddTo(Command verb)
    {
        verb.Add(_pacts);
        foreach (var option in new Option[] { _providerUrl, _providerName, _broker, _stateUrl, _headers, _description, _state, _consumers, _timeout })
            verb.Add(option);
    }

    /// <summary>The options; null when <paramref name="faults"/> says what is wrong with them.</summary>
    public PactVerifierOptions? Read(ParseResult result, out ImmutableArray<Finding> faults)
    {
        var wrong = ImmutableArray.CreateBuilder<Finding>();
        var broker = Url(result, _broker, wrong);
        var given = result.GetValue(_pacts) is { Length: > 0 } named ? named : broker is null ? [PactFiles.Usual(result)] : [];
        var urls = given.Where(IsUrl).ToArray();
        var files = PactFiles.Find(given.Except(urls), out var missing);
        wrong.AddRange(missing);
        var provider = Url(result, _providerUrl, wrong);
        var state = Url(result, _stateUrl, wrong);
        var headers = (result.GetValue(_headers) ?? []).Select(header => Header(header, wrong)).ToImmutableArray();
        var timeout = result.GetValue(_timeout) ?? 5;
        if (timeout is < 1 or > 3600)
            wrong.Add(Usage("--timeout is a number from 1 to 3600"));
        faults = wrong.ToImmutable();
        return faults.Length > 0 || provider is null ? null : new PactVerifierOptions
        {
            ProviderUrl = provider,
            ProviderName = result.GetValue(_providerName) ?? "provider",
            Files = files,
            Urls = [.. urls.Select(url => new Uri(url))],
            Broker = broker,
            Token = Environment.GetEnvironmentVariable("PACT_BROKER_TOKEN"),
            StateUrl = state,
            Headers = headers,
            Description = result.GetValue(_description),
            State = result.GetValue(_state),
            Consumers = [.. result.GetValue(_consumers) ?? []],
            Timeout = TimeSpan.FromSeconds(timeout),
        };
    }

    private static bool IsUrl(string text) => Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https";

    private static Uri? Url(ParseResult result, Option<string?> option, ImmutableArray<Finding>.Builder wrong)
    {
        if (result.GetValue(option) is not { } text)
            return null;
        if (Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https")
            return url;
        wrong.Add(Usage($"{option.Name} is an address such as 'http://localhost:5000'"));
        return null;
    }

    // A credential on a command line is seen by others; one in the environment is not.
    private static KeyValuePair<string, string> Header(string header, ImmutableArray<Finding>.Builder wrong)
    {
        var colon = header.IndexOf(':', StringComparison.Ordinal);
        if (colon < 1)
        {
            wrong.Add(Usage("--header is 'Name: value'"));
            return default;
        }
        var (name, value) = (header[..colon].Trim(), header[(colon + 1)..].Trim());
        if (!value.StartsWith(FromEnvironment, StringComparison.Ordinal))
            return KeyValuePair.Create(name, value);
        if (Environment.GetEnvironmentVariable(value[FromEnvironment.Length..]) is { Length: > 0 } set)
            return KeyValuePair.Create(name, set);
        wrong.Add(Usage($"the environment variable '{Display.Value(value[FromEnvironment.Length..])}' of --header is not set"));
        return default;
    }

    private static Finding Usage(string what) => Finding.Create(DiagnosticCatalog.InvalidUsage, null, what);
}
