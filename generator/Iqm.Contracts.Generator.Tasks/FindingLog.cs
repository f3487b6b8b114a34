using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Loading;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace Iqm.Contracts.Generator.Tasks;

/// <summary>Findings as MSBuild's errors and warnings.</summary>
internal static class FindingLog
{
    public static void Report(TaskLoggingHelper log, Finding finding)
    {
        var at = finding.Position ?? new SourcePosition("", 0, 0);
        switch (finding.Severity)
        {
            case Severity.Error: log.LogError(null, finding.Code, null, Display.Text(at.File), at.Line, at.Column, 0, 0, "{0}", finding.Message); break;
            case Severity.Warning: Warn(log, finding.Code, Display.Text(at.File), at.Line, at.Column, finding.Message); break;
            default: log.LogMessage(MessageImportance.Low, "{0}", finding.ToString()); break;
        }
    }

    public static void Warn(TaskLoggingHelper log, string code, string file, int line, int column, string message) =>
        log.LogWarning(null, code, null, file, line, column, 0, 0, "{0}", message);
}
