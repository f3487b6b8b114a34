using System.CommandLine;
using Iqm.Contracts.Cli.Completion;

namespace Iqm.Contracts.Cli.Verbs;

/// <summary><c>completion SHELL</c>: the script that has a shell complete verbs and options; and, hidden, what that script asks.</summary>
internal static class CompletionVerb
{
    public const string Name = "completion";

    public static Command Create(IVerbOutput output)
    {
        var shell = new Argument<string?>("SHELL") { Description = $"One of {string.Join(", ", ShellScripts.Names)}.", Arity = ArgumentArity.ZeroOrOne };
        shell.AcceptOnlyFromAmong([.. ShellScripts.Names]);
        var line = new Option<string?>("--line") { Hidden = true };
        var verb = new Command(Name, "Prints a script with which a shell completes verbs, options and their values.")
        {
            ExamplesHelpAction.Option(
                ("completion bash > ~/.local/share/bash-completion/completions/iqm-contracts", "for bash, from the next shell on"),
                ("completion zsh > \"${fpath[1]}/_iqm-contracts\"", "for zsh"),
                ("completion pwsh | Out-String | Invoke-Expression", "for PowerShell, in a profile")),
            shell,
            line,
        };
        verb.Validators.Add(result =>
        {
            if (result.GetResult(shell) is not { Tokens.Count: > 0 } && result.GetResult(line) is null)
                result.AddError($"'completion' needs a shell: {string.Join(", ", ShellScripts.Names)}");
        });
        verb.SetAction(result =>
        {
            output.Out.Write(result.GetValue(line) is { } typed ? Words(result.RootCommandResult.Command, typed) : ShellScripts.Of(result.GetValue(shell)!));
            return ExitCode.Agree;
        });
        return verb;
    }

    /// <summary>What may stand at the end of a line, whose first word is the tool's name: a line each.</summary>
    private static string Words(Command root, string typed)
    {
        var rest = typed.IndexOf(' ', StringComparison.Ordinal) is var space and >= 0 ? typed[(space + 1)..] : "";
        var words = root.Parse(rest).GetCompletions(rest.Length).Select(completion => completion.Label).Distinct().Order(StringComparer.Ordinal);
        return string.Concat(words.Select(word => word + "\n"));
    }
}
