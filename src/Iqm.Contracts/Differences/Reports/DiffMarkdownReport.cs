using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Reports;

namespace Iqm.Contracts.Differences.Reports;

/// <summary>An entry of a changelog: a heading with the version, and below it Breaking, Risky and Compatible.</summary>
internal static class DiffMarkdownReport
{
    public static void Write(DiffReport report, TextWriter writer)
    {
        for (var i = 0; i < report.Contracts.Length; i++)
        {
            var contract = report.Contracts[i];
            writer.Write(i == 0 ? "" : "\n");
            writer.Write($"## {MarkdownReportWriter.Escaped(Title(contract))}\n");
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
            var where = change.Operations.IsEmpty ? "" : $"**{MarkdownReportWriter.Escaped(DiffReportWriter.Heading(change))}**: ";
            writer.Write($"- {where}{MarkdownReportWriter.Escaped(Display.Text(change.Message))} ({change.Code})\n");
        }
    }
}
