using System.CommandLine;

namespace Iqm.Contracts.Cli.Options;

/// <summary>What the verbs about documentation take: pages, contracts, a lock.</summary>
internal sealed class DocsOptions
{
    private readonly Argument<string[]> _pages = new("PAGE")
    {
        Description = "Saved pages: Markdown, MDX, HTML, or text copied from a browser; folders of them; '-' for stdin. Needed unless iqm-contracts.yaml has 'pages'.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly SpecOptions _specs = new();

    private readonly Option<string?> _lock = new("--lock") { Description = "The lock, in place of docs.lock.json beside the contract.", HelpName = "FILE" };

    /// <summary>Adds them; the lock only where the verb uses one.</summary>
    public void AddTo(Command verb, bool withLock = true)
    {
        verb.Add(_pages);
        _specs.AddTo(verb, withArgument: false);
        if (withLock)
            verb.Add(_lock);
    }

    /// <summary>The pages that were given; otherwise those of the configuration. Empty when there are none.</summary>
    public IReadOnlyList<string> Pages(ParseResult result) => result.GetValue(_pages) is { Length: > 0 } given ? given : ToolInvocation.Of(result).Pages;

    public IReadOnlyList<string> Specs(ParseResult result) => _specs.Read(result);

    /// <summary>Whether no contract was named.</summary>
    public bool HasDefaultSpecs(ParseResult result) => _specs.IsDefault(result);

    /// <summary>The lock's file; null when none was named.</summary>
    public string? Lock(ParseResult result) => result.GetResult(_lock) is null ? null : result.GetValue(_lock);
}
