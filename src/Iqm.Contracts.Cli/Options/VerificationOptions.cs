using System.CommandLine;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Exchanges;

namespace Iqm.Contracts.Cli.Options;

/// <summary>How exchanges are judged, for every verb that judges some.</summary>
internal sealed class VerificationOptions
{
    private static readonly Dictionary<string, ExchangeParts> Parts = new() { ["request"] = ExchangeParts.Request, ["response"] = ExchangeParts.Response, ["both"] = ExchangeParts.Both };

    private readonly Option<ExchangeParts> _part = new("--part")
    {
        Description = "What is judged. Default: both.",
        HelpName = string.Join('|', Parts.Keys),
        CustomParser = result =>
        {
            var given = result.Tokens[^1].Value;
            if (!Parts.TryGetValue(given, out var parts))
                result.AddError($"There is no part '{given}'. There are '{string.Join("', '", Parts.Keys)}'.{NearNames.Sentence(given, Parts.Keys)}");
            return parts;
        },
    };

    private readonly Option<bool> _strict = new("--strict") { Description = "Also reports members of bodies that the contract does not document." };

    private readonly Option<bool> _showValues = new("--show-values") { Description = "Shows values in messages; secrets never." };

    private readonly Option<string?> _waivers = new("--waivers") { Description = "Findings that are accepted, with owner, reason and expiry.", HelpName = "FILE" };

    public void AddTo(Command verb)
    {
        verb.Add(_part);
        verb.Add(_strict);
        verb.Add(_waivers);
        verb.Add(_showValues);
    }

    public ExchangeVerifierOptions Read(ParseResult result) =>
        new() { Parts = result.GetResult(_part) is null ? ExchangeParts.Both : result.GetValue(_part), Strict = result.GetValue(_strict), ShowValues = result.GetValue(_showValues) };

    /// <summary>The file of waivers: the one given, otherwise the configuration's; null when there is none.</summary>
    public string? Waivers(ParseResult result) => result.GetValue(_waivers) ?? ToolInvocation.Of(result).Waivers;
}
