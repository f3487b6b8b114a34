using System.CommandLine;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Reports;

namespace Iqm.Contracts.Cli.Options;

/// <summary><c>--format</c> and <c>--output</c>, the same in every verb that reports.</summary>
internal sealed class ReportOptions
{
    private static readonly Dictionary<string, ReportFormat> Formats = Enum.GetValues<ReportFormat>().ToDictionary(format => format.ToString().ToLowerInvariant());

    private readonly Option<ReportFormat> _format = new("--format")
    {
        Description = "How to write the report. Default: text.",
        HelpName = string.Join('|', Formats.Keys),
        CustomParser = result =>
        {
            var given = result.Tokens[^1].Value;
            if (!Formats.TryGetValue(given, out var format))
                result.AddError($"There is no format '{given}'. There are '{string.Join("', '", Formats.Keys)}'.{NearNames.Sentence(given, Formats.Keys)}");
            return format;
        },
    };

    private readonly Option<string?> _output = new("--output")
    {
        Description = "A file for the report instead of stdout. Written whole or not at all.",
        HelpName = "FILE",
    };

    public void AddTo(Command verb)
    {
        verb.Add(_format);
        verb.Add(_output);
    }

    public ReportDestination Read(ParseResult result)
    {
        var configuration = ToolInvocation.Of(result);
        var format = result.GetResult(_format) is null ? configuration.Format ?? ReportFormat.Text : result.GetValue(_format);
        var file = result.GetValue(_output);
        return new(format, file is not null && configuration.OutputFolder is { } folder ? Path.Combine(folder, file) : file);
    }
}
