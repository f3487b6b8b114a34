using System.CommandLine;
using Iqm.Contracts.Exchanges;

namespace Iqm.Contracts.Cli.Options;

/// <summary>How exchanges are judged, for every verb that judges some.</summary>
internal sealed class VerificationOptions
{
    private readonly ChoiceOption<ExchangeParts> _part = new("--part", "What is judged.", ExchangeParts.Both, ExchangeParts.Request, ExchangeParts.Response);

    private readonly Option<bool> _strict = new("--strict") { Description = "Also reports members of bodies that the contract does not document." };

    private readonly Option<bool> _showValues = new("--show-values") { Description = "Shows values in messages; secrets never." };

    private readonly Option<int?> _maxDepth = new("--max-depth")
    {
        Description = "Objects and arrays that may be inside one another in a body. Default: 128.",
        HelpName = "LEVELS",
        Validators = { result => { if (result.Tokens.Count > 0 && (!int.TryParse(result.Tokens[^1].Value, out var depth) || depth is < 1 or > 1000)) result.AddError("--max-depth is a number from 1 to 1000"); } },
    };

    private readonly WaiverOption _waivers = new();

    public void AddTo(Command verb)
    {
        _part.AddTo(verb);
        verb.Add(_strict);
        _waivers.AddTo(verb);
        verb.Add(_showValues);
        verb.Add(_maxDepth);
    }

    public ExchangeVerifierOptions Read(ParseResult result) =>
        new() { Parts = _part.Read(result), Strict = result.GetValue(_strict), ShowValues = result.GetValue(_showValues), MaxDepth = result.GetValue(_maxDepth) ?? new ExchangeVerifierOptions().MaxDepth };

    /// <summary>The file of waivers: the one given, otherwise the configuration's; null when there is none.</summary>
    public string? Waivers(ParseResult result) => _waivers.Read(result);
}
