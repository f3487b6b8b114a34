using System.CommandLine;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Reports;

namespace Iqm.Contracts.Cli.Options;

/// <summary><c>--format</c> and <c>--output</c>, the same in every verb that reports.</summary>
internal sealed class ReportOptions
{
    private readonly Dictionary<string, ReportFormat> _formats;

    private readonly Option<ReportFormat> _format;

    private readonly Option<string?> _output = new("--output")
    {
        Description = "A file for the report instead of stdout. Written whole or not at all.",
        HelpName = "FILE",
    };

    /// <summary>For a verb that has every format.</summary>
    public ReportOptions() : this(Enum.GetValues<ReportFormat>())
    {
    }

    /// <summary>For a verb that has some formats.</summary>
    /// <param name="formats">The formats, the default one first.</param>
    public ReportOptions(IReadOnlyList<ReportFormat> formats)
    {
        _formats = formats.ToDictionary(format => format.ToString().ToLowerInvariant());
        _format = new("--format")
        {
            Description = $"How to write the report. Default: {_formats.First().Key}.",
            HelpName = string.Join('|', _formats.Keys),
            CustomParser = result =>
            {
                var given = result.Tokens[^1].Value;
                if (!_formats.TryGetValue(given, out var format))
                    result.AddError($"There is no format '{given}'. There are '{string.Join("', '", _formats.Keys)}'.{NearNames.Sentence(given, _formats.Keys)}");
                return format;
            },
        };
    }

    public void AddTo(Command verb)
    {
        verb.Add(_format);
        verb.Add(_output);
    }

    public ReportDestination Read(ParseResult result)
    {
        var configuration = ToolInvocation.Of(result);
        // A format that the configuration asks for is meant for the verbs that have it.
        var format = result.GetResult(_format) is not null ? result.GetValue(_format)
            : configuration.Format is { } configured && _formats.ContainsValue(configured) ? configured : _formats.First().Value;
        var file = result.GetValue(_output);
        return new(format, file is not null && configuration.OutputFolder is { } folder ? Path.Combine(folder, file) : file);
    }
}
