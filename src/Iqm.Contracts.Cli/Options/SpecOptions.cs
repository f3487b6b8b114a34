using System.CommandLine;
using Iqm.Contracts.Testing;

namespace Iqm.Contracts.Cli.Options;

/// <summary><c>--spec</c>, and <c>SPEC…</c> where a verb takes documents as arguments.</summary>
internal sealed class SpecOptions
{
    /// <summary>The folder that is taken when none is given.</summary>
    public const string Default = "specs";

    private readonly Option<string[]> _option = new("--spec")
    {
        Description = "An OpenAPI document, or a folder: every openapi.* in it and below; or 'iqm' or 'insightiq', which the tool brings. Repeatable. Default: specs/.",
        HelpName = "FILE|FOLDER",
    };

    private readonly Argument<string[]> _argument = new("SPEC")
    {
        Description = "The same as --spec.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    /// <summary>Adds the option, and the argument if <paramref name="withArgument"/>.</summary>
    public void AddTo(Command verb, bool withArgument)
    {
        if (withArgument)
            verb.Add(_argument);
        verb.Add(_option);
    }

    /// <summary>What was given, in order; otherwise what the configuration has; otherwise <c>specs</c>.</summary>
    public IReadOnlyList<string> Read(ParseResult result)
    {
        string[] given = [.. result.GetResult(_argument) is null ? [] : result.GetValue(_argument) ?? [], .. result.GetValue(_option) ?? []];
        if (given.Length > 0)
            return Array.ConvertAll(given, Named);
        return ToolInvocation.Of(result).Contracts is { IsEmpty: false } configured ? configured : [Default];
    }

    /// <summary>The document of a contract that the tool brings, when a path is its name and nothing of that name is there; otherwise the path.</summary>
    public static string Named(string path) => Path.Exists(path) ? path : VendorContracts.FileOf(path) ?? path;

    /// <summary>Whether nothing was given.</summary>
    public bool IsDefault(ParseResult result) => result.GetResult(_argument) is not { Tokens.Count: > 0 } && result.GetResult(_option) is not { Tokens.Count: > 0 };
}
