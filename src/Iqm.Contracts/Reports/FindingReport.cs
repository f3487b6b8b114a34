using System.Collections.Immutable;
using Iqm.Contracts.Diagnostics;

namespace Iqm.Contracts.Reports;

/// <summary>Findings, grouped by what was looked at, for the formats that every verb has in common.</summary>
/// <param name="Verb">The verb that made it: <c>lint</c>.</param>
/// <param name="GroupNoun">What one group is called, in the singular: <c>document</c>.</param>
/// <param name="Groups">In the order they were given.</param>
public sealed record FindingReport(string Verb, string GroupNoun, ImmutableArray<FindingGroup> Groups)
{
    /// <summary>All findings, group by group.</summary>
    public IEnumerable<Finding> Findings => Groups.SelectMany(group => group.Findings);

    /// <summary>How many findings have a severity.</summary>
    public int Count(Severity severity) => Findings.Count(finding => finding.Severity == severity);

    /// <summary>How many were looked at; unless given, one a group.</summary>
    public int Subjects
    {
        get => field == 0 ? Groups.Length : field;
        init;
    }

    /// <summary>One line; unless given, <c>2 documents: 1 error, 3 warnings.</c></summary>
    public string Summary
    {
        get => field ?? Counted();
        init;
    }

    private string Counted()
    {
        string[] counts = [.. Enum.GetValues<Severity>().Reverse().Where(severity => Count(severity) > 0).Select(severity => Numbered(Count(severity), SeverityNames.Of(severity)))];
        return $"{Numbered(Subjects, GroupNoun)}: {(counts.Length == 0 ? "no findings" : string.Join(", ", counts))}.";
    }

    private static string Numbered(int count, string noun) => $"{count} {noun}{(count == 1 ? "" : "s")}";
}
