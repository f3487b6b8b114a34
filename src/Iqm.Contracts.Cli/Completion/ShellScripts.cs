namespace Iqm.Contracts.Cli.Completion;

/// <summary>Scripts that have a shell ask <c>iqm-contracts completion --line LINE</c>.</summary>
internal static class ShellScripts
{
    private static readonly Dictionary<string, string> Scripts = new()
    {
        ["bash"] = """
            _iqm_contracts() {
              local IFS=$'\n'
              COMPREPLY=($(compgen -W "$(iqm-contracts completion --line "${COMP_LINE:0:COMP_POINT}" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}"))
            }
            complete -o default -F _iqm_contracts iqm-contracts

            """,
        ["zsh"] = """
            #compdef iqm-contracts
            _iqm_contracts() {
              local -a words_found
              words_found=("${(@f)$(iqm-contracts completion --line "${words[1,CURRENT]}" 2>/dev/null)}")
              compadd -a words_found || _files
            }
            compdef _iqm_contracts iqm-contracts

            """,
        ["fish"] = """
            complete -c iqm-contracts -a '(iqm-contracts completion --line (commandline -cp) 2>/dev/null)'

            """,
        ["pwsh"] = """
            Register-ArgumentCompleter -Native -CommandName iqm-contracts -ScriptBlock {
              param($wordToComplete, $commandAst, $cursorPosition)
              iqm-contracts completion --line "$commandAst".PadRight($cursorPosition).Substring(0, $cursorPosition) 2>$null |
                Where-Object { $_ -like "$wordToComplete*" } |
                ForEach-Object { [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_) }
            }

            """,
    };

    /// <summary>The shells there are scripts for.</summary>
    public static IReadOnlyCollection<string> Names => Scripts.Keys;

    /// <summary>The script for a shell, with <c>\n</c> line ends.</summary>
    public static string Of(string shell) => Scripts[shell].ReplaceLineEndings("\n");
}
