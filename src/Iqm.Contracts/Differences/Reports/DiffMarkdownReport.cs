using System.Text.RegularExpressions;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Reports;

namespace Iqm.Contracts.Differences.Reports;

/// <summary>An entry of a changelog: a heading with the version, and below it Breaking, Risky and Compatible.</summary>
internal static partial class DiffMarkdownReport
{
    public static void Write(DiffReport report, TextWriter writer)
    {
        for (var i = 0; i < report.Contracts.Length; i++)
        {
            var contract = report.Contracts[i];
            writer.Write(i == 0 ? "" : "\n");
            writer.Write($"## {Plain(Title(contract))}\n");
            if (contract.Changes.IsEmpty)
                writer.Write("\nNo changes.\n");
            foreach (var severity in Enum.GetValues<ChangeSeverity>())
                Section(severity, [.. contract.Changes.Where(change => change.Severity == severity)], writer);
        }
    }

    private static string Title(ComparedContracts contract)
    {
        var version = contract.NewVersion ?? contract.OldVersion;
        return version is null ? contract.Name : contract.OldVersion is null || contract.OldVersion == version ? $"{contract.Name} {version}" : $"{contract.Name} {version} (after {contract.OldVersion})";
    }

    private static void Section(ChangeSeverity severity, ContractChange[] changes, TextWriter writer)
    {
        if (changes.Length == 0)
            return;
        writer.Write($"\n### {severity}\n\n");
        foreach (var change in changes)
        {
            writer.Write($"- {Where(change)}{Plain(Display.Text(change.Message))} ({change.Code})\n");
        }
    }

    // An operation that the message begins with need not be named before it.
    private static string Where(ContractChange change) =>
        change.Operations.IsEmpty || change.Operations is [var only] && change.Message.StartsWith($"{only.Method} {only.Path} ", StringComparison.Ordinal) ? "" : $"{Code(DiffReportWriter.Heading(change))}: ";

    // Nothing is markup inside of a code span; a text that would end one is escaped instead.
    private static string Code(string text) => text.Contains('`', StringComparison.Ordinal) ? Plain(text) : $"`{text}`";

    // In running text these signs do nothing, and a changelog is read as a file, too.
    private static string Plain(string text) => UnderscoreInWord().Replace(MarkdownReportWriter.Escaped(text), "_")
        .Replace("&#39;", "'", StringComparison.Ordinal).Replace("&#40;", "(", StringComparison.Ordinal).Replace("&#41;", ")", StringComparison.Ordinal)
        .Replace("&#123;", "{", StringComparison.Ordinal).Replace("&#125;", "}", StringComparison.Ordinal);

    [GeneratedRegex("(?<=[A-Za-z0-9])&#95;(?=[A-Za-z0-9])")]
    private static partial Regex UnderscoreInWord();
}
