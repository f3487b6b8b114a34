using System.Collections;
using Microsoft.Build.Framework;

namespace Iqm.Contracts.Generator.Tasks.Tests;

/// <summary>Keeps what a task logs, in MSBuild's form.</summary>
internal sealed class RecordingEngine(string root) : IBuildEngine
{
    /// <summary>Errors and warnings, one a line, the root folder left out.</summary>
    public List<string> Log { get; } = [];

    public bool ContinueOnError => false;

    public int LineNumberOfTaskNode => 0;

    public int ColumnNumberOfTaskNode => 0;

    public string ProjectFileOfTaskNode => "App.csproj";

    public bool BuildProjectFile(string projectFileName, string[] targetNames, IDictionary globalProperties, IDictionary targetOutputs) => throw new InvalidOperationException("The task builds no project.");

    public void LogCustomEvent(CustomBuildEventArgs e) => throw new InvalidOperationException("The task logs no custom event.");

    public void LogErrorEvent(BuildErrorEventArgs e) => Add(e.File, e.LineNumber, e.ColumnNumber, "error", e.Code, e.Message);

    /// <summary>Is told of every message while the task runs.</summary>
    public Action<string>? Heard { get; set; }

    public void LogMessageEvent(BuildMessageEventArgs e) => Heard?.Invoke(e.Message ?? "");

    public void LogWarningEvent(BuildWarningEventArgs e) => Add(e.File, e.LineNumber, e.ColumnNumber, "warning", e.Code, e.Message);

    private void Add(string file, int line, int column, string kind, string code, string? message) =>
        Log.Add($"{file}({line},{column}): {kind} {code}: {message}".Replace(root + Path.DirectorySeparatorChar, "", StringComparison.Ordinal).Replace('\\', '/'));
}
