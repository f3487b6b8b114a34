using System.Collections.Immutable;
using System.CommandLine;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Waivers;

namespace Iqm.Contracts.Cli.Options;

/// <summary><c>--waivers</c>, the same in every verb that knows them.</summary>
internal sealed class WaiverOption
{
    private readonly Option<string?> _file = new("--waivers") { Description = "Findings that are accepted, with owner, reason and expiry.", HelpName = "FILE" };

    public void AddTo(Command verb) => verb.Add(_file);

    /// <summary>The file: the one given, otherwise the configuration's; null when there is none.</summary>
    public string? Read(ParseResult result) => result.GetValue(_file) ?? ToolInvocation.Of(result).Waivers;

    /// <summary>What is wrong when the file is not there.</summary>
    public static ImmutableArray<Finding> Missing(string? file) =>
        file is null || File.Exists(file) ? [] : [Finding.Create(DiagnosticCatalog.InvalidUsage, null, $"there is no file of waivers '{Display.Value(file)}'")];

    /// <summary>Reads the file; no waivers when there is none.</summary>
    public static WaiverLoadResult Load(string? file) => file is null ? new WaiverLoadResult([], []) : WaiverLoader.Load(file);
}
