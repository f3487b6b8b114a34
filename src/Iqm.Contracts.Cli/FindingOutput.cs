using Iqm.Contracts.Diagnostics;

namespace Iqm.Contracts.Cli;

/// <summary>Findings that are no part of a report: what stands in the way of one.</summary>
internal static class FindingOutput
{
    /// <summary>Writes them among the diagnostics, a line each.</summary>
    public static void Print(this IVerbOutput output, IEnumerable<Finding> findings)
    {
        foreach (var finding in findings)
            output.Error.Write($"{finding}\n");
    }

    /// <summary>Writes them, and gives back what the verb ends with.</summary>
    public static int Refuse(this IVerbOutput output, IEnumerable<Finding> findings, int exitCode)
    {
        output.Print(findings);
        return exitCode;
    }
}
