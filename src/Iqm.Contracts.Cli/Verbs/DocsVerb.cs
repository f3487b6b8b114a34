using System.CommandLine;

namespace Iqm.Contracts.Cli.Verbs;

/// <summary><c>docs</c>: what vendors' pages say, against what was accepted of them and the contracts.</summary>
internal static class DocsVerb
{
    public static Command Create(IVerbOutput output) => new("docs", "Pages of documentation: what changed in them (check), accept it (lock), begin a contract from them (draft).")
    {
        ExamplesHelpAction.Option(
            ("docs check pages/", "what the pages say now, against docs.lock.json and the contracts"),
            ("docs lock pages/", "accept what they say"),
            ("docs draft pages/deals.mdx", "OpenAPI for the operations that no contract has yet")),
        DocsCheckVerb.Create(output),
        DocsLockVerb.Create(output),
        DocsDraftVerb.Create(output),
    };
}
