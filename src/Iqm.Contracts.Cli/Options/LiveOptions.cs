using System.CommandLine;

namespace Iqm.Contracts.Cli.Options;

/// <summary>Options of <c>verify --live</c>.</summary>
internal sealed class LiveOptions
{
    private readonly Option<bool> _live = new("--live") { Description = "Sends the contract's examples to a provider and judges what comes back. Reads only, unless --allow-writes." };

    private readonly Option<string?> _baseUrl = new("--base-url") { Description = "With --live: the provider, in place of the contract's server.", HelpName = "URL" };

    private readonly Option<string[]> _operations = new("--operation") { Description = "With --live: only this operation. Repeatable.", HelpName = "ID" };

    private readonly Option<bool> _allowWrites = new("--allow-writes") { Description = "With --live: also sends POST, PUT, PATCH and DELETE." };

    private readonly Option<string?> _record = new("--record") { Description = "With --live: a folder for what was exchanged, a HAR for each operation, without secrets.", HelpName = "DIR" };

    private readonly Option<int?> _timeout = new("--timeout")
    {
        Description = "With --live: seconds an answer may take, to its last byte. Default: 100.",
        HelpName = "SECONDS",
        Validators = { result => { if (result.Tokens.Count > 0 && (!int.TryParse(result.Tokens[^1].Value, out var seconds) || seconds is < 1 or > 3600)) result.AddError("--timeout is a number from 1 to 3600"); } },
    };

    public void AddTo(Command verb)
    {
        verb.Add(_live);
        verb.Add(_baseUrl);
        verb.Add(_operations);
        verb.Add(_allowWrites);
        verb.Add(_record);
        verb.Add(_timeout);
    }

    public bool IsLive(ParseResult result) => result.GetValue(_live);

    public string? BaseUrl(ParseResult result) => result.GetValue(_baseUrl);

    public string[] Operations(ParseResult result) => result.GetValue(_operations) ?? [];

    public bool AllowsWrites(ParseResult result) => result.GetValue(_allowWrites);

    public string? RecordFolder(ParseResult result) => result.GetValue(_record);

    public TimeSpan Patience(ParseResult result) => TimeSpan.FromSeconds(result.GetValue(_timeout) ?? 100);

    /// <summary>Options that were given and mean something with <c>--live</c> only.</summary>
    public IEnumerable<string> GivenWithoutLive(ParseResult result) => IsLive(result) ? []
        : new Option[] { _baseUrl, _operations, _allowWrites, _record, _timeout }.Where(option => result.GetResult(option) is { Implicit: false }).Select(option => option.Name);
}
