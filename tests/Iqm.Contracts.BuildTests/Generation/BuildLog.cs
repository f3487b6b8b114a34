using System.Globalization;
using System.Text.RegularExpressions;
using Iqm.Contracts.TestSupport;

namespace Iqm.Contracts.BuildTests.Generation;

/// <summary>What a build with <c>-clp:PerformanceSummary</c> says that it did.</summary>
internal sealed partial class BuildLog
{
    private readonly Dictionary<string, int> _tasks = [];

    public BuildLog(CommandResult result)
    {
        Result = result;
        var inTasks = false;
        foreach (var line in Lines)
        {
            if (line.EndsWith("Performance Summary:", StringComparison.Ordinal))
                inTasks = line.StartsWith("Task ", StringComparison.Ordinal);
            else if (inTasks && CallsPattern.Match(line) is { Success: true } match)
                _tasks[match.Groups[1].Value] = int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture);
        }
    }

    public CommandResult Result { get; }

    /// <summary>How often the generator ran.</summary>
    public int Generations => _tasks.GetValueOrDefault("GenerateContractClients");

    /// <summary>How often the compiler ran.</summary>
    public int Compilations => _tasks.GetValueOrDefault("Csc");

    public string[] Errors => [.. Lines.Where(line => line.Contains(": error ", StringComparison.Ordinal)).Distinct()];

    public string[] Warnings => [.. Lines.Where(line => line.Contains(": warning ", StringComparison.Ordinal)).Distinct()];

    private IEnumerable<string> Lines => Result.Output.Split('\n', StringSplitOptions.TrimEntries);

    [GeneratedRegex(@"^\d+ ms\s+(\S+)\s+(\d+) calls$")]
    private static partial Regex CallsPattern { get; }
}
